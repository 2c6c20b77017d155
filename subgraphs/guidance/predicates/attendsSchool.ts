import { isAged } from '../facts/ages';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, holds, isOneOf, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from './belowSchoolAge';
import { isChildAtHome } from './isAtHome';

/**
 * Whether all children of the family who must go to school do: nobody without a school, no attendance certified as irregular. A
 * certificate that has not been asked for yet is a paper to get, no lack (§§ 25b Abs. 1 Nr. 5, 60d Abs. 1 Nr. 9 AufenthG).
 */
export const attendsSchool = ({ members }: FamilyReading, asOf: Day): Truth =>
  all(...members.map((member) => any(not(mustAttend(member, asOf)), goesRegularly(member))));

const mustAttend = (member: MemberReading, asOf: Day): Truth =>
  all(
    isChildAtHome(member),
    isAged(member.person.dateOfBirth, asOf, (months) => months < 216),
    not(belowSchoolAge(member.person, asOf)),
    isOneOf(member.person.education.obligation.state, ['OBLIGED', 'VOCATIONAL_SCHOOL_OBLIGED']),
  );

const goesRegularly = ({ person: { education } }: MemberReading): Truth =>
  all(
    exists(education.enrolment.from),
    holds(education.attendanceConfirmed.regular, (regular) => regular !== false),
  );

/** What `attendsSchool` reads. */
export const attendsSchoolNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.education.obligation.state',
  'person.education.enrolment.from',
  'person.education.attendanceConfirmed.regular',
] as const;
