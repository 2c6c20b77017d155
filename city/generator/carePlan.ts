import type { Random } from './random';
import type { CarePlan } from './Sketch';

/** Shares of children in care by age: half of those from one to three, 86 % of the older ones (domain.md 6.1). */
export function carePlan(months: number, random: Random): CarePlan {
  if (months < 12) return random.weigh({ NO_REQUEST: 80, WAITING: 20 });
  if (months < 36) return random.weigh({ PLACED: 34, WAITING: 34, OFFERED: 6, NO_REQUEST: 26 });
  return random.weigh({ PLACED: 84, WAITING: 9, OFFERED: 3, NO_REQUEST: 4 });
}
