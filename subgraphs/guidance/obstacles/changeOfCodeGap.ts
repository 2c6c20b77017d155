import { addMonths, firstOfMonth, lastOfMonth } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { asylblg, asylblgNeeds } from '../predicates/asylblg';
import { asylumBenefits, benefitNeeds, hasAskedFor, socialAssistance } from '../predicates/draws';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { isAtHome } from '../predicates/isAtHome';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

/** X06: the AsylbLG no longer applies, and nothing is applied for at the office that pays from then on. */
export const changeOfCodeGap: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X06',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'FAMILY',
  title: {
    de: 'Lücke beim Wechsel vom Asylbewerberleistungsgesetz zum Jobcenter',
    en: 'Gap between asylum seekers’ benefits and the Jobcenter',
  },
  legalRefs: ['§ 1 Abs. 3 AsylbLG', '§ 37 Abs. 2 SGB II', '§ 16 SGB I'],
  needs: [
    ...asylblgNeeds,
    ...benefitNeeds,
    'person.immigration.currentStatus.since',
    'person.benefits.covered.id',
    'person.benefitUnit.status',
    'person.benefitUnit.members.person.id',
    'member.role',
    'member.livesInHousehold',
  ],
  find: (family, occasion) =>
    forAllOfThem(
      family.members
        .map(({ person }) => ({ person, left: hasLeftAsylblg(person, occasion.asOf) }))
        .filter(({ left }) => left.value !== false)
        .map((one) => findingOn(one, family, occasion)),
    ),
};

interface Changed {
  readonly person: PersonReading;
  readonly left: Truth;
}

function findingOn({ person, left }: Changed, family: FamilyReading, { asOf }: Occasion): ObstacleFinding {
  const since = person.immigration.currentStatus.since.value;
  const month = since !== null && isInWindow(since, asOf) ? firstOfMonth(since) : null;
  return {
    subjects: [person.$id],
    truth: all(
      left,
      not(hasAskedFor(person, socialAssistance, asOf)),
      not(any(...family.members.map((member) => hasUnitWith(member, person.$id, asOf)))),
    ),
    variant: null,
    severity: month !== null && asOf >= lastOfMonth(month) ? 'CRITICAL' : 'HIGH',
    dueAt: month === null ? null : lastOfMonth(addMonths(month, 1)),
    agencies: ['JOB_CENTER', 'ASYLUM_BENEFITS_OFFICE'],
    text: {
      de: 'Die Leistungen nach dem Asylbewerberleistungsgesetz enden mit dem Monat der Anerkennung, und beim Jobcenter oder Sozialamt ist noch nichts beantragt. Danach zahlt niemand.',
      en: 'Benefits for asylum seekers end with the month of the recognition, and nothing is applied for at the Jobcenter or the social welfare office yet. After that nobody pays.',
    },
    steps: [
      {
        de: 'Sofort beim Jobcenter Grundsicherungsgeld beantragen: Der Antrag wirkt auf den Ersten seines Monats zurück, er muss also spätestens im Folgemonat eingehen.',
        en: 'Apply for basic income support at the Jobcenter at once: the application works back to the first of its month, so it must be in by the month after at the latest.',
      },
      {
        de: 'Wenn es eilt: Jede Gemeinde und jedes Amt muss den Antrag annehmen und weiterleiten (§ 16 SGB I).',
        en: 'In a hurry: every municipality and every office must take the application and forward it (§ 16 SGB I).',
      },
      {
        de: 'Krankenversicherung anmelden und klären, wer ab dem Wechsel die Miete überweist.',
        en: 'Register for health insurance and settle who transfers the rent after the change.',
      },
    ],
    documents: ['RESIDENCE_TITLE', 'BENEFIT_NOTICE', 'BANK_ACCOUNT'],
  };
}

/** A change is a gap until the end of the month after it: what is applied for later is not paid back any more. */
const windowFrom = (asOf: Day): Day => addMonths(firstOfMonth(asOf), -1);

const isInWindow = (day: Day, asOf: Day): boolean => day >= windowFrom(asOf) && day <= asOf;

/** Whether somebody's status left the AsylbLG in this month or the last, and its benefits were what she lived on. */
function hasLeftAsylblg(person: PersonReading, asOf: Day): Truth {
  return all(
    not(asylblg(person, asOf)),
    is(person.immigration.currentStatus.since, (day) => isInWindow(day, asOf)),
    some(person.benefits, ({ type, covered, grantedUntil }) =>
      all(
        isOneOf(type, asylumBenefits),
        some(covered, ({ id }) => is(id, (one) => one === person.$id)),
        holds(grantedUntil, (day) => day === null || day >= windowFrom(asOf)),
      ),
    ),
  );
}

/** Whether an adult of the household has asked the Jobcenter for a benefit unit that somebody belongs to. */
const hasUnitWith = (member: MemberReading, id: string, asOf: Day): Truth =>
  all(
    isAtHome(member),
    // Those who are only children or grandparents of the family are asked about their own support alone.
    not(isOneOf(member.role, member.person.$id === id ? ['CHILD'] : ['CHILD', 'GRANDPARENT'])),
    isAged(
      member.person.dateOfBirth,
      asOf,
      (months) => months >= 180 && months < parameterOn('PENSION_AGE', asOf),
    ),
    not(isOneOf(member.person.benefitUnit.status, ['ENDED', 'REJECTED'])),
    some(member.person.benefitUnit.members, ({ person }) => is(person.id, (one) => one === id)),
  );
