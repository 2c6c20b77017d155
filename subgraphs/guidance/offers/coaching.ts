import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { FamilyReading, ListReading, MemberReading } from '../facts/Reading';
import type { NeedStatus, Severity } from '../facts/records/casework';
import type { Referred } from '../facts/records/values';
import { all, any, is, isOneOf, type Truth } from '../facts/Truth';
import { atLeast } from '../predicates/atLeast';
import { benefitUnitNeeds, drawsBasicIncome } from '../predicates/draws';
import { isAtHome, isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const open: readonly NeedStatus[] = ['OPEN', 'IN_PROGRESS'];
const grave: readonly Severity[] = ['HIGH', 'CRITICAL'];
/** What "multiple" means at least. */
const count = 2;

/** O32: holistic coaching by the Jobcenter for those with several obstacles at once. */
export const coaching: OfferRule = {
  kind: 'OFFER',
  id: 'O32',
  version: 1,
  effectiveFrom: '2023-07-01',
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Ganzheitliche Betreuung (Coaching)',
    en: 'Holistic coaching by the Jobcenter',
  },
  legalRefs: ['§ 16k SGB II'],
  needs: [
    'member.livesInHousehold',
    'member.role',
    'person.dateOfBirth',
    'person.employment.registeredAs',
    'family.case.needs.severity',
    'family.case.needs.status',
    'family.case.needs.persons.id',
    ...benefitUnitNeeds,
  ],
  find: (family, occasion) => family.members.map((member) => findingOn(family, member, occasion)),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const others = family.members.filter((one) => one !== member);
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(person.dateOfBirth, asOf, (months) => months >= 216),
      drawsBasicIncome(person),
      atLeast(count, family.case.needs, ({ severity, status, persons }) =>
        all(
          isOneOf(severity, grave),
          isOneOf(status, open),
          any(
            concerns(persons, member),
            all(
              isParentAtHome(member),
              any(...others.map((child) => all(isChildAtHome(child), concerns(persons, child)))),
            ),
          ),
        ),
      ),
    ),
    taken: is(person.employment.registeredAs, (statuses) => statuses.includes('IN_MEASURE')),
    variant: null,
    applyAt: 'JOB_CENTER',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // The Jobcenter decides whether somebody needs it.
    simplified: true,
    text: {
      de: 'Mehrere ernste Schwierigkeiten zugleich stehen einer Arbeit im Weg. Das Jobcenter kann dafür eine ganzheitliche Betreuung bezahlen, auch zu Hause und auch für junge Menschen.',
      en: 'Several grave difficulties at once stand in the way of work. The Jobcenter can pay for holistic coaching, at home too and for young people too.',
    },
    steps: [
      {
        de: 'Beim Jobcenter nach § 16k fragen; es ist freiwillig und kann mit der Beratung anderer Stellen abgestimmt werden.',
        en: 'Ask the Jobcenter for § 16k; it is voluntary and can be joined with the counselling of others.',
      },
    ],
    documents: [],
  };
}

const concerns = (persons: ListReading<Referred>, { person: { $id } }: MemberReading): Truth =>
  some(persons, ({ id }) => is(id, (one) => one === $id));
