import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { isEmergency } from '../isEmergency';

export const emergencyContact: PolicyRule = {
  id: 'emergency-contact',
  basis: '§ 4 KKG, Art. 9 Abs. 2 Buchst. c DSGVO: whom to call, for one person under an emergency access',
  effect: 'ground',
  applies: ({ purpose, citesBreakGlass, requirement: { label } }) =>
    isEmergency(purpose) &&
    citesBreakGlass &&
    label?.contactPoint === true &&
    (label.controller ?? []).every((controller) => areaOf[controller] !== 'immigration'),
};
