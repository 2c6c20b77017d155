import type { ASTNode } from 'graphql';

/** The nodes directly inside a node, in a fixed order; names are left out, for nothing is inside them. */
export function childNodes(node: ASTNode): readonly ASTNode[] {
  const children: ASTNode[] = [];
  for (const key in node) {
    if (key === 'loc' || key === 'name' || key === 'alias') continue;
    const child = node[key as keyof ASTNode] as unknown;
    if (Array.isArray(child)) for (const each of child) children.push(each as ASTNode);
    else if (isNode(child)) children.push(child);
  }
  return children;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'kind' in value;
