import { Refusal } from '../refusals';
import type { PlannerAnswer } from './PlannerProcess';

/** Why an operation has no plan, for whoever looks closer; a caller is told the same of each. */
export class NotPlanned extends Refusal {
  constructor(readonly why: Exclude<PlannerAnswer['kind'], 'planned'>) {
    super('OPERATION_NOT_PLANNED');
  }
}
