import type { FactPath } from '../facts/FactPath';
import { none, some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { BenefitStatus, BenefitType } from '../facts/records/social';
import type { Day } from '../facts/records/values';
import { all, holds, is, isOneOf, not, type Truth } from '../facts/Truth';

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

/** Whether she draws it or has asked for it. */
export const hasAskedForBasicIncome = (person: PersonReading): Truth =>
  isInBenefitUnit(person, [...granted, 'APPLIED', 'INCOMPLETE', 'IN_REVIEW', 'OBJECTION_PENDING']);

/** What `draws` and `hasAskedFor` read. */
export const benefitNeeds = [
  'person.benefits.type',
  'person.benefits.status',
  'person.benefits.grantedUntil',
] as const satisfies readonly FactPath[];

/** What `drawsBasicIncome` reads. */
export const benefitUnitNeeds = [
  'person.benefitUnit.status',
  'person.benefitUnit.members.role',
  'person.benefitUnit.members.person.id',
] as const satisfies readonly FactPath[];
