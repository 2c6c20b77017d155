import { areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';
import { isEmergency } from '../isEmergency';

/** It never opens the content of an agency, not even where a consent would for another purpose. */
export const emergencyPurpose: PolicyRule = {
  id: 'emergency-purpose',
  basis:
    '§ 4 KKG, § 8a SGB VIII: a transmission to the youth office, no licence to read files (domain.md 2.7)',
  effect: 'bar',
  reason: 'PURPOSE_NOT_COVERED',
  remedy: 'CONTACT_AGENCY',
  applies: ({ purpose, citesBreakGlass, requirement: { label } }) =>
    isEmergency(purpose) &&
    label !== null &&
    (label.controller ?? []).some((controller) => areaOf[controller] !== 'casework') &&
    !(citesBreakGlass && label.contactPoint === true),
};
