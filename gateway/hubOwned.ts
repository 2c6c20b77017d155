/**
 * The subgraphs that the hub itself owns (design.md §3). They know hub ids and are told who asks, in the envelope; whose records the
 * caller may see is theirs to decide. All others are agencies.
 */
const hubOwned: ReadonlySet<string> = new Set(['casework', 'guidance', 'transparency']);

export const isHubOwned = (subgraph: string): boolean => hubOwned.has(subgraph);
