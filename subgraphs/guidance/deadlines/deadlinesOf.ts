import { addDays } from '../../../schema/calendar';
import type { Fact } from '../facts/Fact';
import type { FactPath } from '../facts/FactPath';
import type { FamilyReading } from '../facts/Reading';
import type { Words } from '../Rule';
import type { Certainty, Deadline, DeadlineSource } from './Deadline';
import { health } from './health';
import { learning } from './learning';
import { livelihood } from './livelihood';
import { ownFile } from './ownFile';
import { stay } from './stay';

/** Where deadlines come from, over all agencies. A kind more is one entry in one of these. */
export const deadlineSources: readonly DeadlineSource[] = [
  ...stay,
  ...livelihood,
  ...learning,
  ...health,
  ...ownFile,
];

const documentDue: Words = {
  de: 'Ohne die Unterlage geht es bei der Stelle nicht weiter.',
  en: 'Without the document the office cannot go on.',
};

const homeNotice: Words = {
  de: 'Die Wohnung muss geräumt sein, wenn nichts geschieht.',
  en: 'The home must have been left unless something is done.',
};

/** All facts that deadlines are told from. */
export const deadlineNeeds: readonly FactPath[] = [
  ...deadlineSources.flatMap(({ source, needs }) => [source, ...needs]),
  'family.case.documentNeeds.dueAt',
  'family.case.documentNeeds.status',
  'family.case.documentNeeds.neededBy',
  'family.case.documentNeeds.person.id',
  'family.household.accommodation.noticeUntil',
  'member.livesInHousehold',
];

/**
 * The days that a family has to keep, soonest first. What is not known is not here; `openQuestions` says what that is.
 * @param span days from `asOf` on, both ends included
 */
export function deadlinesOf(family: FamilyReading, asOf: string, span: number): readonly Deadline[] {
  const until = addDays(asOf, span);
  const found = [
    ...family.members.flatMap(({ person }) =>
      deadlineSources.flatMap((source) =>
        source
          .daysOf(person)
          .filter(({ counts }) => counts)
          .flatMap(({ on, agency = source.agency }) => dated({ ...source, agency }, person.$id, on)),
      ),
    ),
    ...documentsDue(family),
    ...noticeOf(family),
  ];
  const once = new Map(found.map((one) => [[one.at, one.kind, one.subject, one.agency].join(), one]));
  return [...once.values()]
    .filter(({ at }) => at >= asOf && at <= until)
    .sort((a, b) => (a.at === b.at ? a.kind.localeCompare(b.kind) : a.at < b.at ? -1 : 1));
}

type Meaning = Pick<DeadlineSource, 'kind' | 'agency' | 'consequence' | 'legalRef' | 'source'>;

function dated(meaning: Meaning, subject: string, on: Fact<string>): readonly Deadline[] {
  if (on.value === null) return [];
  const { kind, agency, consequence, legalRef, source } = meaning;
  return [
    {
      at: on.value.slice(0, 10),
      kind,
      subject,
      agency,
      consequence,
      legalRef,
      source,
      certainty: certaintyOf(on),
    },
  ];
}

function documentsDue({ case: { documentNeeds } }: FamilyReading): readonly Deadline[] {
  return documentNeeds.items.flatMap(({ dueAt, status, neededBy, person }) => {
    const isDone = status.value === 'SUBMITTED' || status.value === 'ACCEPTED';
    if (isDone || neededBy.value === null || person.id.value === null) return [];
    const meaning: Meaning = {
      kind: 'DOCUMENT_DUE',
      agency: neededBy.value,
      consequence: documentDue,
      legalRef: '§ 60 SGB I',
      source: 'family.case.documentNeeds.dueAt',
    };
    return dated(meaning, person.id.value, dueAt);
  });
}

/** About the home of all; told of the first adult, whose contract it most likely is. */
function noticeOf({ household, members }: FamilyReading): readonly Deadline[] {
  const first = members.find(({ livesInHousehold }) => livesInHousehold.value === true) ?? members[0];
  if (first === undefined) return [];
  const meaning: Meaning = {
    kind: 'HOME_NOTICE_ENDS',
    agency: 'HOUSING_OFFICE',
    consequence: homeNotice,
    legalRef: '§ 22 Abs. 8 SGB II, § 36 SGB XII',
    source: 'family.household.accommodation.noticeUntil',
  };
  return dated(meaning, first.person.$id, household.accommodation.noticeUntil);
}

function certaintyOf({ state }: Fact): Certainty {
  if (state === 'DISPUTED') return 'DISPUTED';
  return state === 'STALE' ? 'PROBABLE' : 'CERTAIN';
}
