import { accessMatrix, areaOf } from '../accessMatrix';
import type { PolicyRule } from '../decide';

/** What is told at a case conference, but for whose consent it rests on. */
const conferenceTypes: ReadonlySet<string> = new Set([
  'CaseConference',
  'ConferencePreparation',
  'ConferenceArea',
  'Need',
]);
const notForGuests: ReadonlySet<string> = new Set([
  'CaseConference.consent',
  'ConferencePreparation.consentMatrix',
]);

export const conferenceGuest: PolicyRule = {
  id: 'conference-guest',
  basis:
    'Art. 6 Abs. 1 Buchst. a DSGVO, § 67b Abs. 2 SGB X: offices that take part in a case conference, for the areas shared there; which these are is casework’s to say',
  effect: 'ground',
  applies: ({ caller, requirement: { type, field, label } }) =>
    accessMatrix[caller.role].casework?.some(({ grade }) => grade === 'ADDRESSED') === true &&
    conferenceTypes.has(type) &&
    !notForGuests.has(`${type}.${field}`) &&
    label !== null &&
    label.class !== 'S5' &&
    (label.controller ?? []).every((controller) => areaOf[controller] === 'casework'),
};
