/**
 * The subgraphs that the hub itself owns (design.md §3). They know hub ids and are told who asks, in the envelope; whose records the
 * caller may see is theirs to decide. All others are agencies.
 */
const hubOwned: ReadonlySet<string> = new Set(['casework', 'guidance', 'transparency']);

/** Codes of refusals of changes (casework): their sentences are made for the caller and hold no value of anybody. */
const ownSentences: readonly string[] = [
  'WISH_NOT_ACCEPTED',
  'STEP_NOT_PERMITTED',
  'STEP_TOO_LATE',
  'STEP_NOT_POSSIBLE',
  'CHANGED_MEANWHILE',
  'IDEMPOTENCY_KEY_REUSED',
];

/**
 * Codes of errors whose message is passed on from a subgraph.
 * @param listed by the operator
 */
export const messagesFrom = (subgraph: string, listed: ReadonlySet<string>): ReadonlySet<string> =>
  isHubOwned(subgraph) ? new Set([...ownSentences, ...listed]) : listed;

export const isHubOwned = (subgraph: string): boolean => hubOwned.has(subgraph);
