import type { Wording } from './Question';

/** About cover, examinations and care. */
export const healthQuestions: readonly Wording[] = [
  [
    'person.health',
    'Was sollen wir über Versicherung und Untersuchungen wissen?',
    'What should we know about insurance and examinations?',
  ],
  [
    'person.health.coverage',
    'Wie ist die Person krankenversichert, und bis wann?',
    'What health cover does the person have, and until when?',
  ],
  [
    'person.health.measlesProof',
    'Ist der Masernschutz nachgewiesen?',
    'Has protection against measles been proven?',
  ],
  [
    'person.health.schoolEntryExam',
    'Wann ist die Schuleingangsuntersuchung?',
    'When is the school-entry examination?',
  ],
  ['person.health.initialExam', 'War die Erstuntersuchung?', 'Has the initial examination taken place?'],
  [
    'person.health.earlyDetection',
    'Welche Vorsorgeuntersuchungen sind gemacht, welche stehen an?',
    'Which check-ups are done, and which are due?',
  ],
  [
    'person.health.appointments',
    'Welche Termine in Praxen oder beim Gesundheitsamt stehen an?',
    'Which appointments with doctors or the health office are coming up?',
  ],
  [
    'person.health.waitingFor',
    'Was sollen wir bei der Gesundheit berücksichtigen? Sie müssen dazu nichts sagen.',
    'What should we take into account about health? You need not say anything about it.',
  ],
  [
    'person.health.functionalConstraints',
    'Was geht bei Kurs, Arbeit und Terminen nicht oder nur mit Hilfe?',
    'What is not possible, or only with help, in courses, at work and at appointments?',
  ],
  [
    'person.health.approvals',
    'Welche Behandlungen sind beantragt oder genehmigt?',
    'Which treatments have been applied for or approved?',
  ],
];
