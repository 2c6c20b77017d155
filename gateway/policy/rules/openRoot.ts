import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { isOwnStaff } from '../isOwnStaff';

/** A list of everybody’s records cannot be asked per person: there is no consent to look for. */
export const openRoot: PolicyRule = {
  id: 'open-root',
  basis: '§ 67d Abs. 1 SGB X, Art. 5 Abs. 1 Buchst. c DSGVO: lists of an agency are for its own staff',
  effect: 'bar',
  reason: 'ROLE_NOT_PERMITTED',
  remedy: 'CONTACT_AGENCY',
  applies: (asked) => {
    const { label, isOpenRoot } = asked.requirement;
    if (!isOpenRoot || label === null || label.class === 'S0') return false;
    const controllers = label.controller ?? [];
    return !controllers.every((controller) => areaOf[controller] === 'casework') && !isOwnStaff(asked);
  },
};
