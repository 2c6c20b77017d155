import type { Day } from '../facts/values';
import { addDays, addMonths, at, weekdayOf } from '../today';
import { atHome, type Draft, type Known, membersOf } from './Draft';
import type { Finder, Finding } from './Finder';
import { type Registration, registrationsOf, waitingStatuses } from './registrationsOf';
import { startsSchool } from './schoolAge';

type Times = Registration['slots'];

/** Care covers a lesson when it begins before and ends after it, and the place is there by the time of the course. */
function placeCovers(draft: Draft, child: Known, registration: Registration): boolean {
  const place = child.person.childcare?.placement ?? null;
  const start = registration.announcedStart ?? draft.today;
  if (place === null || place.from > (start < draft.today ? draft.today : start)) return false;
  if (place.until !== null && place.until < draft.today) return false;
  return registration.slots.every((lesson) =>
    place.weekly.some(
      (care) => care.weekday === lesson.weekday && care.from <= lesson.from && care.to >= lesson.to,
    ),
  );
}

const meet = (some: Times, others: Times): boolean =>
  some.some((one) =>
    others.some((other) => one.weekday === other.weekday && one.from < other.to && other.from < one.to),
  );

/** From 15 hours a week on work takes a day (§ 138 Abs. 3 SGB III). */
const works = (draft: Draft, { person }: Known): boolean =>
  (person.employment?.jobs ?? []).some(
    ({ from, until, hoursPerWeek }) =>
      hoursPerWeek >= 15 && from <= draft.today && (until === null || until >= draft.today),
  );

const otherIsThere = (draft: Draft, learner: Known, child: Known, registration: Registration): boolean =>
  atHome(draft).some(
    (other) =>
      other.index !== learner.index &&
      other.age >= 18 &&
      other.member.caresFor.includes(child.person.id) &&
      !works(draft, other) &&
      !registrationsOf(other).some(
        ({ status, slots }) =>
          (status === 'RUNNING' || status === 'START_CONFIRMED') && meet(slots, registration.slots),
      ),
  );

/** The children below school age for whom nobody would be there during a course. */
const leftAlone = (draft: Draft, learner: Known, registration: Registration): readonly Known[] =>
  membersOf(draft).filter(
    (child) =>
      learner.member.caresFor.includes(child.person.id) &&
      startsSchool(child.sketch.born) > draft.today &&
      !placeCovers(draft, child, registration) &&
      !otherIsThere(draft, learner, child, registration),
  );

/** X01: a course that cannot be taken because nobody looks after a child below school age. */
export const courseBlockedByChildcare: Finder = (draft) =>
  membersOf(draft).flatMap((learner) =>
    registrationsOf(learner)
      .filter(({ status }) => waitingStatuses.includes(status))
      .map((registration) => leftAlone(draft, learner, registration))
      .filter((children) => children.length > 0)
      .map((children) => ({ subjects: [learner, ...children].map(({ person }) => person.id) })),
  );

/** Whoever waits for these reasons is not to blame (§ 44 Abs. 2 Satz 2 AufenthG). */
const excused = ['NO_COURSE', 'NO_CHILDCARE', 'LEVEL_NOT_OFFERED', 'HEALTH'];

/** X09: a right to a course is about to be lost: nobody has registered with it, or the course does not begin. */
export const courseRightExpiring: Finder = (draft) =>
  membersOf(draft).flatMap((known) => {
    const { person } = known;
    const right = person.employment?.languageCourses?.entitlement ?? null;
    const limit = addDays(draft.today, 90);
    const soon = (day: Day): boolean => day >= draft.today && day <= limit;
    const registrations = registrationsOf(known);
    const unused = registrations.every(({ status }) => status === 'CANCELLED' || status === 'NO_SHOW');
    const found: Finding[] = [];
    const add = (variant: string) => found.push({ subjects: [person.id], variant });
    if (right !== null && unused) {
      const ends = [
        ...(right.expiresAt === null ? [] : [right.expiresAt]),
        ...(person.immigration?.titles ?? [])
          .filter(({ firstIssue }) => firstIssue)
          .map(({ issuedAt }) => addMonths(issuedAt, 12)),
      ];
      if (right.basis === 'ENTITLED_44_1' && ends.some(soon)) add('ENTITLED_44_1');
      if (right.basis.startsWith('ADMITTED') && soon(addMonths(right.issuedAt, 12))) add('ADMITTED');
    }
    for (const { status, startedAt, registeredAt, waitReason, interruptedSince } of registrations) {
      const waits = waitingStatuses.includes(status) && startedAt === null;
      const blameless = waitReason !== null && excused.includes(waitReason);
      if (waits && !blameless && addMonths(registeredAt, 12) <= limit) add('NOT_BEGUN');
      if (status === 'INTERRUPTED' && interruptedSince !== null && addMonths(interruptedSince, 12) <= limit)
        add('INTERRUPTED');
    }
    return found;
  });

function isObliged({ person }: Known): boolean {
  const { immigration, employment } = person;
  return (
    immigration?.courseObligation?.fulfilled === false ||
    employment?.languageCourses?.entitlement?.basis.startsWith('OBLIGED') === true ||
    employment?.profile?.dutiesOpen.some(({ kind }) => kind === 'ATTEND_COURSE') === true
  );
}

const tooMuch = [
  'NO_FULL_DAY_COURSE',
  'REDUCED_HOURS_ONLY',
  'NOT_FIT_FOR_APPOINTMENTS',
  'MATERNITY_PROTECTION',
];

/** A constraint of these kinds that holds today. */
const isLimited = (draft: Draft, { person }: Known, kinds: readonly string[]): boolean =>
  (person.health?.functionalConstraints ?? []).some(
    ({ kind, from, until }) =>
      kinds.includes(kind) && from <= draft.today && (until === null || until >= draft.today),
  );

/** Whether an appointment, with an hour for it and the way, falls into the lessons of a course that has begun by then. */
function isInLessons(instant: string, { status, slots, ...course }: Registration): boolean {
  // Offices are open by day: the date is the same in Oberhausen and in UTC.
  const day = instant.slice(0, 10);
  const begins = [course.startedAt, course.announcedStart].some((start) => start !== null && start <= day);
  if ((status !== 'RUNNING' && status !== 'START_CONFIRMED') || !begins) return false;
  const from = Date.parse(instant);
  return slots.some(
    (slot) =>
      slot.weekday === weekdayOf(day) &&
      from < Date.parse(at(day, slot.to)) &&
      from + 3_600_000 > Date.parse(at(day, slot.from)),
  );
}

/** X10: duties that cannot be fulfilled together, or not with the children, or not with what somebody is able to do. */
export const dutiesCollide: Finder = (draft) =>
  membersOf(draft).flatMap((known) => {
    const { person } = known;
    const profile = person.employment?.profile ?? null;
    const courses = registrationsOf(known).filter(
      ({ status }) => status === 'RUNNING' || waitingStatuses.includes(status),
    );
    const obliged = isObliged(known);
    const appointments = [
      ...(profile?.appointments ?? []),
      ...(person.immigration?.appointments ?? []),
    ].filter((one) => one.at.slice(0, 10) >= draft.today);
    const summoned = (profile?.dutiesOpen ?? []).some(
      ({ kind, dueAt }) => kind === 'ATTEND_APPOINTMENT' && (dueAt === null || dueAt >= draft.today),
    );
    const fullTime = courses.some(({ type }) => type !== 'PART_TIME' && type !== 'ONLINE');
    const variants = [
      obliged &&
        appointments.some((one) => courses.some((course) => isInLessons(one.at, course))) &&
        'COURSE_AND_APPOINTMENT',
      ((obliged && fullTime && isLimited(draft, known, tooMuch)) ||
        (summoned && isLimited(draft, known, ['NOT_FIT_FOR_APPOINTMENTS']))) &&
        'CONSTRAINT',
      obliged && courses.some((course) => leftAlone(draft, known, course).length > 0) && 'CARE',
    ];
    return variants
      .filter((variant) => variant !== false)
      .map((variant) => ({ subjects: [person.id], variant }));
  });
