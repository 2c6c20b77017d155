import type { Fact } from '../facts/Fact';
import { none, some } from '../facts/lists';
import type { FamilyReading, PersonReading, RecordReading } from '../facts/Reading';
import type { CourseRegistration, JobOffer, WaitReason } from '../facts/records/employment';
import type { ResidenceRequirementKind } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import type { DocumentType } from '../facts/records/vocabulary';
import { all, any, compare, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import { forAllOfThem } from '../predicates/forAllOfThem';
import { hasOpenApplication, openApplicationNeeds } from '../predicates/hasOpenApplication';
import { isEmployed } from '../predicates/isEmployed';
import { mayBeAged } from '../predicates/mayBeAged';
import { municipalityIsIn } from '../predicates/municipalityIsIn';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import { waitingStatuses } from '../predicates/withoutCare';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

/** Requirements that are lifted for work, training or study (§ 12a Abs. 1 Satz 2, Abs. 5 AufenthG). */
const liftedForWork: readonly ResidenceRequirementKind[] = ['STATE_12A', 'MUNICIPALITY_12A'];

/** Reasons for which a course outside the area is the only one without delay (§ 12a Abs. 5 Satz 1 Nr. 1 AufenthG). */
const notAvailableHere: readonly WaitReason[] = ['NO_COURSE', 'LEVEL_NOT_OFFERED'];

const papersOfAFlat: readonly DocumentType[] = ['RENTAL_OFFER', 'RENTAL_CONTRACT'];

/** X12: a job, a course or a flat outside the area in which somebody has to live. */
export const residenceRequirementVsMove: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X12',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Wohnsitzauflage steht Stelle, Kurs oder Wohnung entgegen',
    en: 'Residence requirement against a job, course or flat',
  },
  legalRefs: ['§ 12a Abs. 1, 5 AufenthG', '§ 24 Abs. 5 AufenthG', '§ 61 Abs. 1d AufenthG'],
  needs: [
    ...openApplicationNeeds,
    ...needsTitleNeeds,
    'person.dateOfBirth',
    'person.immigration.residenceRequirement.kind',
    'person.immigration.residenceRequirement.area',
    'person.immigration.residenceRequirement.until',
    'person.immigration.residenceRequirement.exemptIfJobHoursWeek',
    'person.jobOffers.status',
    'person.jobOffers.municipality',
    'person.jobOffers.insured',
    'person.jobOffers.hoursPerWeek',
    'person.jobOffers.decisionDueAt',
    'person.jobOffers.startDate',
    'person.jobs.from',
    'person.jobs.until',
    'person.jobs.insured',
    'person.jobs.hoursPerWeek',
    'person.trainings.from',
    'person.trainings.until',
    'person.languageCourses.registrations.status',
    'person.languageCourses.registrations.municipality',
    'person.languageCourses.registrations.waitReason',
    'person.languageCourses.registrations.announcedStart',
    'family.case.documentNeeds.document',
    'family.case.documentNeeds.status',
  ],
  find: (family, occasion) => [
    ...forAllOfThem(
      family.members
        .map(({ person }) => person)
        .filter((person) => mayBeAged(person, occasion.asOf, (months) => months >= 180))
        .flatMap((person) => [...forJobs(person, occasion), ...forCourses(person, occasion)]),
    ),
    ...forAllOfThem(family.members.map(({ person }) => forFlat(person, family, occasion))),
  ],
};

/** Whether somebody has to live in an area and nothing lifts that already: work she has, training. */
function isBound(person: PersonReading, asOf: Day): Truth {
  const { residenceRequirement } = person.immigration;
  const { kind, until, exemptIfJobHoursWeek } = residenceRequirement;
  return all(
    needsTitle(person),
    exists(residenceRequirement.$recorded),
    holds(until, (day) => day === null || day >= asOf),
    not(
      all(
        isOneOf(kind, liftedForWork),
        any(
          isEmployed(person, asOf, (job) => isEnough(job, exemptIfJobHoursWeek)),
          some(person.trainings, ({ from, until: end }) =>
            all(
              is(from, (day) => day <= asOf),
              is(end, (day) => day >= asOf),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Insured and of enough hours; whether the wage is enough, too, is for the office to say. */
const isEnough = (
  { insured, hoursPerWeek }: Pick<RecordReading<JobOffer>, 'insured' | 'hoursPerWeek'>,
  needed: Fact<number>,
): Truth =>
  all(
    is(insured, (yes) => yes),
    compare(hoursPerWeek, needed, (hours, least) => hours !== null && least !== null && hours >= least),
  );

function forJobs(person: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const { kind, area, exemptIfJobHoursWeek } = person.immigration.residenceRequirement;
  return eachOf(person.jobOffers, (offer) =>
    all(
      isOneOf(offer.status, ['OFFERED', 'ACCEPTED_PENDING_DOCUMENTS']),
      not(municipalityIsIn(offer.municipality, area)),
      // The job that is offered may be the one that lifts the requirement.
      not(all(isOneOf(kind, liftedForWork), isEnough(offer, exemptIfJobHoursWeek))),
    ),
  ).map(({ item, truth }) =>
    finding(person.$id, {
      variant: 'JOB',
      truth: all(truth, isBound(person, asOf)),
      dueAt: item?.decisionDueAt.value ?? item?.startDate.value ?? null,
    }),
  );
}

function forCourses(person: PersonReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const { kind, area } = person.immigration.residenceRequirement;
  return eachOf(person.languageCourses.registrations, (course: RecordReading<CourseRegistration>) =>
    all(
      isOneOf(course.status, waitingStatuses),
      not(municipalityIsIn(course.municipality, area)),
      not(all(isOneOf(kind, liftedForWork), isOneOf(course.waitReason, notAvailableHere))),
    ),
  ).map(({ item, truth }) =>
    finding(person.$id, {
      variant: 'COURSE',
      truth: all(truth, isBound(person, asOf)),
      dueAt: item?.announcedStart.value ?? null,
    }),
  );
}

/** Where a flat is, no office says: that it lies outside shows in the application to lift the requirement for it. */
const forFlat = (person: PersonReading, family: FamilyReading, { asOf }: Occasion): ObstacleFinding =>
  finding(person.$id, {
    variant: 'FLAT',
    truth: all(
      isBound(person, asOf),
      any(
        ...family.members.map((member) =>
          hasOpenApplication(member.person, ['RESIDENCE_REQUIREMENT_CHANGE']),
        ),
      ),
      not(
        none(family.case.documentNeeds, ({ document, status }) =>
          all(isOneOf(document, papersOfAFlat), not(isOneOf(status, ['ACCEPTED', 'REJECTED']))),
        ),
      ),
    ),
    dueAt: null,
  });

interface Move {
  readonly variant: keyof typeof texts;
  readonly truth: Truth;
  readonly dueAt: Day | null;
}

const finding = (person: string, { variant, truth, dueAt }: Move): ObstacleFinding => ({
  subjects: [person],
  truth,
  variant,
  severity: 'HIGH',
  dueAt,
  agencies: ['IMMIGRATION_AUTHORITY'],
  text: texts[variant],
  steps: [applyFirst, grounds],
  documents: variant === 'JOB' ? ['EMPLOYMENT_CONTRACT'] : variant === 'FLAT' ? ['RENTAL_OFFER'] : [],
});

const texts = {
  JOB: {
    de: 'Eine angebotene Stelle liegt außerhalb des Gebiets, in dem gewohnt werden muss (Wohnsitzauflage).',
    en: 'A job that is offered lies outside the area in which one has to live (residence requirement).',
  },
  COURSE: {
    de: 'Ein Sprachkurs liegt außerhalb des Gebiets, in dem gewohnt werden muss (Wohnsitzauflage).',
    en: 'A language course lies outside the area in which one has to live (residence requirement).',
  },
  FLAT: {
    de: 'Eine Wohnung liegt außerhalb des Gebiets, in dem gewohnt werden muss (Wohnsitzauflage); über die Aufhebung ist noch nicht entschieden.',
    en: 'A flat lies outside the area in which one has to live (residence requirement); it is not decided yet whether that is lifted.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const applyFirst: Words = {
  de: 'Die Aufhebung oder Änderung der Wohnsitzauflage bei der Ausländerbehörde beantragen, bevor ein Vertrag unterschrieben wird.',
  en: 'Apply to the immigration office to lift or change the residence requirement before any contract is signed.',
};
const grounds: Words = {
  de: 'Gründe belegen: versicherungspflichtige Stelle ab 15 Wochenstunden mit ausreichendem Lohn, Ausbildung, Studium, oder ein Kurs, den es vor Ort nicht rechtzeitig gibt.',
  en: 'Prove the grounds: an insured job of 15 hours a week or more with a sufficient wage, vocational training, study, or a course that is not available locally in time.',
};
