import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import { every, isEmpty, some } from '../facts/lists';
import type { ListReading, MemberReading, PersonReading, RecordReading } from '../facts/Reading';
import type { CourseRegistration } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import type { TimeSlot } from '../facts/records/vocabulary';
import { all, any, compare, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { isAtHome } from './isAtHome';
import { isEmployed } from './isEmployed';
import { looksAfter } from './looksAfter';

/** What `careCovers` reads. */
export const careNeeds = [
  'member.caresFor.id',
  'member.livesInHousehold',
  'person.dateOfBirth',
  'person.childcare.placement.from',
  'person.childcare.placement.until',
  'person.childcare.placement.weekly.weekday',
  'person.childcare.placement.weekly.from',
  'person.childcare.placement.weekly.to',
  'person.languageCourses.registrations.status',
  'person.languageCourses.registrations.announcedStart',
  'person.languageCourses.registrations.slots.weekday',
  'person.languageCourses.registrations.slots.from',
  'person.languageCourses.registrations.slots.to',
  'person.jobs.from',
  'person.jobs.until',
  'person.jobs.hoursPerWeek',
] as const satisfies readonly FactPath[];

/** A child, a course, and those among whom somebody might look after the child meanwhile. */
export interface CareQuestion {
  readonly learner: MemberReading;
  readonly child: PersonReading;
  readonly course: RecordReading<CourseRegistration>;
  readonly family: readonly MemberReading[];
  /** YYYY-MM-DD. */
  readonly asOf: Day;
}

/** From so many hours a week a job takes somebody's day (§ 138 Abs. 3 SGB III); when it is worked is not on file. */
const bindingHours = 15;

/** Whether somebody looks after a child while a course is held: its daycare place, or another adult at home who is free then. */
export function careCovers(question: CareQuestion): Truth {
  const { learner, child, family } = question;
  const others = family.filter(({ person: { $id } }) => $id !== learner.person.$id && $id !== child.$id);
  return any(placeCovers(question), ...others.map((other) => isThere(other, question)));
}

/** A place covers a course when it has begun by then and has hours around every lesson; where the times are not known, that there is one. */
function placeCovers({ child, course, asOf }: CareQuestion): Truth {
  const { placement } = child.childcare;
  return all(
    exists(placement.$recorded),
    compare(
      placement.from,
      course.announcedStart,
      (from, start) => from !== null && from <= later(start, asOf),
    ),
    holds(placement.until, (until) => until === null || until >= asOf),
    any(
      isEmpty(course.slots),
      every(course.slots, (lesson) => some(placement.weekly, (care) => contains(care, lesson))),
    ),
  );
}

const later = (day: Day | null, asOf: Day): Day => (day !== null && day > asOf ? day : asOf);

const isThere = (other: MemberReading, { child, course, asOf }: CareQuestion): Truth =>
  all(
    isAtHome(other),
    looksAfter(other, child.$id),
    isAged(other.person.dateOfBirth, asOf, (months) => months >= 216),
    not(isBound(other.person, course.slots, asOf)),
  );

/** Whether somebody is in a course of her own at one of those times, or at work. */
export const isBound = (person: PersonReading, times: ListReading<TimeSlot>, asOf: Day): Truth =>
  any(
    some(person.languageCourses.registrations, ({ status, slots }) =>
      all(
        isOneOf(status, ['RUNNING', 'START_CONFIRMED']),
        any(
          isEmpty(slots),
          some(slots, (own) => some(times, (other) => overlaps(own, other))),
        ),
      ),
    ),
    isEmployed(person, asOf, ({ hoursPerWeek }) => is(hoursPerWeek, (hours) => hours >= bindingHours)),
  );

type Slot = RecordReading<TimeSlot>;

const sameDay = (one: Slot, other: Slot): Truth => compare(one.weekday, other.weekday, (a, b) => a === b);

const notLater = (one: Slot['from'], other: Slot['from']): Truth =>
  compare(one, other, (a, b) => a !== null && b !== null && a <= b);

const contains = (care: Slot, lesson: Slot): Truth =>
  all(sameDay(care, lesson), notLater(care.from, lesson.from), notLater(lesson.to, care.to));

const overlaps = (one: Slot, other: Slot): Truth =>
  all(sameDay(one, other), not(notLater(one.to, other.from)), not(notLater(other.to, one.from)));
