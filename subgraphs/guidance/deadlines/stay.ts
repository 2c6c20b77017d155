import { type DeadlineSource, day } from './Deadline';

/** Days set by the immigration office (AufenthG). */
export const stay: readonly DeadlineSource[] = [
  {
    kind: 'TITLE_ENDS',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 81 Abs. 4 AufenthG',
    consequence: {
      de: 'Ohne vorher gestellten Antrag endet das Aufenthaltsrecht.',
      en: 'Unless an application was made before, the right of residence ends.',
    },
    source: 'person.immigration.currentStatus.validUntil',
    needs: [],
    daysOf: ({ immigration }) => [day(immigration.currentStatus.validUntil)],
  },
  {
    kind: 'PROVISIONAL_DOCUMENT_ENDS',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 81 Abs. 5 AufenthG',
    consequence: {
      de: 'Das Papier läuft ab; das Recht besteht bis zur Entscheidung fort, muss aber nachgewiesen werden.',
      en: 'The paper ends; the right lasts until the decision, but has to be proven.',
    },
    source: 'person.immigration.provisionalDocuments.validUntil',
    needs: [],
    daysOf: ({ immigration }) =>
      immigration.provisionalDocuments.items.map(({ validUntil }) => day(validUntil)),
  },
  {
    kind: 'PASSPORT_ENDS',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 3 AufenthG',
    consequence: {
      de: 'Ohne gültigen Pass wird kein Titel verlängert.',
      en: 'Without a valid passport no title is extended.',
    },
    source: 'person.immigration.passport.validUntil',
    needs: [],
    daysOf: ({ immigration }) => [day(immigration.passport.validUntil)],
  },
  {
    kind: 'COURSE_PROOF_DUE',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 44a AufenthG',
    consequence: {
      de: 'Die Anmeldung zum Kurs muss nachgewiesen sein; sonst drohen Nachteile bei der Verlängerung.',
      en: 'The registration for the course must have been proven; otherwise the extension suffers.',
    },
    source: 'person.immigration.courseObligation.proofOfRegistrationDueAt',
    needs: ['person.immigration.courseObligation.fulfilled'],
    daysOf: ({ immigration: { courseObligation } }) => [
      { on: courseObligation.proofOfRegistrationDueAt, counts: courseObligation.fulfilled.value !== true },
    ],
  },
  {
    kind: 'INACTIVITY_CLAIM_POSSIBLE',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 75 VwGO',
    consequence: {
      de: 'Von da an ist eine Klage wegen Untätigkeit möglich.',
      en: 'From then on an action for failure to act is possible.',
    },
    source: 'person.immigration.applications.inactivityClaimPossibleFrom',
    needs: ['person.immigration.applications.decidedAt'],
    daysOf: ({ immigration }) =>
      immigration.applications.items.map(({ inactivityClaimPossibleFrom, decidedAt }) => ({
        on: inactivityClaimPossibleFrom,
        counts: decidedAt.value === null,
      })),
  },
  {
    kind: 'FAMILY_REUNION_WINDOW_ENDS',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: '§ 29 Abs. 2 AufenthG',
    consequence: {
      de: 'Danach gelten für den Nachzug der Familie strengere Voraussetzungen.',
      en: 'After that the family can join only under stricter conditions.',
    },
    source: 'person.immigration.familyReunification.privilegedUntil',
    needs: ['person.immigration.familyReunification.appliedAt'],
    daysOf: ({ immigration }) =>
      immigration.familyReunification.items.map(({ privilegedUntil, appliedAt }) => ({
        on: privilegedUntil,
        counts: appliedAt.value === null,
      })),
  },
  {
    kind: 'APPOINTMENT',
    agency: 'IMMIGRATION_AUTHORITY',
    legalRef: null,
    consequence: { de: 'Termin bei der Ausländerbehörde.', en: 'Appointment at the immigration office.' },
    source: 'person.immigration.appointments.at',
    needs: [],
    daysOf: ({ immigration }) => immigration.appointments.items.map(({ at }) => day(at)),
  },
];
