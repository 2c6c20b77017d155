import type { Controller } from '../../../schema/directives';
import type { RecordReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Benefit } from '../facts/records/social';
import { type DatedFact, type DeadlineSource, day } from './Deadline';

/** Days set by those who pay: benefits, Jobcenter, landlord. */
export const livelihood: readonly DeadlineSource[] = [
  {
    kind: 'BENEFIT_ENDS',
    agency: 'SOCIAL_WELFARE_OFFICE',
    legalRef: null,
    consequence: { de: 'Die Leistung endet.', en: 'The benefit ends.' },
    source: 'person.benefits.grantedUntil',
    needs: ['person.benefits.status', 'person.benefits.controller'],
    daysOf: ({ benefits }) => benefits.items.map((benefit) => ofBenefit(benefit, benefit.grantedUntil)),
  },
  {
    kind: 'BENEFIT_RENEWAL_DUE',
    agency: 'SOCIAL_WELFARE_OFFICE',
    legalRef: null,
    consequence: {
      de: 'Wer später verlängert, bekommt eine Zeit lang nichts.',
      en: 'Whoever renews later gets nothing for a time.',
    },
    source: 'person.benefits.renewalDueAt',
    needs: ['person.benefits.status', 'person.benefits.controller'],
    daysOf: ({ benefits }) => benefits.items.map((benefit) => ofBenefit(benefit, benefit.renewalDueAt)),
  },
  {
    kind: 'BENEFIT_ENDS',
    agency: 'JOB_CENTER',
    legalRef: '§ 41 SGB II',
    consequence: {
      de: 'Das Grundsicherungsgeld endet; ein neuer Antrag wirkt nur auf den Ersten des Monats zurück.',
      en: 'Basic income support ends; a new application reaches back to the first of the month only.',
    },
    source: 'person.benefitUnit.grantedUntil',
    needs: [],
    daysOf: ({ benefitUnit }) => [day(benefitUnit.grantedUntil)],
  },
  {
    kind: 'BENEFIT_APPLICATION_DUE',
    agency: 'JOB_CENTER',
    legalRef: '§ 37 Abs. 2 SGB II',
    consequence: {
      de: 'Für Monate vor dem Antrag wird nicht gezahlt.',
      en: 'Nothing is paid for months before the application.',
    },
    source: 'person.benefitUnit.applicationDueAt',
    needs: [],
    daysOf: ({ benefitUnit }) => [day(benefitUnit.applicationDueAt)],
  },
  {
    kind: 'JOB_DOCUMENT_DUE',
    agency: 'EMPLOYER',
    legalRef: '§ 4a Abs. 5 AufenthG',
    consequence: {
      de: 'Fehlen die Papiere, entfällt die Stelle.',
      en: 'Without the papers the job is lost.',
    },
    source: 'person.jobOffers.documentDueAt',
    needs: ['person.jobOffers.status'],
    daysOf: ({ jobOffers }) =>
      jobOffers.items.map(({ documentDueAt, status }) => ({
        on: documentDueAt,
        counts: status.value === 'OFFERED' || status.value === 'ACCEPTED_PENDING_DOCUMENTS',
      })),
  },
  {
    kind: 'JOB_DECISION_DUE',
    agency: 'EMPLOYER',
    legalRef: null,
    consequence: {
      de: 'Danach vergibt der Betrieb die Stelle anders.',
      en: 'After that the job goes to somebody else.',
    },
    source: 'person.jobOffers.decisionDueAt',
    needs: ['person.jobOffers.status'],
    daysOf: ({ jobOffers }) =>
      jobOffers.items.map(({ decisionDueAt, status }) => ({
        on: decisionDueAt,
        counts: status.value === 'OFFERED',
      })),
  },
  {
    kind: 'DUTY_DUE',
    agency: 'JOB_CENTER',
    legalRef: '§§ 31, 32 SGB II',
    consequence: {
      de: 'Wird die Pflicht nicht erfüllt, kann die Leistung gekürzt werden.',
      en: 'If the duty is not met, the benefit can be cut.',
    },
    source: 'person.employment.dutiesOpen.dueAt',
    needs: [],
    daysOf: ({ employment }) => employment.dutiesOpen.items.map(({ dueAt }) => day(dueAt)),
  },
  {
    kind: 'APPOINTMENT',
    agency: 'JOB_CENTER',
    legalRef: '§ 32 SGB II',
    consequence: {
      de: 'Termin bei Jobcenter oder Agentur für Arbeit; wiederholtes Fehlen kürzt die Leistung.',
      en: 'Appointment at Jobcenter or employment agency; missing it repeatedly cuts the benefit.',
    },
    source: 'person.employment.appointments.at',
    needs: [],
    daysOf: ({ employment }) => employment.appointments.items.map(({ at }) => day(at)),
  },
];

/** Which office pays what its unit grants. */
const offices: Partial<Readonly<Record<Controller, Agency>>> = {
  ASYLUM_BENEFITS_UNIT: 'ASYLUM_BENEFITS_OFFICE',
  HOUSING_BENEFIT_UNIT: 'HOUSING_OFFICE',
  HOUSING_OFFICE: 'HOUSING_OFFICE',
  MAINTENANCE_ADVANCE_UNIT: 'YOUTH_WELFARE_OFFICE',
  PARENTAL_ALLOWANCE_UNIT: 'YOUTH_WELFARE_OFFICE',
  FAMILY_BENEFITS_OFFICE: 'FAMILY_BENEFITS_OFFICE',
};

function ofBenefit({ status, controller }: RecordReading<Benefit>, on: DatedFact['on']): DatedFact {
  const agency = controller.value === null ? undefined : offices[controller.value];
  return {
    on,
    counts: status.value !== 'ENDED' && status.value !== 'REJECTED',
    ...(agency !== undefined && { agency }),
  };
}
