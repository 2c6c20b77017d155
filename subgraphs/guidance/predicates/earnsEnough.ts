import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, type Truth } from '../facts/Truth';
import { isParentAtHome } from './isAtHome';
import { isEmployed } from './isEmployed';

/**
 * Whether an insured job of twenty hours or more stands for a livelihood that is predominantly secured: her own, or of the parent with whom
 * she lives. What it pays against what the family needs is for the office to reckon.
 */
export const earnsEnough = (member: MemberReading, { members }: FamilyReading, asOf: Day): Truth =>
  any(
    hasSteadyJob(member, asOf),
    all(
      isParentAtHome(member),
      any(
        ...members
          .filter((other) => other !== member)
          .map((other) => all(isParentAtHome(other), hasSteadyJob(other, asOf))),
      ),
    ),
  );

const hasSteadyJob = ({ person }: MemberReading, asOf: Day): Truth =>
  isEmployed(person, asOf, ({ hoursPerWeek, insured }) =>
    all(
      is(hoursPerWeek, (hours) => hours >= 20),
      is(insured, (yes) => yes),
    ),
  );

/** What `earnsEnough` reads. */
export const earnsEnoughNeeds = [
  'member.role',
  'member.livesInHousehold',
  'person.jobs.from',
  'person.jobs.until',
  'person.jobs.hoursPerWeek',
  'person.jobs.insured',
] as const;
