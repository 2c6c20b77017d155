import { monthsBetween } from '../../../schema/calendar';
import { birthSpan, isAged } from '../facts/ages';
import type { Fact } from '../facts/Fact';
import type { FactPath } from '../facts/FactPath';
import type { FamilyReading, MemberReading, RecordReading } from '../facts/Reading';
import type { IncomeSource, IncomeType } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import { all, any, exists, gathered, holds, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { housingBenefitAmount } from './housingBenefitAmount';
import { household, isAtHome } from './isAtHome';

/**
 * What a household lives on and would need, estimated from bands: EUR a month. It leaves property, extra needs and heating out, so
 * whatever rests on it is likely at most.
 */
export interface Livelihood {
  readonly parents: number;
  readonly minors: number;
  /** Wages and what replaces them. */
  readonly gross: number;
  /** What of it counts for basic income support: after taxes, contributions and allowances (§ 11b SGB II). */
  readonly countable: number;
  /** Standard rates and rent (§§ 20, 22, 23 SGB II). */
  readonly need: number;
  /** Child benefit and child supplement, if somebody's title carries them. */
  readonly childBenefit: number;
  readonly childSupplement: number;
  /** For tenants. */
  readonly housingBenefit: number;
}

/** Tests the amounts; unknown while one of the facts is that they rest on. */
export type Reckon = (test: (livelihood: Livelihood) => boolean) => Truth;

/** Everything that the estimate reads. */
export const livelihoodNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.benefits.type',
  'family.household.income.type',
  'family.household.income.amount.from',
  'family.household.income.from',
  'family.household.income.until',
  'family.household.accommodation.type',
  'family.household.accommodation.grossRent.from',
] as const satisfies readonly FactPath[];

export function livelihoodOf(family: FamilyReading, asOf: Day): Reckon {
  const members = household(family);
  const rated = members.map((member) => rateOf(member, asOf));
  const { income, accommodation } = family.household;
  const known = all(
    exists(family.$members),
    ...members.map(isAtHome),
    // Of whom the social offices know nothing they do not know the income either; small children have none.
    ...members.map(({ person }) =>
      any(
        isAged(person.dateOfBirth, asOf, (months) => months < 180),
        exists(person.benefits.$recorded),
      ),
    ),
    ...rated.map(({ known }) => known),
    exists(income.$recorded),
    ...income.items.flatMap(({ type, amount, from, until }) =>
      [type, amount.from, from, until].map((one) => isKnown(one as Fact)),
    ),
    isKnown(accommodation.type),
    isKnown(accommodation.grossRent.from),
  );
  const livelihood = known.value === true ? estimated(family, rated, asOf) : null;
  return (test) => (livelihood === null ? known : gathered(test(livelihood), [known], []));
}

const isKnown = (fact: Fact): Truth => holds(fact, () => true);

interface Rated {
  readonly known: Truth;
  /** EUR of the standard rate. */
  readonly rate: number;
  readonly isMinor: boolean;
  readonly isParent: boolean;
}

/** The standard rate by part in the family and age. */
function rateOf({ role, person }: MemberReading, asOf: Day): Rated {
  const child = role.value === 'CHILD';
  const partner = role.value === 'SPOUSE' || role.value === 'PARTNER';
  const ages = birthSpan(person.dateOfBirth.value ?? asOf).map((day) => monthsBetween(day, asOf));
  const rates = ages.map((months) => (child ? childRate(months, asOf) : 0));
  const adult = parameterOn(partner ? 'STANDARD_RATE_PARTNER' : 'STANDARD_RATE_SINGLE', asOf);
  const known = all(isKnown(role), ...(child ? [isKnown(person.dateOfBirth)] : []));
  return {
    // Where the birth date leaves two rates open, neither is taken.
    known: rates[0] === rates[1] ? known : { value: null, facts: [], unknown: [person.dateOfBirth as Fact] },
    rate: child ? (rates[0] ?? 0) : adult,
    isMinor: child && (ages[0] ?? 0) < 216,
    isParent: !child && role.value !== 'GRANDPARENT',
  };
}

function childRate(months: number, asOf: Day): number {
  if (months < 72) return parameterOn('STANDARD_RATE_BELOW_6', asOf);
  if (months < 168) return parameterOn('STANDARD_RATE_BELOW_14', asOf);
  if (months < 216) return parameterOn('STANDARD_RATE_BELOW_18', asOf);
  return parameterOn('STANDARD_RATE_BELOW_25', asOf);
}

/** Shares of the rent that fall to one parent, and to two, with so many children: report on the subsistence minimum. */
const rentOfOne = [1, 0.77, 0.62, 0.52, 0.45, 0.4] as const;
const rentOfTwo = [1, 0.83, 0.71, 0.62, 0.55, 0.5] as const;

function estimated({ household }: FamilyReading, rated: readonly Rated[], asOf: Day): Livelihood {
  const current = household.income.items.filter(
    ({ from, until }) => (from.value ?? asOf) <= asOf && (until.value ?? asOf) >= asOf,
  );
  const sum = (one: (source: RecordReading<IncomeSource>) => number) =>
    current.reduce((total, source) => total + one(source), 0);
  const { accommodation } = household;
  const rent = accommodation.grossRent.from.value ?? 0;
  const parents = rated.filter(({ isParent }) => isParent).length;
  const minors = rated.filter(({ isMinor }) => isMinor).length;
  const rates = rated.reduce((total, { rate, isParent }, _, { length }) => {
    // Two parents have the rate of partners each.
    const alone = isParent && parents > 1 && length > 1;
    return total + (alone ? parameterOn('STANDARD_RATE_PARTNER', asOf) : rate);
  }, 0);
  const countable = sum(countableOf);
  const tenant =
    accommodation.type.value === 'PRIVATE_RENTAL' || accommodation.type.value === 'MUNICIPAL_FLAT';
  const ofParents =
    parents * parameterOn(parents > 1 ? 'STANDARD_RATE_PARTNER' : 'STANDARD_RATE_SINGLE', asOf) +
    rent * ((parents > 1 ? rentOfTwo : rentOfOne)[Math.min(minors, 5)] ?? 0.4);
  // § 6a Abs. 6 BKGG: 45 cents of each euro beyond the parents' own need are taken off.
  const supplement =
    minors * parameterOn('CHILD_SUPPLEMENT_EUR', asOf) - 0.45 * Math.max(0, countable - ofParents);
  return {
    parents,
    minors,
    gross: sum(grossOf),
    countable,
    need: rates + rent,
    childBenefit: minors * parameterOn('CHILD_BENEFIT_EUR', asOf),
    childSupplement: Math.max(0, supplement),
    housingBenefit:
      tenant && rent > 0
        ? housingBenefitAmount({ size: rated.length, rent, income: sum(incomeForHousing) })
        : 0,
  };
}

const wages: readonly IncomeType[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT', 'TRAINING_PAY'];
const isWage = (type: IncomeType): boolean => wages.includes(type) || type === 'MINI_JOB';

/** Child benefit is reckoned apart. */
function grossOf({ type, amount }: RecordReading<IncomeSource>): number {
  return type.value === 'CHILD_BENEFIT' ? 0 : (amount.from.value ?? 0);
}

/** A fifth goes to taxes and contributions; of a wage 100 EUR and shares of the rest are left (§ 11b Abs. 2, 3 SGB II). */
function countableOf(source: RecordReading<IncomeSource>): number {
  const gross = grossOf(source);
  const type = source.type.value ?? 'OTHER';
  const net = wages.includes(type) ? gross * 0.8 : gross;
  if (!isWage(type)) return net;
  const between = (from: number, to: number) => Math.max(0, Math.min(gross, to) - from);
  const allowance =
    Math.min(gross, 100) + 0.2 * between(100, 520) + 0.3 * between(520, 1000) + 0.1 * between(1000, 1500);
  return Math.max(0, net - allowance);
}

/** § 16 WoGG takes a tenth each for taxes, health and pension insurance. */
function incomeForHousing(source: RecordReading<IncomeSource>): number {
  const gross = grossOf(source);
  const type = source.type.value ?? 'OTHER';
  if (wages.includes(type)) return Math.max(0, gross - 102.5) * 0.7;
  return type === 'PENSION' ? gross * 0.9 : gross;
}
