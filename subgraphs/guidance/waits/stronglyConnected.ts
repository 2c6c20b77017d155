/**
 * Groups the nodes of a directed graph from which each can be reached from each other (Tarjan 1972, "Depth-first search and linear graph
 * algorithms"). A group of one is a circle only where the node leads to itself.
 * @param next the nodes that a node leads to
 * @returns every node in exactly one group
 */
export function stronglyConnected<Node>(
  nodes: readonly Node[],
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  const seen = new Map<Node, { readonly index: number; low: number }>();
  const open: Node[] = [];
  const visit = (node: Node): { readonly index: number; low: number } => {
    const mark = { index: seen.size, low: seen.size };
    seen.set(node, mark);
    open.push(node);
    for (const other of next(node)) {
      const known = seen.get(other);
      if (known === undefined) mark.low = Math.min(mark.low, visit(other).low);
      else if (open.includes(other)) mark.low = Math.min(mark.low, known.index);
    }
    if (mark.low === mark.index) groups.push(open.splice(open.indexOf(node)));
    return mark;
  };
  for (const node of nodes) if (!seen.has(node)) visit(node);
  return groups;
}
