import type { FamilyReading, MemberReading } from '../facts/Reading';
import { all, exists, isOneOf, type Truth } from '../facts/Truth';

/** Whether a member lives in the family's household. */
export const isAtHome = ({ livesInHousehold }: MemberReading): Truth => exists(livesInHousehold);

/** Whether a member is a child of the family, at home. */
export const isChildAtHome = (member: MemberReading): Truth =>
  all(isOneOf(member.role, ['CHILD']), isAtHome(member));

/** Whether a member is a parent, or the partner of one, at home. */
export const isParentAtHome = (member: MemberReading): Truth =>
  all(isOneOf(member.role, ['ADULT_REFERENCE', 'SPOUSE', 'PARTNER', 'PARENT']), isAtHome(member));

/** Those of whom it is not known that they live elsewhere. */
export const household = ({ members }: FamilyReading): readonly MemberReading[] =>
  members.filter((member) => isAtHome(member).value !== false);
