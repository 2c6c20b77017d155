import { addDays, schoolYearOf } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { none, some } from '../facts/lists';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import { all, any, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { asylumBenefits, benefitNeeds } from '../predicates/draws';
import { isAtHome } from '../predicates/isAtHome';
import { mayBeAged } from '../predicates/mayBeAged';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

const noticeDays = 90;

/** X18: one of the conditions of a toleration for employment no longer holds, or will soon not. One finding for each of them. */
export const tolerationChainAtRisk: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X18',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Beschäftigungsduldung in Gefahr', en: 'Toleration for employment at risk' },
  legalRefs: ['§ 60d Abs. 1 AufenthG', '§ 60d Abs. 3 AufenthG'],
  needs: [
    ...benefitNeeds,
    ...needsTitleNeeds,
    'person.benefits.covered.id',
    'person.dateOfBirth',
    'member.role',
    'member.livesInHousehold',
    'person.immigration.currentStatus.basis',
    'person.immigration.toleration.basis',
    'person.immigration.toleration.validUntil',
    'person.immigration.courseObligation.fulfilled',
    'person.jobs.hoursPerWeek',
    'person.jobs.insured',
    'person.jobs.from',
    'person.jobs.until',
    'person.education.obligation.state',
    'person.education.attendanceConfirmed.regular',
    'person.education.attendanceConfirmed.schoolYear',
    'person.languageCourses.registrations.status',
  ],
  find: (family, occasion) =>
    family.members.flatMap(({ person }) =>
      risks.map(({ variant, isRun, words, agencies }) => ({
        ...finding(person),
        ...words,
        truth: all(hasEmploymentToleration(person), isRun(person, family, occasion)),
        variant,
        agencies: ['IMMIGRATION_AUTHORITY' as const, ...agencies],
      })),
    ),
};

const hasEmploymentToleration = (person: PersonReading): Truth =>
  all(
    needsTitle(person),
    any(
      isOneOf(person.immigration.currentStatus.basis, ['P60D']),
      isOneOf(person.immigration.toleration.basis, ['P60D']),
    ),
  );

const finding = ({ $id, immigration }: PersonReading): Omit<ObstacleFinding, 'truth' | 'text' | 'steps'> => ({
  subjects: [$id],
  variant: null,
  severity: 'CRITICAL',
  dueAt: immigration.toleration.validUntil.value,
  agencies: [],
  documents: [],
});

/** No insured job of 20 hours that goes on for the next months (§ 60d Abs. 1 Nr. 3). */
const jobIsLost = ({ jobs }: PersonReading, _: FamilyReading, { asOf }: Occasion): Truth =>
  none(jobs, ({ hoursPerWeek, insured, from, until }) =>
    all(
      is(hoursPerWeek, (hours) => hours >= 20),
      exists(insured),
      is(from, (day) => day <= asOf),
      holds(until, (day) => day === null || day > addDays(asOf, noticeDays)),
    ),
  );

/** Whoever draws subsistence benefits does not live on the wage alone (Nr. 5). */
const livelihoodIsNotSecured = (
  { $id, benefits }: PersonReading,
  _: FamilyReading,
  { asOf }: Occasion,
): Truth =>
  some(benefits, ({ type, status, grantedUntil, covered }) =>
    all(
      isOneOf(type, asylumBenefits),
      isOneOf(status, ['GRANTED', 'PROVISIONALLY_GRANTED']),
      holds(grantedUntil, (day) => day === null || day >= asOf),
      some(covered, ({ id }) => is(id, (own) => own === $id)),
    ),
  );

/** School attendance of the children must be proven (Nr. 10). */
const schoolIsNotProven = (_: PersonReading, { members }: FamilyReading, { asOf }: Occasion): Truth =>
  any(
    ...members
      .filter(({ person }) => mayBeAged(person, asOf, (months) => months >= 60 && months < 216))
      .map((child) => all(isObligedChild(child, asOf), not(isAttested(child.person, asOf)))),
  );

const isObligedChild = (member: MemberReading, asOf: string): Truth =>
  all(
    isOneOf(member.role, ['CHILD', 'STEPCHILD']),
    isAtHome(member),
    isAged(member.person.dateOfBirth, asOf, (months) => months < 216),
    isOneOf(member.person.education.obligation.state, ['OBLIGED', 'VOCATIONAL_SCHOOL_OBLIGED']),
  );

const isAttested = ({ education: { attendanceConfirmed } }: PersonReading, asOf: string): Truth =>
  all(
    exists(attendanceConfirmed.regular),
    is(attendanceConfirmed.schoolYear, (year) => year === schoolYearOf(asOf)),
  );

/** Obliged to a course, and neither passed it nor in one (Nr. 11); who waits for a place is not to blame. */
const courseIsNotPassed = ({ immigration, languageCourses }: PersonReading): Truth =>
  all(
    holds(immigration.courseObligation.fulfilled, (fulfilled) => fulfilled === false),
    none(languageCourses.registrations, ({ status }) => not(isOneOf(status, ['CANCELLED', 'NO_SHOW']))),
  );

interface Risk {
  readonly variant: string;
  readonly isRun: (person: PersonReading, family: FamilyReading, occasion: Occasion) => Truth;
  readonly agencies: readonly Agency[];
  readonly words: Pick<ObstacleFinding, 'text' | 'steps' | 'documents'>;
}

const counsel: Words = {
  de: 'Vor jedem Schritt zur Ausländerbehörde unabhängige Rechtsberatung einschalten; Änderungen im Arbeitsverhältnis sind binnen zwei Wochen anzuzeigen (§ 60d Abs. 3 AufenthG).',
  en: 'Ask for independent legal advice before each step to the immigration authority; changes of the job must be reported within two weeks (§ 60d (3) Residence Act).',
};

const risks: readonly Risk[] = [
  {
    variant: 'JOB',
    isRun: jobIsLost,
    agencies: ['EMPLOYER', 'EMPLOYMENT_AGENCY'],
    words: {
      text: {
        de: 'Es fehlt eine versicherte Arbeit mit mindestens 20 Wochenstunden, die weitergeht. Daran hängt die Beschäftigungsduldung.',
        en: 'An insured job of at least 20 hours a week that goes on is missing. The toleration for employment depends on it.',
      },
      steps: [
        {
          de: 'Sofort eine Anschlussbeschäftigung suchen; eine kurze Unterbrechung, die niemand zu vertreten hat, schadet nicht.',
          en: 'Look for a following job at once; a short interruption that nobody is to blame for does no harm.',
        },
        counsel,
      ],
      documents: ['EMPLOYMENT_CONTRACT', 'PAYSLIPS'],
    },
  },
  {
    variant: 'LIVELIHOOD',
    isRun: livelihoodIsNotSecured,
    agencies: ['ASYLUM_BENEFITS_OFFICE'],
    words: {
      text: {
        de: 'Der Lebensunterhalt ist nicht allein durch die Arbeit gesichert. Daran hängt die Beschäftigungsduldung.',
        en: 'The livelihood is not secured by the work alone. The toleration for employment depends on it.',
      },
      steps: [
        {
          de: 'Prüfen, ob mehr Stunden oder ein besserer Lohn möglich sind und welche Leistungen wirklich gebraucht werden.',
          en: 'See whether more hours or a better wage are possible and which benefits are really needed.',
        },
        counsel,
      ],
      documents: ['PAYSLIPS'],
    },
  },
  {
    variant: 'SCHOOL',
    isRun: schoolIsNotProven,
    agencies: ['SCHOOL'],
    words: {
      text: {
        de: 'Für ein schulpflichtiges Kind fehlt der Nachweis über den Schulbesuch. Daran hängt die Beschäftigungsduldung.',
        en: 'For a child of school age the proof of attendance is missing. The toleration for employment depends on it.',
      },
      steps: [
        {
          de: 'Die Familie holt die Schulbescheinigung selbst bei der Schule und reicht sie selbst ein.',
          en: 'The family itself obtains the certificate from the school and hands it in.',
        },
        counsel,
      ],
      documents: ['SCHOOL_CERTIFICATE'],
    },
  },
  {
    variant: 'COURSE',
    isRun: courseIsNotPassed,
    agencies: ['COURSE_PROVIDER'],
    words: {
      text: {
        de: 'Der Kurs, zu dem eine Verpflichtung besteht, ist nicht abgeschlossen. Daran hängt die Beschäftigungsduldung.',
        en: 'The course that is compulsory has not been completed. The toleration for employment depends on it.',
      },
      steps: [
        {
          de: 'Zu einem Kurs anmelden und Gründe für den Abbruch belegen, die niemand zu vertreten hat.',
          en: 'Register for a course and prove reasons for the interruption that nobody is to blame for.',
        },
        counsel,
      ],
      documents: ['COURSE_CERTIFICATE', 'LANGUAGE_CERTIFICATE'],
    },
  },
];
