import { Fault } from '../../faults';
import { signal } from '../../signals';
import { NotPlanned } from '../NotPlanned';
import type { PlanNode } from '../nodes';
import type { Holdings } from './Holdings';
import { notHeldIn } from './notHeldIn';

/**
 * Makes sure that nobody is asked for what it does not have: the answer would be null without a reason. Whatever the planner gets wrong
 * next ends here, as a question that is refused.
 * @throws NotPlanned (a Refusal)
 */
export function requireHeld(plan: PlanNode | null, holdings: Holdings): void {
  const notHeld = notHeldIn(plan, holdings);
  if (notHeld.size === 0) return;
  const what = [...notHeld].join(', ');
  signal('faultMet', { fault: new Fault(`a plan asks for what the agency does not have: ${what}`) });
  throw new NotPlanned('refused');
}
