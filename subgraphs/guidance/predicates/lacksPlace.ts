import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, isOneOf, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from './belowSchoolAge';
import { hasPlace, placeNeeds } from './hasPlace';
import { isChildAtHome } from './isAtHome';

/** What both read. */
export const lacksPlaceNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.childcare.requests.status',
  ...placeNeeds,
] as const satisfies readonly FactPath[];

/** Whether a child at home below school age, of such an age, has no place. @param test given the age in whole months */
export const lacksPlace = (member: MemberReading, asOf: Day, test: (months: number) => boolean): Truth =>
  all(
    isChildAtHome(member),
    isAged(member.person.dateOfBirth, asOf, test),
    belowSchoolAge(member.person, asOf),
    not(hasPlace(member.person, asOf)),
  );

/** Whether a place has been asked for. */
export const hasAskedForPlace = ({ childcare }: PersonReading): Truth =>
  some(childcare.requests, ({ status }) => not(isOneOf(status, ['WITHDRAWN', 'DECLINED'])));
