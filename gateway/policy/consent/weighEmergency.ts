import type { LegalBasis } from '../../../schema/accessTerms';
import type { Controller, DataCategory, DataLabel } from '../../../schema/directives';
import type { Errand } from '../../identity/Errand';
import type { PersonGrounds } from '../Grounds';
import type { ControllerVerdict } from './ControllerVerdict';

const bases = {
  CHILD_PROTECTION: 'CHILD_PROTECTION_KKG4',
  VITAL_INTEREST: 'EMERGENCY_VITAL_9_2_C',
} as const satisfies Record<string, LegalBasis>;

/** Health and counselling content stays closed whatever happens. A practice's telephone number is CONTACT. */
const neverOpened: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'COUNSELLING_ENROLMENT',
  'HEALTH_COVERAGE',
  'HEALTH_APPOINTMENTS',
  'HEALTH_FUNCTIONAL',
  'HEALTH_WAITLIST',
  'VACCINATION_STATUS',
  'CASE_NOTES',
]);

/**
 * What an emergency access opens (domain.md 2.7; § 4 KKG, Art. 9 Abs. 2 Buchst. c DSGVO): whom to call about one person, on the ground on which
 * the caller has opened it and nothing else. That it was opened, confirmed and is not over says casework; that no immigration principal
 * gets this far says the firewall.
 */
export function weighEmergency(
  person: PersonGrounds,
  controller: Controller,
  label: DataLabel,
  errand: Pick<Errand, 'purpose' | 'breakGlass'>,
): ControllerVerdict {
  const { purpose, breakGlass } = errand;
  const opened =
    breakGlass !== null &&
    person.breakGlass.some(({ id, ground }) => id === breakGlass && ground === purpose);
  const isContact =
    label.contactPoint === true &&
    label.existenceSensitive !== true &&
    label.thirdParty !== true &&
    label.class !== 'S5' &&
    label.category !== undefined &&
    !neverOpened.has(label.category);
  if (!opened || !isContact || (purpose !== 'CHILD_PROTECTION' && purpose !== 'VITAL_INTEREST'))
    return { kind: 'refused', controller, reason: 'ROLE_NOT_PERMITTED', remedy: 'CONTACT_AGENCY' };
  return { kind: 'granted', controller, basis: bases[purpose], consents: [], emergency: true };
}
