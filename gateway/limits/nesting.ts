import { type ASTNode, type DocumentNode, Kind } from 'graphql';
import { childNodes } from './childNodes';
import type { Limit } from './Limit';

const brackets: ReadonlySet<string> = new Set([
  Kind.SELECTION_SET,
  Kind.LIST,
  Kind.OBJECT,
  Kind.LIST_TYPE,
  Kind.NON_NULL_TYPE,
]);

/**
 * Brackets within brackets, of whatever kind: selections, values, types. Whoever reads a document calls itself once per level
 * and ends where the stack does, so these are counted without calling itself.
 */
export const nesting: Limit = {
  code: 'DOCUMENT_TOO_LARGE',
  counts: 'levels of brackets',
  most: 200,
  count: levelsOf,
};

function levelsOf(document: DocumentNode): number {
  let deepest = 0;
  const waiting: [ASTNode, number][] = [[document, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next;
    const level = around + (brackets.has(node.kind) ? 1 : 0);
    deepest = Math.max(deepest, level);
    for (const child of childNodes(node)) waiting.push([child, level]);
  }
  return deepest;
}
