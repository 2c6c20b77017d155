import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import { none, some } from '../facts/lists';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { BenefitType } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import type { BenefitStatus } from '../facts/records/vocabulary';
import { all, any, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';

const granted: readonly BenefitStatus[] = ['GRANTED', 'PROVISIONALLY_GRANTED', 'SUSPENDED'];
const over: readonly BenefitStatus[] = ['REJECTED', 'ENDED'];

export const asylumBenefits: readonly BenefitType[] = ['ASYLBLG_BASIC', 'ASYLBLG_ANALOGOUS'];
export const socialAssistance: readonly BenefitType[] = ['SOCIAL_ASSISTANCE', 'BASIC_SECURITY_OLD_AGE'];

/** Whether somebody draws one of these benefits on that day. */
export const draws = ({ benefits }: PersonReading, types: readonly BenefitType[], asOf: Day): Truth =>
  some(benefits, ({ type, status, grantedUntil }) =>
    all(
      isOneOf(type, types),
      isOneOf(status, granted),
      holds(grantedUntil, (day) => day === null || day >= asOf),
    ),
  );

/** Whether one of these benefits is drawn by somebody or asked for, so that there is nothing left to apply for. */
export const hasAskedFor = ({ benefits }: PersonReading, types: readonly BenefitType[], asOf: Day): Truth =>
  some(benefits, ({ type, status, grantedUntil }) =>
    all(
      isOneOf(type, types),
      not(isOneOf(status, over)),
      holds(grantedUntil, (day) => day === null || day >= asOf),
    ),
  );

/** Whether somebody belongs to a benefit unit of the Jobcenter that is paid or being decided about. */
export const isInBenefitUnit = (
  { benefitUnit, $id }: PersonReading,
  statuses: readonly BenefitStatus[],
): Truth =>
  all(
    isOneOf(benefitUnit.status, statuses),
    none(benefitUnit.members, ({ person, role }) =>
      all(
        is(person.id, (id) => id === $id),
        isOneOf(role, ['EXCLUDED_MEMBER']),
      ),
    ),
  );

/** Whether somebody draws basic income support. */
export const drawsBasicIncome = (person: PersonReading): Truth => isInBenefitUnit(person, granted);

/** Paid or being decided about. */
const asked: readonly BenefitStatus[] = [
  ...granted,
  'APPLIED',
  'INCOMPLETE',
  'IN_REVIEW',
  'OBJECTION_PENDING',
];

/** As `drawsBasicIncome`, of a member of a family: where nobody at home has a unit a small child has none, whether or not it is on file. */
export const drawsBasicIncomeIn = (family: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  inUnitOfFamily(family, { member, statuses: granted, asOf });

/** Whether it is drawn or has been asked for. */
export const hasAskedForBasicIncomeIn = (family: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  inUnitOfFamily(family, { member, statuses: asked, asOf });

function inUnitOfFamily(
  family: FamilyReading,
  given: { readonly member: MemberReading; readonly statuses: readonly BenefitStatus[]; readonly asOf: Day },
): Truth {
  const { member, statuses, asOf } = given;
  const mayHaveUnit = any(
    isAged(member.person.dateOfBirth, asOf, (months) => months >= 180),
    someoneHasUnit(family, statuses, asOf),
  );
  return all(
    isAged(member.person.dateOfBirth, asOf, (months) => months < parameterOn('PENSION_AGE', asOf)),
    mayHaveUnit,
    isInBenefitUnit(member.person, statuses),
  );
}

/** A unit needs somebody from 15 to pension age (§ 7 Abs. 1, 3 SGB II). */
const someoneHasUnit = (
  { members, $members }: FamilyReading,
  statuses: readonly BenefitStatus[],
  asOf: Day,
): Truth =>
  any(
    not(exists($members)),
    ...members.map(({ person, livesInHousehold }) =>
      all(
        exists(livesInHousehold),
        isAged(person.dateOfBirth, asOf, (months) => months >= 180),
        isAged(person.dateOfBirth, asOf, (months) => months < parameterOn('PENSION_AGE', asOf)),
        isOneOf(person.benefitUnit.status, statuses),
      ),
    ),
  );

/** What `draws` and `hasAskedFor` read. */
export const benefitNeeds = [
  'person.benefits.type',
  'person.benefits.status',
  'person.benefits.grantedUntil',
] as const satisfies readonly FactPath[];

/** What `drawsBasicIncome` reads. */
export const benefitUnitNeeds = [
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.benefitUnit.status',
  'person.benefitUnit.members.role',
  'person.benefitUnit.members.person.id',
] as const satisfies readonly FactPath[];
