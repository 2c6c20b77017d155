import type { Fact } from '../facts/Fact';
import { some } from '../facts/lists';
import type { FamilyReading, PersonReading, RecordReading } from '../facts/Reading';
import type { CourseRegistration, CourseRegistrationStatus } from '../facts/records/employment';
import type { ConstraintKind } from '../facts/records/health';
import type { Day, Instant } from '../facts/records/values';
import type { TimeSlot } from '../facts/records/vocabulary';
import { all, any, compare, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { careNeeds } from '../predicates/careCovers';
import { eachOf } from '../predicates/eachOf';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { courseDutyNeeds, isObligedToCourse } from '../predicates/isObligedToCourse';
import { localTime } from '../predicates/localTime';
import { mayBeAged } from '../predicates/mayBeAged';
import { waitingStatuses, withoutCare } from '../predicates/withoutCare';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

/** Minutes that an appointment takes, the way to it among them. */
const appointmentMinutes = 60;

/** Whose course is running or about to. */
const attending: readonly CourseRegistrationStatus[] = [...waitingStatuses, 'RUNNING'];

/** What rules out a course of the usual hours. */
const againstCourse: readonly ConstraintKind[] = [
  'NO_FULL_DAY_COURSE',
  'REDUCED_HOURS_ONLY',
  'NOT_FIT_FOR_APPOINTMENTS',
  'MATERNITY_PROTECTION',
];

/** X10: somebody is obliged to a course or an appointment and cannot fulfil it, for reasons that other offices know of. */
export const dutiesCollide: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X10',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Pflichten, die sich nicht vereinbaren lassen', en: 'Duties that collide' },
  legalRefs: ['§ 10 SGB II', '§ 31 SGB II', '§ 32 SGB II', '§ 44a Abs. 1 AufenthG', '§ 5b AsylbLG'],
  needs: [
    ...careNeeds,
    ...courseDutyNeeds,
    'person.immigration.appointments.at',
    'person.immigration.courseObligation.proofOfRegistrationDueAt',
    'person.employment.appointments.at',
    'person.employment.dutiesOpen.dueAt',
    'person.languageCourses.registrations.type',
    'person.languageCourses.registrations.startedAt',
    'person.health.functionalConstraints.kind',
    'person.health.functionalConstraints.from',
    'person.health.functionalConstraints.until',
  ],
  find: (family, occasion) => {
    const grown = family.members
      .map(({ person }) => person)
      .filter((person) => mayBeAged(person, occasion.asOf, (months) => months >= 180));
    return [
      ...forAllOfThem(grown.flatMap((person) => withAppointments(person, occasion))),
      ...grown.map((person) => withConstraint(person, occasion)),
      ...withChildren(family, occasion),
    ];
  },
};

/** An appointment at an office in the hours of a course that must be attended. */
function withAppointments(person: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const { immigration, employment, languageCourses } = person;
  const obliged = isObligedToCourse(person);
  if (obliged.value === false) return [];
  const clashes = (at: Fact<Instant>): Truth =>
    all(
      is(at, (instant) => localTime(instant).day >= asOf),
      obliged,
      some(languageCourses.registrations, (course) => isInCourse(at, course)),
    );
  return [employment.appointments, immigration.appointments].flatMap((appointments) =>
    eachOf(appointments, ({ at }) => clashes(at)).map(({ item, truth }) =>
      finding(person.$id, {
        variant: 'COURSE_AND_APPOINTMENT',
        // Of an appointment that is not told it is known at least whether there is a course to collide with.
        truth:
          item === null
            ? all(
                truth,
                obliged,
                some(languageCourses.registrations, ({ status }) => isOneOf(status, fixed)),
              )
            : truth,
        dueAt: item?.at.value == null ? null : localTime(item.at.value).day,
      }),
    ),
  );
}

/** Courses whose hours are settled. */
const fixed: readonly CourseRegistrationStatus[] = ['RUNNING', 'START_CONFIRMED'];

const isInCourse = (
  at: Fact<Instant>,
  { status, startedAt, announcedStart, slots }: RecordReading<CourseRegistration>,
): Truth =>
  all(
    isOneOf(status, fixed),
    any(hasBegunBy(startedAt, at), hasBegunBy(announcedStart, at)),
    some(slots, (slot) => isIn(at, slot)),
  );

const hasBegunBy = (start: Fact<Day>, at: Fact<Instant>): Truth =>
  compare(start, at, (day, instant) => day !== null && instant !== null && day <= localTime(instant).day);

function isIn(at: Fact<Instant>, { weekday, from, to }: RecordReading<TimeSlot>): Truth {
  const begins = (instant: Instant | null) => (instant === null ? null : localTime(instant));
  const ends = (instant: Instant | null) =>
    instant === null
      ? null
      : localTime(new Date(Date.parse(instant) + appointmentMinutes * 60_000).toISOString());
  return all(
    compare(at, weekday, (instant, day) => begins(instant)?.weekday === day),
    compare(at, to, (instant, end) => end !== null && (begins(instant)?.time ?? '') < end),
    compare(at, from, (instant, start) => start !== null && (ends(instant)?.time ?? '') > start),
  );
}

/** A duty that is too much for what somebody can do at present. The text does not say why; who may know it finds the facts. */
function withConstraint(person: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { health, languageCourses, employment, immigration } = person;
  const limited = (kinds: readonly ConstraintKind[]) =>
    some(health.functionalConstraints, ({ kind, from, until }) =>
      all(
        isOneOf(kind, kinds),
        is(from, (day) => day <= asOf),
        holds(until, (day) => day === null || day >= asOf),
      ),
    );
  const course = some(languageCourses.registrations, ({ status, type }) =>
    all(isOneOf(status, attending), not(isOneOf(type, ['PART_TIME', 'ONLINE']))),
  );
  const summons = some(employment.dutiesOpen, ({ kind, dueAt }) =>
    all(
      isOneOf(kind, ['ATTEND_APPOINTMENT']),
      holds(dueAt, (day) => day === null || day >= asOf),
    ),
  );
  return finding(person.$id, {
    variant: 'CONSTRAINT',
    truth: any(
      all(isObligedToCourse(person), course, limited(againstCourse)),
      all(summons, limited(['NOT_FIT_FOR_APPOINTMENTS'])),
    ),
    dueAt: nextOf(
      [
        immigration.courseObligation.proofOfRegistrationDueAt.value,
        ...employment.dutiesOpen.items.map(({ dueAt }) => dueAt.value),
        ...languageCourses.registrations.items.map(({ announcedStart }) => announcedStart.value),
      ],
      asOf,
    ),
  });
}

/** A course that must be attended and cannot be, because of a child. */
const withChildren = (family: FamilyReading, { asOf }: Occasion): readonly ObstacleFinding[] =>
  withoutCare(family, { asOf, statuses: attending }, ({ person }) => isObligedToCourse(person)).map(
    ({ learner: { person }, course, children }) =>
      finding(person.$id, {
        variant: 'CARE',
        truth: children.truth,
        dueAt: nextOf(
          [
            person.immigration.courseObligation.proofOfRegistrationDueAt.value,
            course?.announcedStart.value ?? null,
          ],
          asOf,
        ),
      }),
  );

const nextOf = (days: readonly (Day | null)[], asOf: Day): Day | null =>
  days.filter((day): day is Day => day !== null && day >= asOf).sort()[0] ?? null;

interface Collision {
  readonly variant: keyof typeof texts;
  readonly truth: Truth;
  readonly dueAt: Day | null;
}

const finding = (person: string, { variant, truth, dueAt }: Collision): ObstacleFinding => ({
  subjects: [person],
  truth,
  variant,
  severity: 'HIGH',
  dueAt,
  agencies: ['JOB_CENTER', 'COURSE_PROVIDER', 'IMMIGRATION_AUTHORITY'],
  text: texts[variant],
  steps: [tellBoth, importantReason, revocation],
  documents: [],
});

const texts = {
  COURSE_AND_APPOINTMENT: {
    de: 'Ein Termin bei einem Amt liegt in der Unterrichtszeit eines Kurses, zu dem eine Verpflichtung besteht.',
    en: 'An appointment at an office lies in the lessons of a course that must be attended.',
  },
  CONSTRAINT: {
    de: 'Eine Verpflichtung zu einem Kurs oder Termin lässt sich derzeit nicht wie verlangt erfüllen.',
    en: 'A duty to attend a course or an appointment cannot be fulfilled as demanded at present.',
  },
  CARE: {
    de: 'Zu einem Kurs besteht eine Verpflichtung, aber in der Kurszeit betreut niemand ein Kind unter dem Schulalter.',
    en: 'A course must be attended, but nobody looks after a child below school age while it is held.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const tellBoth: Words = {
  de: 'Vor dem Termin beide Stellen schriftlich informieren und um Verlegung oder Anpassung bitten.',
  en: 'Tell both offices in writing before the date and ask for a change.',
};
const importantReason: Words = {
  de: 'Auf den wichtigen Grund hinweisen: Wer ihn vorher nennt und belegt, dem darf die Leistung nicht gekürzt werden (§§ 31, 32 SGB II).',
  en: 'Point to the important reason: those who name and prove it beforehand may not have their benefit cut (§§ 31, 32 SGB II).',
};
const revocation: Words = {
  de: 'Ist der Kurs auf Dauer nicht zumutbar, den Widerruf der Verpflichtung oder einen Teilzeitkurs verlangen (§ 44a Abs. 1 AufenthG).',
  en: 'Where the course cannot reasonably be expected for long, ask for the duty to be revoked or for a part-time course (§ 44a (1) Residence Act).',
};
