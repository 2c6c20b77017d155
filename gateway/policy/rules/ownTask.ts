import type { PolicyRule } from '../decide';
import { footingsOf } from '../footingsOf';

export const ownTask: PolicyRule = {
  id: 'own-task',
  basis:
    '§ 67b Abs. 1, § 69 Abs. 1 Nr. 1 SGB X; § 86 AufenthG; § 50 SGB II: the body’s own task, or what a law lets bodies tell each other',
  effect: 'ground',
  applies: (asked) => footingsOf(asked, 'OWN_TASK').length > 0,
};
