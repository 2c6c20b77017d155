import { signal } from '../signals';
import { type AgencyAnswer, abandoned, type End, type Guard } from './Agency';
import {
  admit,
  type BreakerLimits,
  type BreakerState,
  closedAtFirst,
  type Outcome,
  settle,
} from './BreakerState';

export interface Breaker {
  readonly guard: Guard;
  readonly kind: () => BreakerState['kind'];
}

const unavailable: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };

/**
 * Stops asking an agency that fails most of the time, and tries again with a single question after a rest. Meanwhile the
 * answer is AGENCY_UNAVAILABLE at once, without contact: neither the agency nor our callers gain from one more question.
 * @param clock milliseconds of any steady clock
 */
export function openBreaker(agency: string, limits: BreakerLimits, clock: () => number): Breaker {
  let state = closedAtFirst;
  const become = (next: BreakerState): void => {
    const changed = next.kind !== state.kind;
    state = next;
    if (changed) signal('breakerChanged', { agency, state: next.kind });
  };
  const guard: Guard = (ask) => async (request, end) => {
    const { state: next, pass } = admit(state, clock());
    become(next);
    if (pass === null) return unavailable;
    const asked = clock();
    const answer = await ask(request, end);
    const now = clock();
    const outcome = outcomeOf(answer, end, now - asked >= limits.fairMs);
    become(settle(state, { pass, outcome, now }, limits));
    return answer;
  };
  return { guard, kind: () => state.kind };
}

/**
 * What the answer says about the agency. It counts against it when it cannot be reached, is late, overloaded or failing
 * by its own word (5xx).
 *
 * Not so an answer that cannot be used: fields that failed, a question it refused (4xx), something else than the agreed
 * schema, more than is read. The agency is at work, and what it answers so depends on what it is asked: counted as
 * failures, one caller could close it for everybody with an operation of their choice. The caller hears of the failure all
 * the same.
 *
 * Nor does it count when the question was broken off: because its caller has gone, or because others had used up the
 * time of the request before this agency got its share.
 */
function outcomeOf(answer: AgencyAnswer, end: End, hadItsTime: boolean): Outcome {
  if (answer.kind === 'answered' || answer.alive) return 'good';
  const isBrokenOff = end.aborted && (end.reason === abandoned || !hadItsTime);
  return isBrokenOff ? 'silent' : 'bad';
}
