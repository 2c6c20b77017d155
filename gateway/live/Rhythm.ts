/**
 * When a subscription is asked anew. However many events come, at most one question is under way and one more is to follow, and there is a
 * rest between two: what happens in a burst is told once.
 */
export type Rhythm =
  /** Nothing has happened. What does is not asked for before `until`. */
  | { readonly kind: 'resting'; readonly until: number }
  /** To be asked at `at`; `until` is the end of the rest. */
  | { readonly kind: 'due'; readonly at: number; readonly until: number }
  /** `again`: something has happened since the question was asked, so its answer may be old. */
  | { readonly kind: 'asking'; readonly again: boolean };

/** At the beginning everything is to be asked, at once. */
export const beginning: Rhythm = { kind: 'due', at: 0, until: 0 };

/** Something has happened. Times are milliseconds of one clock. */
export function touched(state: Rhythm, now: number): Rhythm {
  switch (state.kind) {
    case 'resting':
      return { kind: 'due', at: Math.max(now, state.until), until: state.until };
    // It may have been due much later, to try again what had failed.
    case 'due':
      return { ...state, at: Math.min(state.at, Math.max(now, state.until)) };
    case 'asking':
      return state.again ? state : { kind: 'asking', again: true };
  }
}

/** The question has been put. */
export const asked = (): Rhythm => ({ kind: 'asking', again: false });

/**
 * Its answer is there.
 * @param restMs before the next question
 * @param retryMs it failed in part, or as a whole: it is asked again after so long even when nothing happens; null: it did not
 */
export function answered(
  state: Rhythm,
  now: number,
  { restMs, retryMs }: { readonly restMs: number; readonly retryMs: number | null },
): Rhythm {
  const until = now + restMs;
  if (state.kind === 'asking' && state.again) return { kind: 'due', at: until, until };
  return retryMs === null
    ? { kind: 'resting', until }
    : { kind: 'due', at: now + Math.max(restMs, retryMs), until };
}
