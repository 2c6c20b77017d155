import type { PolicyRule } from '../decide';
import { isOwnStaff } from '../isOwnStaff';

export const neverReleased: PolicyRule = {
  id: 'never-released',
  basis: '§ 67d Abs. 1 SGB X: the agency lets it go to nobody',
  effect: 'bar',
  reason: 'ROLE_NOT_PERMITTED',
  remedy: 'CONTACT_AGENCY',
  applies: (asked) => asked.requirement.label?.release === 'NEVER' && !isOwnStaff(asked),
};
