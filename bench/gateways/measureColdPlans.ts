import type { Question } from './askInWindow';
import { measureWindow } from './measureWindow';
import type { Contestant } from './startContestant';
import type { Started } from './startPinned';

/** What an operation costs that a gateway has never met, in milliseconds of its event loop; null where the system does not tell. */
export interface ColdPlans {
  readonly operations: number;
  /** Per operation, asked for the first time. */
  readonly firstMs: number | null;
  /** Per operation, asked again. */
  readonly againMs: number | null;
}

/**
 * Asks operations nobody has asked before, one at a time, then the same ones again: the difference is what reading, checking and planning
 * cost. Processor time of other threads is not in it, because it keeps no other client waiting.
 */
export async function measureColdPlans(
  farSide: Started,
  contestant: Contestant,
  questions: readonly Question[],
): Promise<ColdPlans> {
  const settings = { inFlight: 1, milliseconds: null };
  const first = await measureWindow(farSide, contestant, questions, settings);
  const again = await measureWindow(farSide, contestant, questions, settings);
  return { operations: questions.length, firstMs: first.loopMs, againMs: again.loopMs };
}
