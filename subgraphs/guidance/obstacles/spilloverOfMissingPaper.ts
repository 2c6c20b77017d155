import { addDays } from '../../../schema/calendar';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Day } from '../facts/records/values';
import type { DocumentType } from '../facts/records/vocabulary';
import { all, any, is, isOneOf, not, type Truth } from '../facts/Truth';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { isEmployed } from '../predicates/isEmployed';
import { officeOf } from '../predicates/officeOf';
import { provisionalDocumentEnds, provisionalDocumentNeeds } from '../predicates/provisionalDocumentEnds';
import { titleEndsNeeds, titleEndsUnasked } from '../predicates/titleEndsUnasked';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

/** Days within which something must hang on the paper for it to count. */
const reachDays = 45;

const titlePapers: readonly DocumentType[] = [
  'RESIDENCE_TITLE',
  'PROVISIONAL_RESIDENCE_DOCUMENT',
  'TOLERATION_DOCUMENT',
];

/** X05: a benefit, a job or health cover may stop because of the paper that X03 or X04 is about. */
export const spilloverOfMissingPaper: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X05',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Fehlendes Aufenthaltspapier trifft auch andere Stellen',
    en: 'A missing residence paper spreads to other offices',
  },
  legalRefs: ['§ 41 Abs. 3 Nr. 1 SGB II', '§ 81 Abs. 4, 5a AufenthG', '§ 4a Abs. 5 AufenthG'],
  needs: [
    ...titleEndsNeeds,
    ...provisionalDocumentNeeds,
    'person.benefitUnit.status',
    'person.benefitUnit.missing',
    'person.benefitUnit.grantedUntil',
    'person.benefits.grantedUntil',
    'person.benefits.controller',
    'person.jobs.from',
    'person.jobs.until',
    'person.health.coverage.validUntil',
  ],
  find: ({ members }, occasion) =>
    forAllOfThem(members.flatMap(({ person }) => findingsOn(person, occasion))),
};

interface Payer {
  readonly variant: 'BENEFIT_UNIT' | 'BENEFIT' | 'EMPLOYMENT' | 'COVERAGE';
  readonly hangs: Truth;
  readonly dueAt: Day | null;
  readonly agency: Agency;
}

function findingsOn(person: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const paperEnds = any(titleEndsUnasked(person, asOf), provisionalDocumentEnds(person, asOf));
  if (paperEnds.value === false) return [];
  return payersOf(person, asOf).map(({ variant, hangs, dueAt, agency }) => ({
    subjects: [person.$id],
    truth: all(paperEnds, hangs),
    variant,
    severity: 'HIGH',
    dueAt,
    agencies: ['IMMIGRATION_AUTHORITY', agency],
    text: {
      de: 'Weil ein Aufenthaltspapier abläuft, droht auch eine andere Stelle die Zahlung, die Beschäftigung oder den Schutz zu beenden.',
      en: 'Because a residence paper ends, another office, an employer or an insurer may stop what it gives.',
    },
    steps: [
      {
        de: 'Jede Stelle, die zahlt, über den Antrag und das Fortgelten des Aufenthaltsrechts schriftlich informieren und eine Kopie des Antrags beilegen.',
        en: 'Tell every office that pays, in writing, of the application and that the right of residence goes on; add a copy of the application.',
      },
      {
        de: 'Um vorläufige Bewilligung bitten, bis das Papier da ist (beim Jobcenter § 41 Abs. 3 SGB II).',
        en: 'Ask for a provisional grant until the paper is there (Jobcenter: § 41 (3) SGB II).',
      },
    ],
    documents: ['PROVISIONAL_RESIDENCE_DOCUMENT'],
  }));
}

function payersOf(person: PersonReading, asOf: Day): readonly Payer[] {
  const { benefitUnit, benefits, health, immigration } = person;
  const limit = addDays(asOf, reachDays);
  const soon = (day: Day) => day >= asOf && day <= limit;
  return [
    {
      variant: 'BENEFIT_UNIT',
      hangs: all(
        not(isOneOf(benefitUnit.status, ['ENDED', 'REJECTED'])),
        any(
          is(benefitUnit.missing, (papers) => papers.some((paper) => titlePapers.includes(paper))),
          is(benefitUnit.grantedUntil, soon),
        ),
      ),
      dueAt: benefitUnit.grantedUntil.value,
      agency: 'JOB_CENTER',
    },
    {
      variant: 'BENEFIT',
      hangs: some(benefits, ({ grantedUntil }) => is(grantedUntil, soon)),
      dueAt: firstOf(
        benefits.items.map(({ grantedUntil }) => grantedUntil.value),
        soon,
      ),
      agency: officeOf(
        benefits.items.find(({ grantedUntil }) => grantedUntil.value !== null && soon(grantedUntil.value))
          ?.controller.value ?? null,
      ),
    },
    {
      // An employer must see a title that is valid (§ 4a Abs. 5 AufenthG): the job hangs on it until its last day.
      variant: 'EMPLOYMENT',
      hangs: all(
        isEmployed(person, asOf),
        any(provisionalDocumentEnds(person, asOf), titleEndsUnasked(person, asOf, reachDays)),
      ),
      dueAt: firstOf(
        [
          immigration.currentStatus.validUntil.value,
          ...immigration.provisionalDocuments.items.map(({ validUntil }) => validUntil.value),
        ],
        soon,
      ),
      agency: 'EMPLOYER',
    },
    {
      variant: 'COVERAGE',
      hangs: is(health.coverage.validUntil, soon),
      dueAt: health.coverage.validUntil.value,
      agency: 'HEALTH_INSURER',
    },
  ];
}

const firstOf = (days: readonly (Day | null)[], counts: (day: Day) => boolean): Day | null =>
  days.filter((day): day is Day => day !== null && counts(day)).sort()[0] ?? null;
