import type { Role } from '../../../schema/accessTerms';
import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { isEmergency } from '../isEmergency';

/** Who may open an emergency access at all; casework says whether this one is open. */
const openers: ReadonlySet<Role> = new Set<Role>(['CASE_MANAGER', 'CASE_MANAGER_DEPUTY']);

export const emergencyContact: PolicyRule = {
  id: 'emergency-contact',
  basis: '§ 4 KKG, Art. 9 Abs. 2 Buchst. c DSGVO: whom to call, for one person under an emergency access',
  effect: 'ground',
  applies: ({ caller, purpose, citesBreakGlass, requirement: { label } }) =>
    isEmergency(purpose) &&
    openers.has(caller.role) &&
    citesBreakGlass &&
    label?.contactPoint === true &&
    (label.controller ?? []).every((controller) => areaOf[controller] !== 'immigration'),
};
