import type { SchoolType } from '../../subgraphs/schools/terms';
import type { EducationFacts } from '../facts/schools';
import type { Day } from '../facts/values';
import { type SchoolKind, schoolIn } from '../organisations';
import { addDays, addMonths, monthsBetween, schoolYearOf } from '../today';
import { childrenIn, type Draft, type Known, type Step, withPersons } from './Draft';
import type { Random } from './random';
import { gradeOn, startsSchool } from './schoolAge';

/** School duty, school, support in German and all-day places of the children from the year before school on. */
export const education: Step = (draft, random) => {
  const waiting = draft.sketch.situations.has('X13') ? waitingPupil(draft) : null;
  return withPersons(draft, (known) => {
    const entry = startsSchool(known.sketch.born);
    if (known.sketch.part !== 'CHILD' || known.age >= 19 || entry > addMonths(draft.today, 12)) return null;
    if (entry > draft.today) return { education: beforeSchool(entry) };
    return { education: pupil(draft, known, known.index === waiting, random) };
  });
};

/** The child who is obliged and has no place: the oldest of primary or lower secondary age. */
function waitingPupil(draft: Draft): number | null {
  const able = childrenIn(draft).filter(
    ({ sketch }) =>
      startsSchool(sketch.born) < addMonths(draft.today, -12) &&
      monthsBetween(sketch.born, draft.today) < 190,
  );
  return able.find(({ sketch }) => sketch.arrived !== sketch.born)?.index ?? able[0]?.index ?? null;
}

const nothing = {
  newcomerRegistration: null,
  enrolment: null,
  languageSupport: null,
  supportNeed: null,
  allDay: null,
  attendanceConfirmed: null,
} as const;

const beforeSchool = (entry: Day): EducationFacts => ({
  ...nothing,
  source: 'SCHOOL_AUTHORITY',
  obligation: { state: 'NOT_YET_SCHOOL_AGE', since: entry, until: null },
});

function pupil(draft: Draft, known: Known, waits: boolean, random: Random): EducationFacts {
  const { today } = draft;
  const { sketch } = known;
  const here = known.person.arrivedInMunicipality ?? sketch.arrived;
  const entry = startsSchool(sketch.born);
  const since = here > entry ? here : entry;
  if (known.age >= 18 && random.chance(0.5))
    return {
      ...nothing,
      source: 'SCHOOL_AUTHORITY',
      obligation: { state: 'FULFILLED', since: entry, until: addMonths(entry, 144) },
    };
  const grade = gradeOn(sketch.born, today);
  const state = grade > 10 ? 'VOCATIONAL_SCHOOL_OBLIGED' : 'OBLIGED';
  const obligation = { state, since, until: null } as const;
  if (waits)
    return {
      ...nothing,
      source: 'KI_NEWCOMER_GUIDANCE',
      obligation,
      newcomerRegistration: waitingRegistration(here, random),
    };
  const newcomer = sketch.arrived > entry && monthsBetween(sketch.arrived, today) < 26;
  const firstDay = newcomer ? addDays(sketch.arrived, Math.min(80, 8 + random.days(24, 90))) : since;
  return {
    source: 'SCHOOL',
    obligation,
    newcomerRegistration: newcomer ? enrolledRegistration(sketch.arrived, firstDay) : null,
    enrolment: enrolmentOf(draft, { grade, from: firstDay > today ? today : firstDay }, random),
    languageSupport: supportOf(known, { newcomer, firstDay, today }, random),
    supportNeed: random.chance(0.025)
      ? { openedAt: addDays(today, -random.whole(30, 200)), decidedAt: null, status: 'ASSESSED' }
      : null,
    allDay: grade <= 4 ? allDayOf(draft, random) : null,
    attendanceConfirmed: confirmationOf(draft, known, random),
  };
}

const waitingRegistration = (here: Day, random: Random): EducationFacts['newcomerRegistration'] => {
  const registeredAt = addDays(here, random.whole(2, 9));
  const counselled = random.chance(0.7);
  return {
    registeredAt,
    counselledAt: counselled ? addDays(registeredAt, 12) : null,
    proposedSchool: null,
    assignedAt: null,
    firstSchoolDay: null,
    status: counselled ? 'WAITING_FOR_PLACE' : 'REGISTERED',
  };
};

const enrolledRegistration = (arrived: Day, firstDay: Day): EducationFacts['newcomerRegistration'] => ({
  registeredAt: addDays(arrived, 3),
  counselledAt: addDays(arrived, 6),
  proposedSchool: null,
  assignedAt: addDays(firstDay, -2),
  firstSchoolDay: firstDay,
  status: 'ENROLLED',
});

function schoolKind(grade: number, random: Random): SchoolKind {
  if (grade > 10) return random.weigh<SchoolKind>({ VOCATIONAL_COLLEGE: 75, GRAMMAR: 12, COMPREHENSIVE: 13 });
  if (random.chance(0.025)) return 'SPECIAL_NEEDS';
  if (grade <= 4) return 'PRIMARY';
  return random.weigh<SchoolKind>({ COMPREHENSIVE: 55, SECONDARY_MIDDLE: 25, GRAMMAR: 20 });
}

function enrolmentOf(
  draft: Draft,
  given: { readonly grade: number; readonly from: Day },
  random: Random,
): EducationFacts['enrolment'] {
  const kind = schoolKind(given.grade, random);
  const place = schoolIn(draft.sketch.district, kind);
  const type: SchoolType = kind;
  return {
    school: { id: place.id, name: place.name, district: place.district },
    type,
    grade: Math.max(1, given.grade),
    from: given.from,
    until: null,
  };
}

/** First support lasts about two years, then follow-up support (domain.md 3.5). */
function supportOf(
  known: Known,
  given: { readonly newcomer: boolean; readonly firstDay: Day; readonly today: Day },
  random: Random,
): EducationFacts['languageSupport'] {
  const { newcomer, firstDay, today } = given;
  if (newcomer && firstDay <= today && addMonths(firstDay, 24) > today)
    return { kind: 'INITIAL_SUPPORT', from: firstDay, until: addMonths(firstDay, 24) };
  const abroad = known.sketch.arrived !== known.sketch.born;
  if (!abroad || monthsBetween(known.sketch.arrived, today) > 60 || !random.chance(0.3)) return null;
  return { kind: 'FOLLOW_UP_SUPPORT', from: addMonths(today, -6), until: null };
}

/** First-graders of 2026/27 and later have a claim to all-day care (§ 24 Abs. 4 SGB VIII); for the others it is what the city has. */
function allDayOf({ today }: Draft, random: Random): EducationFacts['allDay'] {
  const status = random.weigh({ PLACED: 50, WAITLISTED: 13, REQUESTED: 5, REJECTED: 5, NOT_WANTED: 27 });
  const placed = status === 'PLACED';
  const schoolYear = `${Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)}`;
  return {
    status,
    from: placed ? `${schoolYear}-08-01` : null,
    until: placed ? `${Number(schoolYear) + 1}-07-31` : null,
    weekly: placed
      ? (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const).map((weekday) => ({
          weekday,
          from: '08:00',
          to: '16:00',
        }))
      : [],
  };
}

/** The certificate that families ask for where a title depends on school attendance (§§ 25b, 60d AufenthG). */
function confirmationOf(draft: Draft, known: Known, random: Random): EducationFacts['attendanceConfirmed'] {
  const needed =
    known.sketch.line === 'P25AB' || known.sketch.tolerationBasis === 'P60D' || known.sketch.line === 'P104C';
  const parent = draft.facts.members[0];
  if (parent === undefined || !random.chance(needed ? 0.6 : 0.05)) return null;
  return {
    issuedAt: addDays(draft.today, -random.whole(5, 70)),
    schoolYear: schoolYearOf(draft.today),
    regular: random.chance(0.95),
    issuedTo: parent.person.id,
  };
}
