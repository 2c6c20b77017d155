import { isAged } from '../facts/ages';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, isOneOf, not, type Truth } from '../facts/Truth';
import { hasOpenApplication, openApplicationNeeds } from './hasOpenApplication';
import { isAtHome } from './isAtHome';
import { isOfSafeOrigin } from './isOfSafeOrigin';
import { needsTitle } from './needsTitle';

/** Below that age the full-time school duty leaves no room for a job. */
const fromMonths = 16 * 12;

/** What has to be so of everybody who asks for permission to work: old enough, not excluded, not from a safe country. */
export const mayAskToWork = (member: MemberReading, asOf: Day): Truth =>
  all(
    isAtHome(member),
    needsTitle(member.person),
    isAged(member.person.dateOfBirth, asOf, (months) => months >= fromMonths),
    not(isOneOf(member.person.immigration.workPermission.state, ['EXCLUDED'])),
    not(isOfSafeOrigin(member.person)),
  );

/** Whether she has asked already, or may work. */
export const hasAskedToWork = (person: PersonReading): Truth =>
  any(
    isOneOf(person.immigration.workPermission.state, ['FREE', 'PERMITTED_FOR_JOB']),
    hasOpenApplication(person, ['WORK_PERMISSION']),
  );

/** What both read. */
export const workPermissionNeeds = [
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.nationalities',
  'person.immigration.workPermission.state',
  'person.immigration.asylum.appliedAt',
  ...openApplicationNeeds,
] as const;
