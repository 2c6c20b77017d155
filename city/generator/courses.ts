import type {
  CourseEntitlementBasis,
  CourseRegistrationStatus,
  CourseType,
  FeeExemption,
} from '../../subgraphs/employment/terms';
import type { Controller } from '../../subgraphs/vocabulary/terms';
import { timetables } from '../courseOffers';
import type { CourseOfferFacts } from '../facts/base';
import type { EmploymentFacts } from '../facts/employment';
import type { Day } from '../facts/values';
import { municipalities } from '../municipalities';
import { organisations } from '../organisations';
import { addDays, addYears } from '../today';
import { type Draft, familyId, type Known } from './Draft';
import { onBasicIncome } from './entitlements';
import type { Random } from './random';
import { startsSchool } from './schoolAge';

type Record = NonNullable<EmploymentFacts['languageCourses']>;
type Registration = Record['registrations'][number];

/** What the office knows about the learner's courses: the right, the registration, the certificate. */
export function coursesOf(draft: Draft, learner: Known, random: Random): Record | null {
  const { course } = draft.sketch;
  if (course === 'NONE') return null;
  const registration = course === 'ENTITLED' ? null : registrationOf(draft, learner, random);
  const completed = registration?.test ?? null;
  return {
    entitlement: entitlementOf(draft, learner, registration, random),
    registrations: registration === null ? [] : [registration],
    certificates:
      completed === null
        ? []
        : [
            {
              level: completed.level,
              issuedAt: addDays(completed.takenAt, 30),
              issuer: registration?.provider.name ?? '',
            },
          ],
  };
}

/** Whether the family draws a benefit or earns so little that the course is free (§ 9 Abs. 2 IntV). */
const freeOfContribution = (draft: Draft): boolean =>
  onBasicIncome(draft) || draft.sketch.livelihood === 'ASYLBLG' || draft.sketch.livelihood === 'LOW_WAGE';

function entitlementOf(
  draft: Draft,
  learner: Known,
  registration: Registration | null,
  random: Random,
): Record['entitlement'] {
  const { today, sketch } = draft;
  const [basis, issuedBy] = basisOf(draft, learner, random);
  const registered = registration?.registeredAt ?? today;
  // Of the rights that nobody has registered with yet some are about to be lost (X09).
  const age = sketch.course === 'ENTITLED' ? random.whole(120, 362) : random.whole(10, 90);
  const wanted = addDays(registered, -age);
  const issuedAt = wanted < learner.sketch.arrived ? learner.sketch.arrived : wanted;
  const exempt: FeeExemption = !freeOfContribution(draft)
    ? 'NOT_EXEMPT'
    : sketch.draws.has('O16') || sketch.course === 'COMPLETED'
      ? 'EXEMPT'
      : 'NOT_APPLIED';
  return {
    basis,
    issuedBy,
    issuedAt,
    expiresAt: addYears(issuedAt, 1),
    used: registration !== null,
    feeExempt: exempt,
    travelGrant: exempt === 'EXEMPT' && random.chance(0.5),
  };
}

/** § 44 Abs. 1 for family members and people with protection; for the others the Jobcenter, the benefit office or, until 2025, the BAMF. */
function basisOf(
  draft: Draft,
  { sketch }: Known,
  random: Random,
): readonly [CourseEntitlementBasis, Controller] {
  switch (sketch.line) {
    case 'SUBSIDIARY':
    case 'REFUGEE':
    case 'FAMILY':
    case 'P25AB':
      return random.chance(0.75) || !onBasicIncome(draft)
        ? ['ENTITLED_44_1', 'IMMIGRATION_AUTHORITY']
        : ['OBLIGED_44A_JOBCENTER', 'JOB_CENTER'];
    case 'PERMISSION':
      return ['OBLIGED_44A_ASYLBLG', 'ASYLUM_BENEFITS_UNIT'];
    default:
      return onBasicIncome(draft)
        ? ['ADMITTED_5A_JOBCENTER', 'JOB_CENTER']
        : ['ADMITTED_44_4_BAMF', 'COURSE_PROVIDER'];
  }
}

/** Days of wait from registration to start; with childcare needed 2.4 times as long (domain.md 6.2). */
const waitForStart = (blocked: boolean, random: Random): number =>
  Math.round(random.days(42, 130) * (blocked ? 2.4 : 1));

function registrationOf(draft: Draft, learner: Known, random: Random): Registration {
  const { sketch, today } = draft;
  const blocked = sketch.situations.has('X01');
  const offer = offerFor(draft, learner, random);
  const startedAt = startOf(draft, offer, random);
  const wait = waitForStart(blocked, random);
  const begun = startedAt !== null;
  const waited = begun
    ? addDays(startedAt, -wait)
    : addDays(today, -Math.max(4, Math.round(wait * random.next())));
  const registeredAt = waited < learner.sketch.arrived ? addDays(learner.sketch.arrived, 1) : waited;
  const status = statusOf(draft, random);
  const completed = sketch.course === 'COMPLETED' && startedAt !== null ? addDays(startedAt, 240) : null;
  const takenAt = completed === null ? null : completed > today ? addDays(today, -12) : completed;
  return {
    id: familyId(sketch, 'courseRegistration', learner.index),
    course: offer?.id ?? null,
    provider: offer?.provider ?? organisations.adultEducation,
    type: offer?.type ?? typeFor(learner),
    registeredAt,
    announcedStart: offer?.start ?? startedAt,
    startedAt,
    interruptedSince: null,
    municipality: municipalities.oberhausen,
    childSupervisionNeeded: blocked,
    childSupervisionArranged: false,
    slots: offer?.slots ?? timetables.mornings,
    status,
    waitReason:
      status === 'WAITLISTED' || blocked
        ? blocked
          ? 'NO_CHILDCARE'
          : random.weigh({ NO_COURSE: 60, LEVEL_NOT_OFFERED: 30, PAPERWORK: 10 })
        : null,
    lessonsAttended:
      sketch.course === 'COMPLETED' ? 700 : sketch.course === 'RUNNING' ? random.whole(2, 55) * 10 : null,
    test: takenAt === null ? null : { takenAt, level: levelOf(learner) },
  };
}

const levelOf = ({ person }: Known): 'A2' | 'B1' | 'B2' => {
  const german = person.languages.find(({ code }) => code === 'de')?.level;
  return german === 'B2' || german === 'B1' ? 'B1' : 'A2';
};

function statusOf({ sketch }: Draft, random: Random): CourseRegistrationStatus {
  if (sketch.course === 'RUNNING') return 'RUNNING';
  if (sketch.course === 'COMPLETED') return 'COMPLETED';
  return random.weigh<CourseRegistrationStatus>({
    WAITLISTED: 55,
    REGISTERED: 22,
    PLACEMENT_TEST_DUE: 13,
    START_CONFIRMED: 10,
  });
}

/** Courses are seldom begun in July and December (domain.md 6.2): those starts move to the following month. */
function startOf({ sketch, today }: Draft, offer: CourseOfferFacts | null, random: Random): Day | null {
  if (sketch.course === 'RUNNING')
    return offer?.start ?? offSeason(addDays(today, -random.whole(20, 190)), today);
  if (sketch.course === 'COMPLETED') return offSeason(addDays(today, -random.whole(260, 1100)), today);
  return null;
}

function offSeason(day: Day, today: Day): Day {
  const month = day.slice(5, 7);
  const moved = month === '07' || month === '12' ? addDays(day, 31) : day;
  return moved < today ? moved : day;
}

const morning = (offer: CourseOfferFacts): boolean =>
  offer.slots.every(({ to, weekday }) => to <= '13:00' && weekday !== 'SATURDAY');

function typeFor({ person, age }: Known): CourseType {
  if (person.literacy === 'PRIMARY_ILLITERATE') return 'LITERACY';
  return age < 25 ? 'YOUTH' : 'GENERAL';
}

/**
 * A course of the directory: for those with small children one in the morning, when daycare is open. Situation X01 is on the list of one
 * without child supervision.
 */
function offerFor(draft: Draft, learner: Known, random: Random): CourseOfferFacts | null {
  const { course, situations, members } = draft.sketch;
  if (course === 'COMPLETED') return null;
  const small = members.some(({ part, born }) => part === 'CHILD' && startsSchool(born) > draft.today);
  const wantedType = typeFor(learner);
  const integration: readonly CourseType[] =
    wantedType === 'GENERAL' ? ['GENERAL', 'INTENSIVE', 'SECOND_SCRIPT'] : [wantedType];
  const able = draft.base.courseOffers.filter(
    (offer) =>
      (course === 'RUNNING') === offer.start <= draft.today &&
      integration.includes(offer.type) &&
      (!small || morning(offer)) &&
      (!situations.has('X01') || !offer.childSupervision),
  );
  return able.length === 0 || (course === 'RUNNING' && random.chance(0.5)) ? null : random.pick(able);
}
