import { isTooHigh, nothingRecent, type RateLimits, type Recent, withOutcome } from './errorRate';

/** How the breaker is set up. */
export interface BreakerLimits extends RateLimits {
  /** How long the agency is left alone, in milliseconds. */
  readonly restMs: number;
  /** A question that ended sooner than this for reasons of its request is no failure of the agency, in milliseconds. */
  readonly fairMs: number;
}

/** Asking, not asking, or finding out. */
export type BreakerState =
  /** `era` counts the closings: it tells the questions of this time from those that were asked before a break. */
  | { readonly kind: 'closed'; readonly era: number; readonly recent: Recent }
  | { readonly kind: 'open'; readonly era: number; readonly until: number }
  | { readonly kind: 'probing'; readonly era: number };

/** How a question ended. `silent`: it was broken off, so nothing was learned about the agency. */
export type Outcome = 'good' | 'bad' | 'silent';

/** What a question is to the breaker when it is let through. */
export type Pass = { readonly kind: 'usual'; readonly era: number } | { readonly kind: 'probe' };

export const closedAtFirst: BreakerState = { kind: 'closed', era: 0, recent: nothingRecent };

/** Decides about a question that is about to be asked. Null: it is not. */
export function admit(
  state: BreakerState,
  now: number,
): { readonly state: BreakerState; readonly pass: Pass | null } {
  switch (state.kind) {
    case 'closed':
      return { state, pass: { kind: 'usual', era: state.era } };
    case 'open':
      return now < state.until
        ? { state, pass: null }
        : { state: { kind: 'probing', era: state.era }, pass: { kind: 'probe' } };
    case 'probing':
      return { state, pass: null };
    default:
      return unreachable(state);
  }
}

/** The state after a question that had been let through. */
export function settle(
  state: BreakerState,
  { pass, outcome, now }: { readonly pass: Pass; readonly outcome: Outcome; readonly now: number },
  limits: BreakerLimits,
): BreakerState {
  if (pass.kind === 'probe') return afterProbe(state.era, outcome, now + limits.restMs, now);
  // A late answer to a question asked before the break says nothing about now.
  if (state.kind !== 'closed' || state.era !== pass.era || outcome === 'silent') return state;
  const recent = withOutcome(state.recent, outcome, { now, windowMs: limits.windowMs });
  return outcome === 'bad' && isTooHigh(recent, limits)
    ? { kind: 'open', era: state.era, until: now + limits.restMs }
    : { kind: 'closed', era: state.era, recent };
}

function afterProbe(era: number, outcome: Outcome, rested: number, now: number): BreakerState {
  switch (outcome) {
    case 'good':
      return { kind: 'closed', era: era + 1, recent: nothingRecent };
    case 'bad':
      return { kind: 'open', era, until: rested };
    case 'silent':
      // Nothing was learned, so the next question probes.
      return { kind: 'open', era, until: now };
    default:
      return unreachable(outcome);
  }
}

function unreachable(forgotten: never): never {
  throw new Error(`a case the breaker does not know: ${JSON.stringify(forgotten)}`);
}
