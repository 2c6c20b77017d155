import { accessesTo, type Footing } from './accessesTo';
import type { Grade } from './accessMatrix';
import type { Asked } from './decide';

/** Footings of some grades that the matrix gives for a field. */
export function footingsOf({ requirement, caller }: Asked, ...grades: readonly Grade[]): readonly Footing[] {
  if (requirement.label === null) return [];
  const asker = { role: caller.role, controller: caller.unit.controller };
  return accessesTo(requirement.label, asker).filter(({ access }) => grades.includes(access.grade));
}
