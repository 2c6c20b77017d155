import { isAged } from '../facts/ages';
import type { Fact } from '../facts/Fact';
import { some } from '../facts/lists';
import type { FamilyReading, ListReading, MemberReading, RecordReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { HealthAppointment } from '../facts/records/health';
import type { Day, Instant } from '../facts/records/values';
import type { Appointment } from '../facts/records/vocabulary';
import { all, any, compare, given, is, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from '../predicates/belowSchoolAge';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { localTime } from '../predicates/localTime';
import { looksAfter } from '../predicates/looksAfter';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

/** Minutes between two appointments below which both cannot be kept, the way between them among them. */
const leastMinutes = 60;

/** Below this age, in months, a child does not go to an office or a doctor alone. */
const aloneFrom = 192;

/** X11: two places expect people at the same time who cannot be at both. */
export const appointmentClash: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X11',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'FAMILY',
  title: { de: 'Termine zur selben Zeit', en: 'Appointments at the same time' },
  legalRefs: [],
  needs: [
    ...needsTitleNeeds,
    'member.caresFor.id',
    'person.dateOfBirth',
    'person.immigration.appointments.at',
    'person.immigration.appointments.office',
    'person.employment.appointments.at',
    'person.employment.appointments.office',
    'person.health.appointments.at',
    'person.health.appointments.place',
    'person.health.schoolEntryExam.appointmentAt',
  ],
  find: (family, occasion) => findingsOn(family, occasion),
};

/** An appointment; the office is null where there is only one that it can be. */
interface Visit {
  readonly who: MemberReading;
  readonly at: Fact<Instant>;
  readonly where: Fact<string> | null;
  readonly agency: Agency;
}

/** Children are not summoned by the Jobcenter, and nobody but they to the examination before school. */
function visitsOf(who: MemberReading, asOf: Day): readonly Visit[] {
  const { immigration, employment, health } = who.person;
  const offices = (list: ListReading<Appointment>, agency: Agency): readonly Visit[] =>
    list.items.map(({ at, office }) => ({ who, at, where: office, agency }));
  const doctors = health.appointments.items.map(
    ({ at, place }: RecordReading<HealthAppointment>): Visit => ({
      who,
      at,
      where: place,
      agency: 'HEALTH_PROVIDER',
    }),
  );
  return [
    ...offices(immigration.appointments, 'IMMIGRATION_AUTHORITY'),
    ...offices(employment.appointments, 'JOB_CENTER'),
    ...doctors,
    ...(belowSchoolAge(who.person, asOf).value === false
      ? []
      : [
          {
            who,
            at: health.schoolEntryExam.appointmentAt,
            where: null,
            agency: 'PUBLIC_HEALTH_OFFICE',
          } as const,
        ]),
  ];
}

/** Whether there may be an appointment of somebody that is not told. */
function mayHaveOthers({ person }: MemberReading, asOf: Day): Truth {
  const { immigration, employment, health } = person;
  const isGrown = isAged(person.dateOfBirth, asOf, (months) => months >= 180);
  const beyond = <Item>(list: ListReading<Item>) => some({ ...list, items: [] }, () => given(true));
  return any(
    all(needsTitle(person), beyond(immigration.appointments)),
    all(isGrown, beyond(employment.appointments)),
    beyond(health.appointments),
  );
}

function findingsOn(family: FamilyReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const isAhead = ({ at }: Visit) => is(at, (instant) => localTime(instant).day >= asOf);
  const visits = family.members
    .flatMap((who) => visitsOf(who, asOf))
    .filter((visit) => isAhead(visit).value !== false);
  const pairs = visits.flatMap((one, index) => visits.slice(index + 1).map((other) => [one, other] as const));
  const known = pairs.map(([one, other]) =>
    finding(
      [one.who, other.who],
      all(
        isAhead(one),
        isAhead(other),
        isMeanwhile(one, other),
        areElsewhere(one, other),
        mustBothBeThere(one.who, other.who, family, asOf),
      ),
      [one, other],
    ),
  );
  const hidden = visits.flatMap((visit) =>
    family.members.map((other) =>
      finding(
        [visit.who, other],
        all(isAhead(visit), mayHaveOthers(other, asOf), mustBothBeThere(visit.who, other, family, asOf)),
        [visit],
      ),
    ),
  );
  // Both appointments may stand where nothing is told.
  const unseen = family.members.flatMap((one, index) =>
    family.members
      .slice(index)
      .map((other) =>
        finding(
          [one, other],
          all(
            mayHaveOthers(one, asOf),
            mayHaveOthers(other, asOf),
            mustBothBeThere(one, other, family, asOf),
          ),
          [],
        ),
      ),
  );
  const open = [...hidden, ...unseen].filter(({ truth }) => truth.value !== false);
  return [...eachOnce(known), ...forAllOfThem(open.map((one) => ({ ...one, dueAt: null })))];
}

/** An examination may stand among the appointments, too: the same people on the same day have one clash. */
const eachOnce = (findings: readonly ObstacleFinding[]): readonly ObstacleFinding[] => {
  const clashes = findings.filter(({ truth }) => truth.value === true);
  const first = new Map(
    clashes.map((one) => [`${one.subjects} ${one.dueAt}`, one]).reverse() as [string, ObstacleFinding][],
  );
  return [...first.values(), ...forAllOfThem(findings.filter(({ truth }) => truth.value === null))];
};

const isMeanwhile = (one: Visit, other: Visit): Truth =>
  compare(
    one.at,
    other.at,
    (a, b) => a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) < leastMinutes * 60_000,
  );

/** Members who are asked to the same place together have no clash; an examination may stand among the appointments a second time. */
function areElsewhere(one: Visit, other: Visit): Truth {
  if (one.where !== null && other.where !== null) return compare(one.where, other.where, (a, b) => a !== b);
  const areExaminations = one.where === other.where;
  const isTheSame = one.who === other.who && isMedical(one) && isMedical(other);
  return given(!areExaminations && !isTheSame);
}

const isMedical = ({ agency }: Visit): boolean =>
  agency === 'HEALTH_PROVIDER' || agency === 'PUBLIC_HEALTH_OFFICE';

/** Nobody can be at two places; a child is taken there by whoever looks after it, and one who does so alone takes one child at a time. */
function mustBothBeThere(
  one: MemberReading,
  other: MemberReading,
  { members }: FamilyReading,
  asOf: Day,
): Truth {
  if (one === other) return given(true);
  const small = ({ person }: MemberReading) =>
    isAged(person.dateOfBirth, asOf, (months) => months < aloneFrom);
  const takes = (adult: MemberReading, child: MemberReading) =>
    all(small(child), looksAfter(adult, child.person.$id));
  const alone = members.map((adult) =>
    all(
      takes(adult, one),
      takes(adult, other),
      not(
        any(
          ...members
            .filter((second) => second !== adult)
            .flatMap((second) => [looksAfter(second, one.person.$id), looksAfter(second, other.person.$id)]),
        ),
      ),
    ),
  );
  return any(takes(one, other), takes(other, one), ...alone);
}

function finding(who: readonly MemberReading[], truth: Truth, visits: readonly Visit[]): ObstacleFinding {
  const days = visits.flatMap(({ at }) => (at.value === null ? [] : [localTime(at.value).day]));
  return {
    subjects: [...new Set(who.map(({ person }) => person.$id))],
    truth,
    variant: null,
    severity: 'MEDIUM',
    dueAt: days.sort()[0] ?? null,
    agencies: [...new Set(visits.map(({ agency }) => agency))],
    text: {
      de: 'Zwei Termine an verschiedenen Orten liegen so nah beieinander, dass nicht beide wahrgenommen werden können.',
      en: 'Two appointments at different places lie so close together that not both can be kept.',
    },
    steps: [
      {
        de: 'Den Termin verlegen lassen, für den es früher einen neuen gibt, und das vorher schriftlich mitteilen.',
        en: 'Have the appointment moved for which a new one comes sooner, and say so in writing beforehand.',
      },
      {
        de: 'Klären, ob jemand anderes begleiten oder dolmetschen kann.',
        en: 'See whether somebody else can accompany or interpret.',
      },
    ],
    documents: [],
  };
}
