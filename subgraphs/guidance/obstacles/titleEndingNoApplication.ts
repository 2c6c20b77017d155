import { daysBetween } from '../../../schema/calendar';
import type { PersonReading } from '../facts/Reading';
import { titleEndsNeeds, titleEndsUnasked } from '../predicates/titleEndsUnasked';
import type { ObstacleFinding, ObstacleRule, Occasion, Severity } from '../Rule';

/** X03: a title or toleration ends within 90 days and nothing is applied for that would let the right go on. */
export const titleEndingNoApplication: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X03',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Aufenthaltsrecht endet, kein Antrag gestellt',
    en: 'Right of residence ends, nothing applied for',
  },
  legalRefs: ['§ 81 Abs. 4 AufenthG'],
  needs: titleEndsNeeds,
  find: ({ members }, occasion) => members.map(({ person }) => findingOn(person, occasion)),
};

function findingOn(person: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const end = person.immigration.currentStatus.validUntil;
  return {
    subjects: [person.$id],
    truth: titleEndsUnasked(person, asOf),
    variant: null,
    severity: severityOf(end.value, asOf),
    dueAt: end.value,
    agencies: ['IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Das Aufenthaltsrecht endet bald, und es ist kein Antrag gestellt, der es fortbestehen ließe.',
      en: 'The right of residence ends soon, and nothing has been applied for that would let it go on.',
    },
    steps: [
      {
        de: 'Vor dem Ablauf nachweisbar die Verlängerung beantragen; es zählt der Antrag, nicht der Termin.',
        en: 'Apply for the extension before the end, in a form that can be proven; the application counts, not the appointment.',
      },
      {
        // A toleration does not go on by law: there is nothing to certify.
        de: 'Eingangsbestätigung verlangen; wer einen Aufenthaltstitel hat, auch die Fiktionsbescheinigung (§ 81 Abs. 5 AufenthG).',
        en: 'Ask for a confirmation of receipt; who has a residence title, for the provisional residence document, too (§ 81 (5) Residence Act).',
      },
    ],
    documents: ['PASSPORT'],
  };
}

function severityOf(end: string | null, asOf: string): Severity {
  const days = end === null ? Number.POSITIVE_INFINITY : daysBetween(asOf, end);
  if (days <= 14) return 'CRITICAL';
  return days <= 56 ? 'HIGH' : 'MEDIUM';
}
