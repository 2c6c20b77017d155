import type { DeadlineSource } from './Deadline';

/** Days that case management itself keeps about a person. */
export const ownFile: readonly DeadlineSource[] = [
  {
    kind: 'CONSENT_ENDS',
    agency: 'KIM_OFFICE',
    legalRef: '§ 67b Abs. 2 SGB X',
    consequence: {
      de: 'Danach sagt keine Behörde mehr etwas über diese Person.',
      en: 'After that no agency tells anything about this person.',
    },
    source: 'person.consents.expiresAt',
    needs: ['person.consents.status'],
    daysOf: ({ consents }) =>
      consents.items.map(({ expiresAt, status }) => ({
        on: expiresAt,
        counts: status.value === 'ACTIVE' || status.value === 'PARTLY_REVOKED',
      })),
  },
];
