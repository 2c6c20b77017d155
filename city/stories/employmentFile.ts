import type { LabourStatus } from '../../subgraphs/employment/terms';
import { base } from '../base';
import { courseOfferId } from '../courseOffers';
import type { CourseOfferFacts } from '../facts/base';
import type { BenefitUnitFacts, EmploymentFacts } from '../facts/employment';
import type { AppointmentFacts, Day, Id, OfficeContactFacts } from '../facts/values';
import { municipalities } from '../municipalities';
import { organisations, placeOf } from '../organisations';
import { at } from '../today';

type Profile = NonNullable<EmploymentFacts['profile']>;
type Courses = NonNullable<EmploymentFacts['languageCourses']>;

/** What Jobcenter, employment agency, course provider and recognition body have on a person. */
export const employmentFile = (facts: Partial<EmploymentFacts>): EmploymentFacts => ({
  source: 'JOB_CENTER',
  profile: null,
  languageCourses: null,
  recognition: [],
  jobOffers: [],
  trainings: [],
  jobs: [],
  ...facts,
});

export const profile = (registeredAs: readonly LabourStatus[], facts: Partial<Profile> = {}): Profile => ({
  registeredAs,
  highestQualification: 'UNKNOWN',
  occupation: null,
  adviser: null,
  appointments: [],
  cooperationPlan: null,
  dutiesOpen: [],
  ...facts,
});

/** A team of the Jobcenter; advisers are reached through it, never by name. */
export const jobCenterTeam = (letter: string): OfficeContactFacts => ({
  name: `Jobcenter, Team Integration ${letter} (synthetisch)`,
  phone: '+49 30 23125-211',
  email: `team-${letter.toLowerCase()}@jobcenter.example`,
});

export const jobCenterAppointment = (day: Day, time: string, subject: string): AppointmentFacts => ({
  at: at(day, time),
  office: organisations.jobCenter.name,
  place: placeOf(organisations.jobCenter),
  subject,
});

export const languageCourses = (facts: Partial<Courses>): Courses => ({
  entitlement: null,
  registrations: [],
  certificates: [],
  ...facts,
});

type Registration = Courses['registrations'][number];

/** A registration for a course of the public directory; provider, type and times are those of the offer. */
export function registeredFor(
  id: Id,
  row: number,
  facts: Partial<Registration> & Pick<Registration, 'registeredAt' | 'status'>,
): Registration {
  const offer = base.courseOffers.find(
    (candidate) => candidate.id === courseOfferId(row),
  ) as CourseOfferFacts;
  return {
    id,
    course: offer.id,
    provider: offer.provider,
    type: offer.type,
    announcedStart: offer.start,
    startedAt: facts.status === 'RUNNING' ? offer.start : null,
    interruptedSince: null,
    municipality: municipalities.oberhausen,
    childSupervisionNeeded: false,
    childSupervisionArranged: false,
    slots: offer.slots,
    waitReason: null,
    lessonsAttended: null,
    test: null,
    ...facts,
  };
}

type JobOffer = EmploymentFacts['jobOffers'][number];

/** A job that somebody has been offered and has accepted, if only the papers come. */
export const acceptedOffer = (
  id: Id,
  facts: Partial<JobOffer> & Pick<JobOffer, 'title' | 'hoursPerWeek' | 'startDate' | 'requiredDocuments'>,
): JobOffer => ({
  id,
  employerBand: '50 bis 249 Beschäftigte',
  insured: true,
  municipality: municipalities.oberhausen,
  decisionDueAt: null,
  documentDueAt: null,
  status: 'ACCEPTED_PENDING_DOCUMENTS',
  lossReason: null,
  ...facts,
});

/** A benefit unit (Bedarfsgemeinschaft) whose money comes every month. */
export const benefitUnit = (
  id: Id,
  members: readonly (readonly [person: Id, role: BenefitUnitFacts['members'][number]['role']])[],
  facts: Partial<BenefitUnitFacts> & Pick<BenefitUnitFacts, 'grantedFrom' | 'grantedUntil'>,
): BenefitUnitFacts => ({
  id,
  asOf: at('2026-11-22', '22:45'),
  members: members.map(([person, role]) => ({ person, role, since: facts.grantedFrom })),
  status: 'GRANTED',
  applicationDueAt: facts.grantedUntil,
  appliedAt: facts.grantedFrom,
  paymentsSuspended: false,
  reductions: [],
  missing: [],
  ...facts,
});
