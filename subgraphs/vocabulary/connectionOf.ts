import type { PageInfo } from './values';

/** One page of a list (Cursor Connections Specification). */
export interface Connection<Node> {
  readonly edges: { cursor: string; node: Node }[];
  readonly pageInfo: PageInfo;
}

/**
 * Makes a page of what a statement found.
 * @param found up to one row more than wanted; the one too many tells that there is a next page
 * @param wanted how many rows, and the place after which they begin (null: from the start)
 * @param cursorOf names a row's place, opaque to the caller
 */
export function connectionOf<Node>(
  found: readonly Node[],
  { first, after }: { readonly first: number; readonly after: unknown },
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
