import type { DeadlineSource } from './Deadline';

/** Days set by daycare, courses and recognition bodies. */
export const learning: readonly DeadlineSource[] = [
  {
    kind: 'DAYCARE_ANSWER_DUE',
    agency: 'YOUTH_WELFARE_OFFICE',
    legalRef: '§ 24 SGB VIII',
    consequence: {
      de: 'Ohne Antwort verfällt das Platzangebot.',
      en: 'Without an answer the offered place is gone.',
    },
    source: 'person.childcare.requests.offers.answerBy',
    needs: ['person.childcare.requests.status'],
    daysOf: ({ childcare }) =>
      childcare.requests.items.flatMap(({ offers, status }) =>
        offers.items.map(({ answerBy }) => ({ on: answerBy, counts: status.value === 'OFFERED' })),
      ),
  },
  {
    kind: 'COURSE_ENTITLEMENT_ENDS',
    agency: 'BAMF',
    legalRef: '§ 44 Abs. 2 AufenthG',
    consequence: {
      de: 'Das Recht auf den Kurs erlischt, wenn bis dahin keine Anmeldung vorliegt.',
      en: 'The right to the course ends unless there is a registration by then.',
    },
    source: 'person.languageCourses.entitlement.expiresAt',
    needs: ['person.languageCourses.entitlement.used'],
    daysOf: ({ languageCourses: { entitlement } }) => [
      { on: entitlement.expiresAt, counts: entitlement.used.value !== true },
    ],
  },
  {
    kind: 'COURSE_STARTS',
    agency: 'COURSE_PROVIDER',
    legalRef: null,
    consequence: {
      de: 'Der Kurs beginnt; bis dahin muss die Betreuung der Kinder geklärt sein.',
      en: 'The course starts; by then the children must be looked after.',
    },
    source: 'person.languageCourses.registrations.announcedStart',
    needs: ['person.languageCourses.registrations.startedAt'],
    daysOf: ({ languageCourses }) =>
      languageCourses.registrations.items.map(({ announcedStart, startedAt }) => ({
        on: announcedStart,
        counts: startedAt.value === null,
      })),
  },
  {
    kind: 'RECOGNITION_DECISION_DUE',
    agency: 'RECOGNITION_BODY',
    legalRef: '§ 6 BQFG',
    consequence: {
      de: 'Bis dahin muss über die Anerkennung entschieden sein.',
      en: 'By then the recognition must have been decided.',
    },
    source: 'person.recognition.dueAt',
    needs: ['person.recognition.decidedAt'],
    daysOf: ({ recognition }) =>
      recognition.items.map(({ dueAt, decidedAt }) => ({ on: dueAt, counts: decidedAt.value === null })),
  },
];
