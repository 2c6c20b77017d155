import { Refusal } from '../refusals';
import type { PlannerAnswer } from './PlannerProcess';

type Why = Exclude<PlannerAnswer['kind'], 'planned'>;

/** What helps. Whoever asks again what the planner cannot do, or stalls at, gets the same answer. */
const advice: Readonly<Record<Why, string>> = {
  refused: 'Ask for its parts by several operations.',
  died: 'Ask for its parts by several operations.',
  late: 'It took too long: ask for less at once.',
  unavailable: 'Too much else is being planned: ask again in a moment.',
};

/** Why an operation has no plan, and what its caller can do about that. */
export class NotPlanned extends Refusal {
  constructor(readonly why: Why) {
    super('OPERATION_NOT_PLANNED', advice[why]);
  }
}
