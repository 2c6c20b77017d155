import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, holds, is, not, type Truth } from '../facts/Truth';
import { fam18, fam18Needs } from './fam18';
import { isChildAtHome, isParentAtHome } from './isAtHome';

/** What it reads. */
export const childBenefitNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.education.enrolment.from',
  'person.education.enrolment.until',
  'person.trainings.from',
  'person.trainings.until',
  ...fam18Needs,
] as const satisfies readonly FactPath[];

/**
 * Whether child benefit is due for a member: a child at home, below 18 or below 25 in school or training (§§ 32, 63 EStG), of a parent
 * whose right to stay carries it (§ 62 EStG).
 */
export const givesChildBenefit = (family: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  all(isChildAtHome(member), isOfAge(member.person, asOf), hasClaimant(family, asOf));

const isOfAge = (person: PersonReading, asOf: Day): Truth =>
  any(
    isAged(person.dateOfBirth, asOf, (months) => months < 216),
    all(
      isAged(person.dateOfBirth, asOf, (months) => months < 300),
      any(isEnrolled(person, asOf), isTraining(person, asOf)),
    ),
  );

/** Whether somebody goes to school on that day. */
export const isEnrolled = ({ education: { enrolment } }: PersonReading, asOf: Day): Truth =>
  all(
    is(enrolment.from, (day) => day <= asOf),
    holds(enrolment.until, (day) => day === null || day >= asOf),
  );

const isTraining = ({ trainings }: PersonReading, asOf: Day): Truth =>
  some(trainings, ({ from, until }) =>
    all(
      is(from, (day) => day <= asOf),
      is(until, (day) => day >= asOf),
    ),
  );

/** Whether a parent at home has a right to stay that carries family benefits. */
export const hasClaimant = ({ members, $members }: FamilyReading, asOf: Day): Truth =>
  any(
    ...members.map((member) => all(isParentAtHome(member), fam18(member.person, asOf))),
    not(exists($members)),
  );
