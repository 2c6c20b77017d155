/** What an answer can be written as (GraphQL over HTTP, "Media Types"), the one preferred in a tie first. */
const offered = ['application/json', 'application/graphql-response+json'] as const;
export type AnswerType = (typeof offered)[number];

/** One part of an Accept header, and how much a client wants what it names. */
interface Range {
  readonly type: string;
  readonly wanted: number;
}

/** How well a range names a type: itself, its family, everything, not at all. */
type Fit = 3 | 2 | 1 | 0;

/**
 * Implements "Accept" (RFC 9110 §12.5.1): the media type to answer with.
 * @param accept the header; missing or empty means anything
 * @returns null when the client takes none of what is offered
 */
export function answerTypeFor(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept.trim() === '') return offered[0];
  if (accept === '*/*' || accept === offered[0]) return offered[0];
  const ranges = accept.split(',').map(readRange);
  let best: { readonly type: AnswerType; readonly rank: readonly number[] } | null = null;
  for (const type of offered) {
    const rank = rankOf(type, ranges);
    if (rank !== null && (best === null || exceeds(rank, best.rank))) best = { type, rank };
  }
  return best?.type ?? null;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.toLowerCase().split(';');
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { type: type.trim(), wanted: weight === undefined ? 1 : Number(weight) };
}

/** Its weight by the range that fits best; in a tie the closer fit, then what stands first. Null: not accepted. */
function rankOf(type: AnswerType, ranges: readonly Range[]): readonly number[] | null {
  let closest: Fit = 0;
  let rank: readonly number[] | null = null;
  for (const [index, range] of ranges.entries()) {
    const fit = fitOf(range.type, type);
    if (fit <= closest) continue;
    closest = fit;
    rank = range.wanted > 0 ? [range.wanted, fit, -index] : null;
  }
  return rank;
}

function fitOf(range: string, type: AnswerType): Fit {
  if (range === type) return 3;
  if (range === 'application/*') return 2;
  return range === '*/*' ? 1 : 0;
}

function exceeds(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
