import { addDays, addYears, daysBetween } from '../../../schema/calendar';
import { none, some } from '../facts/lists';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { CourseRegistration, WaitReason } from '../facts/records/employment';
import type { ResidenceTitle } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import { mayBeAged } from '../predicates/mayBeAged';
import { waitingStatuses } from '../predicates/withoutCare';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

const noticeDays = 90;
/** Days before the end from which on it is urgent. */
const urgentDays = 30;

/** Reasons for which nobody who waits is to blame (§ 44 Abs. 2 Satz 2 AufenthG, § 5 Abs. 3 IntV). */
const notAttributable: readonly WaitReason[] = ['NO_COURSE', 'NO_CHILDCARE', 'LEVEL_NOT_OFFERED', 'HEALTH'];

/** X09: the right to a language course is about to be lost, because it is not used in time. */
export const courseRightExpiring: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X09',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Anspruch auf Sprachkurs geht verloren', en: 'Right to a language course about to be lost' },
  legalRefs: ['§ 44 Abs. 2 AufenthG', '§ 4 Abs. 1 IntV', '§ 5 Abs. 3 IntV'],
  needs: [
    'person.dateOfBirth',
    'person.immigration.titles.firstIssue',
    'person.immigration.titles.issuedAt',
    'person.languageCourses.entitlement.basis',
    'person.languageCourses.entitlement.issuedAt',
    'person.languageCourses.entitlement.expiresAt',
    'person.languageCourses.registrations.status',
    'person.languageCourses.registrations.registeredAt',
    'person.languageCourses.registrations.startedAt',
    'person.languageCourses.registrations.waitReason',
    'person.languageCourses.registrations.interruptedSince',
  ],
  find: ({ members }, occasion) =>
    members
      .map(({ person }) => person)
      .filter((person) => mayBeAged(person, occasion.asOf, (months) => months >= 180))
      .flatMap((person) => [ofRight(person, occasion), ...ofRegistrations(person, occasion)]),
};

/** A right that nobody has registered with: what was entitled ends a year after the first title, what was admitted a year after that. */
function ofRight(person: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { entitlement, registrations } = person.languageCourses;
  const { basis, issuedAt, expiresAt } = entitlement;
  const { titles } = person.immigration;
  const soon = (day: Day) => day >= asOf && day <= addDays(asOf, noticeDays);
  const afterAYear = (day: Day) => soon(addYears(day, 1));
  const isAdmission = basis.value?.startsWith('ADMITTED') === true;
  const ends = isAdmission
    ? [issuedAt.value]
    : titles.items.map((title) => (title.firstIssue.value === true ? title.issuedAt.value : null));
  return finding(person.$id, asOf, {
    variant: isAdmission ? 'ADMITTED' : 'ENTITLED_44_1',
    truth: all(
      none(registrations, ({ status }) => not(isOneOf(status, ['CANCELLED', 'NO_SHOW']))),
      any(
        all(
          isOneOf(basis, ['ENTITLED_44_1']),
          any(
            is(expiresAt, soon),
            some(titles, (title) => isFirst(title, afterAYear)),
          ),
        ),
        all(isOneOf(basis, ['ADMITTED_44_4_BAMF', 'ADMITTED_5A_JOBCENTER']), is(issuedAt, afterAYear)),
      ),
    ),
    end:
      [expiresAt.value, ...ends.map(aYearAfter)]
        .filter((day): day is Day => day !== null && soon(day))
        .sort()[0] ?? null,
  });
}

const isFirst = (
  { firstIssue, issuedAt }: RecordReading<ResidenceTitle>,
  test: (issuedAt: Day) => boolean,
): Truth =>
  all(
    is(firstIssue, (first) => first),
    is(issuedAt, test),
  );

/** A course that somebody has registered for, and that does not begin or does not go on. */
function ofRegistrations(
  { $id, languageCourses }: PersonReading,
  { asOf }: Occasion,
): readonly ObstacleFinding[] {
  const isNear = (day: Day) => addYears(day, 1) <= addDays(asOf, noticeDays);
  return eachOf(languageCourses.registrations, (course: RecordReading<CourseRegistration>) =>
    any(
      all(
        isOneOf(course.status, waitingStatuses),
        holds(course.startedAt, (day) => day === null),
        is(course.registeredAt, isNear),
        not(isOneOf(course.waitReason, notAttributable)),
      ),
      all(isOneOf(course.status, ['INTERRUPTED']), is(course.interruptedSince, isNear)),
    ),
  ).map(({ item, truth }) => {
    const rests = item?.status.value === 'INTERRUPTED';
    return finding($id, asOf, {
      variant: rests ? 'INTERRUPTED' : 'NOT_BEGUN',
      truth,
      end: aYearAfter((rests ? item.interruptedSince.value : item?.registeredAt.value) ?? null),
    });
  });
}

const aYearAfter = (day: Day | null): Day | null => (day === null ? null : addYears(day, 1));

interface Ending {
  readonly variant: keyof typeof texts;
  readonly truth: Truth;
  readonly end: Day | null;
}

const finding = (person: string, asOf: Day, { variant, truth, end }: Ending): ObstacleFinding => ({
  subjects: [person],
  truth,
  variant,
  severity: end !== null && daysBetween(asOf, end) <= urgentDays ? 'HIGH' : 'MEDIUM',
  dueAt: end,
  agencies: ['COURSE_PROVIDER', 'BAMF'],
  text: texts[variant],
  steps: variant === 'ENTITLED_44_1' || variant === 'ADMITTED' ? [register, prove] : [beginNow, prove],
  documents: [],
});

const texts = {
  ENTITLED_44_1: {
    de: 'Der Anspruch auf den Integrationskurs endet bald, und es gibt noch keine Anmeldung.',
    en: 'The right to the integration course ends soon, and there is no registration yet.',
  },
  ADMITTED: {
    de: 'Die Zulassung zum Integrationskurs endet bald, und es gibt noch keine Anmeldung.',
    en: 'The admission to the integration course ends soon, and there is no registration yet.',
  },
  NOT_BEGUN: {
    de: 'Die Anmeldung zum Sprachkurs ist bald ein Jahr alt, und der Kurs hat nicht begonnen.',
    en: 'The registration for the language course will soon be a year old, and the course has not begun.',
  },
  INTERRUPTED: {
    de: 'Der Sprachkurs ist seit bald einem Jahr unterbrochen.',
    en: 'The language course has been interrupted for almost a year.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const register: Words = {
  de: 'Vor dem letzten Tag bei einem Kursträger anmelden; die Anmeldung genügt, der Kurs muss noch nicht begonnen haben.',
  en: 'Register with a course provider before the last day; the registration is enough, the course need not have begun.',
};
const beginNow: Words = {
  de: 'Mit dem Kursträger den nächsten Beginn vereinbaren, oder zu einem anderen Träger mit früherem Beginn wechseln.',
  en: 'Arrange the next start with the provider, or change to another provider with an earlier one.',
};
const prove: Words = {
  de: 'Gründe belegen, die man nicht zu vertreten hat (kein Kurs, keine Kinderbetreuung, Krankheit): Dann geht der Anspruch nicht verloren.',
  en: 'Prove reasons that are not one’s fault (no course, no childcare, illness): then the right is not lost.',
};
