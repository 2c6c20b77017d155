import { type DeadlineSource, day } from './Deadline';

/** Days set by health offices and insurers. */
export const health: readonly DeadlineSource[] = [
  {
    kind: 'HEALTH_COVER_ENDS',
    agency: 'HEALTH_INSURER',
    legalRef: '§ 264 SGB V, § 4 AsylbLG',
    consequence: {
      de: 'Danach ist die Behandlung nicht mehr abgesichert.',
      en: 'After that treatment is not covered.',
    },
    source: 'person.health.coverage.validUntil',
    needs: [],
    daysOf: ({ health: { coverage } }) => [day(coverage.validUntil)],
  },
  {
    kind: 'MEASLES_PROOF_DUE',
    agency: 'PUBLIC_HEALTH_OFFICE',
    legalRef: '§ 20 Abs. 9 IfSG',
    consequence: {
      de: 'Ohne Nachweis darf die Kita das Kind nicht aufnehmen.',
      en: 'Without the proof the daycare centre may not take the child.',
    },
    source: 'person.health.measlesProof.proofDueAt',
    needs: ['person.health.measlesProof.status'],
    daysOf: ({ health: { measlesProof } }) => [
      {
        on: measlesProof.proofDueAt,
        counts:
          measlesProof.status.value !== 'COMPLETE' && measlesProof.status.value !== 'IMMUNITY_CERTIFIED',
      },
    ],
  },
  {
    kind: 'CHECK_UP_DUE',
    agency: 'HEALTH_PROVIDER',
    legalRef: '§ 26 SGB V',
    consequence: {
      de: 'Danach wird diese Früherkennungsuntersuchung nicht mehr bezahlt.',
      en: 'After that this check-up is no longer paid for.',
    },
    source: 'person.health.earlyDetection.dueUntil',
    needs: ['person.health.earlyDetection.status'],
    daysOf: ({ health: { earlyDetection } }) =>
      earlyDetection.items.map(({ dueUntil, status }) => ({ on: dueUntil, counts: status.value !== 'DONE' })),
  },
  {
    kind: 'APPOINTMENT',
    agency: 'HEALTH_PROVIDER',
    legalRef: null,
    consequence: { de: 'Termin im Gesundheitswesen.', en: 'Appointment in health care.' },
    source: 'person.health.appointments.at',
    needs: [],
    daysOf: ({ health: { appointments } }) => appointments.items.map(({ at }) => day(at)),
  },
  {
    kind: 'APPOINTMENT',
    agency: 'PUBLIC_HEALTH_OFFICE',
    legalRef: '§ 54 SchulG NRW',
    consequence: { de: 'Schuleingangsuntersuchung.', en: 'School-entry examination.' },
    source: 'person.health.schoolEntryExam.appointmentAt',
    needs: ['person.health.schoolEntryExam.status'],
    daysOf: ({ health: { schoolEntryExam } }) => [
      { on: schoolEntryExam.appointmentAt, counts: schoolEntryExam.status.value !== 'DONE' },
    ],
  },
];
