import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { provisionalDocumentEnds, provisionalDocumentNeeds } from '../predicates/provisionalDocumentEnds';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

/** X04: the provisional residence document ends before what is applied for is decided. */
export const provisionalDocEnding: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X04',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Fiktionsbescheinigung läuft ab', en: 'Provisional residence document ends' },
  legalRefs: ['§ 81 Abs. 3 bis 5 AufenthG'],
  needs: provisionalDocumentNeeds,
  find: ({ members }, occasion) => members.map(({ person }) => findingOn(person, occasion)),
};

const findingOn = (person: PersonReading, { asOf }: Occasion): ObstacleFinding => ({
  subjects: [person.$id],
  truth: provisionalDocumentEnds(person, asOf),
  variant: null,
  severity: 'HIGH',
  dueAt: lastEnd(person),
  agencies: ['IMMIGRATION_AUTHORITY'],
  text: {
    de: 'Die Fiktionsbescheinigung (Nachweis, dass der Aufenthalt bis zur Entscheidung gilt) läuft ab, bevor über den Antrag entschieden ist.',
    en: 'The provisional residence document (proof that the stay goes on until the decision) ends before the application is decided.',
  },
  steps: [
    {
      de: 'Die Verlängerung der Bescheinigung schriftlich beantragen, bevor sie abläuft.',
      en: 'Ask in writing for a renewal of the document before it ends.',
    },
    {
      de: 'Wichtig für Arbeitgeber und Ämter: Das Recht endet erst mit der Entscheidung, nicht mit dem Papier (§ 81 Abs. 3 und 4 AufenthG).',
      en: 'Important for employers and offices: the right ends with the decision only, not with the paper (§ 81 (3) and (4) Residence Act).',
    },
  ],
  documents: ['PASSPORT'],
});

/** The day on which the last of the papers ends. */
function lastEnd({ immigration }: PersonReading): Day | null {
  const ends = immigration.provisionalDocuments.items.flatMap(({ validUntil }) =>
    validUntil.value === null ? [] : [validUntil.value],
  );
  return ends.sort().at(-1) ?? null;
}
