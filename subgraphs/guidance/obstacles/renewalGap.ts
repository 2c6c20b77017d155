import { addDays, daysBetween, lastOfMonth } from '../../../schema/calendar';
import { none, some } from '../facts/lists';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Benefit, BenefitType } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import { all, compare, is, isOneOf, not, type Truth } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { officeOf } from '../predicates/officeOf';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

const noticeDays = 42;

/** What ends by law or is given once: nothing to renew. */
const notRenewed: readonly BenefitType[] = ['PARENTAL_ALLOWANCE', 'FIRST_FURNISHING', 'RENT_DEBT_TAKEOVER'];

/** X07: a benefit is granted for six weeks more at most, and nothing is asked for after that. */
export const renewalGap: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X07',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'BENEFIT_UNIT',
  title: {
    de: 'Bewilligung endet, Weiterbewilligung nicht beantragt',
    en: 'Grant ends, no renewal applied for',
  },
  legalRefs: ['§ 41 Abs. 3 SGB II', '§ 37 SGB II'],
  needs: [
    'person.benefitUnit.status',
    'person.benefitUnit.grantedFrom',
    'person.benefitUnit.grantedUntil',
    'person.benefitUnit.appliedAt',
    'person.benefitUnit.missing',
    'person.benefits.type',
    'person.benefits.controller',
    'person.benefits.status',
    'person.benefits.grantedUntil',
    'person.benefits.covered.id',
    'person.benefits.applications.kind',
  ],
  find: ({ members }, occasion) => [
    ...forAllOfThem(members.map(({ person }) => ofUnit(person, occasion))),
    ...forAllOfThem(members.flatMap(({ person }) => ofBenefits(person, occasion))),
  ],
};

const endsSoon =
  (asOf: Day) =>
  (day: Day): boolean =>
    day >= asOf && day <= addDays(asOf, noticeDays);

function ofUnit({ $id, benefitUnit }: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { status, grantedFrom, grantedUntil, appliedAt, missing } = benefitUnit;
  return finding($id, asOf, {
    truth: all(
      is(grantedUntil, endsSoon(asOf)),
      not(isOneOf(status, ['ENDED', 'REJECTED'])),
      // The first application works back to the first of its month: what came after that month is a renewal.
      not(
        compare(
          appliedAt,
          grantedFrom,
          (applied, from) => applied !== null && from !== null && applied > lastOfMonth(from),
        ),
      ),
    ),
    variant: 'BENEFIT_UNIT',
    until: grantedUntil.value,
    agency: 'JOB_CENTER',
    documents: missing.value ?? [],
  });
}

function ofBenefits({ $id, benefits }: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  return eachOf(benefits, (benefit) => all(covers(benefit, $id), isRunningOut(benefit, asOf))).map(
    ({ item, truth }) =>
      finding($id, asOf, {
        truth,
        variant: item?.type.value ?? null,
        until: item?.grantedUntil.value ?? null,
        agency: officeOf(item?.controller.value ?? null),
        documents: [],
      }),
  );
}

const covers = ({ covered }: RecordReading<Benefit>, person: string): Truth =>
  some(covered, ({ id }) => is(id, (one) => one === person));

const isRunningOut = (
  { type, status, grantedUntil, applications }: RecordReading<Benefit>,
  asOf: Day,
): Truth =>
  all(
    is(grantedUntil, endsSoon(asOf)),
    isOneOf(status, ['GRANTED', 'PROVISIONALLY_GRANTED']),
    not(isOneOf(type, notRenewed)),
    none(applications, ({ kind }) => isOneOf(kind, ['RENEWAL'])),
  );

interface Ending {
  readonly truth: Truth;
  readonly variant: string | null;
  readonly until: Day | null;
  readonly agency: Agency;
  readonly documents: ObstacleFinding['documents'];
}

const finding = (
  person: string,
  asOf: Day,
  { truth, variant, until, agency, documents }: Ending,
): ObstacleFinding => ({
  subjects: [person],
  truth,
  variant,
  severity: until !== null && daysBetween(asOf, until) <= 21 ? 'HIGH' : 'MEDIUM',
  dueAt: until,
  agencies: [agency],
  text: {
    de: 'Eine Leistung ist nur noch für höchstens sechs Wochen bewilligt, und die Weiterbewilligung ist nicht beantragt.',
    en: 'A benefit is granted for six weeks more at most, and its renewal is not applied for.',
  },
  steps: variant?.startsWith('ASYLBLG') === true ? [otherOffice, ...steps] : steps,
  documents,
});

const otherOffice: Words = {
  de: 'Zuerst klären, ob das Asylbewerberleistungsgesetz noch gilt: Nach einer Anerkennung gibt es keine Verlängerung, dann ist das Jobcenter oder das Sozialamt zuständig.',
  en: 'First clarify whether the Asylum Seekers’ Benefits Act still applies: after a recognition there is no renewal, the Jobcenter or the social welfare office is responsible then.',
};

const steps: readonly Words[] = [
  {
    de: 'Die Weiterbewilligung vor dem letzten Tag beantragen; ein formloses Schreiben genügt zuerst.',
    en: 'Apply for the renewal before the last day; an informal letter is enough at first.',
  },
  {
    de: 'Fehlende Unterlagen gleich mitschicken, damit nicht nachgefragt werden muss.',
    en: 'Send the papers that are still missing along, so that nobody has to ask for them.',
  },
];
