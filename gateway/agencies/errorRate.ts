/** When so many of the recent questions fail that asking on is of no use. */
export interface RateLimits {
  /** How far back is looked, in milliseconds. */
  readonly windowMs: number;
  /** Fewer questions than this within the window say nothing. */
  readonly leastQuestions: number;
  /** Share of failed questions, 0 to 1, from which the rate is too high. */
  readonly share: number;
}

/** Questions of one tenth of the window. */
interface Tenth {
  /** Number of the tenth since the clock began. */
  readonly number: number;
  readonly asked: number;
  readonly failed: number;
}

/** The outcomes of the last window, oldest first; tenths in which nothing was asked are left out. */
export type Recent = readonly Tenth[];

/** Nothing has been asked yet. */
export const nothingRecent: Recent = [];

/** The outcomes with one more, and without those that have left the window. @param now milliseconds of any steady clock */
export function withOutcome(
  recent: Recent,
  outcome: 'good' | 'bad',
  { now, windowMs }: { readonly now: number; readonly windowMs: number },
): Recent {
  const number = Math.floor((now * 10) / windowMs);
  const failed = outcome === 'bad' ? 1 : 0;
  const last = recent.at(-1);
  if (last?.number === number) {
    return recent.with(-1, { number, asked: last.asked + 1, failed: last.failed + failed });
  }
  return [...recent.filter((tenth) => tenth.number > number - 10), { number, asked: 1, failed }];
}

/** Whether the outcomes of the window are bad enough. They are as of the last `withOutcome`. */
export function isTooHigh(recent: Recent, { leastQuestions, share }: RateLimits): boolean {
  let asked = 0;
  let failed = 0;
  for (const tenth of recent) {
    asked += tenth.asked;
    failed += tenth.failed;
  }
  return asked >= leastQuestions && failed >= asked * share;
}
