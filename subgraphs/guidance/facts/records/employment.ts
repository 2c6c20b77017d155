import type { Day, Referred } from './values';
import type { Appointment, BenefitStatus, Controller, DocumentType, TimeSlot } from './vocabulary';

// What Jobcenter, employment agency, course providers and recognition bodies tell of a person, as the published schema has it (domain.md ch. 3).

export type LabourStatus =
  | 'UNEMPLOYED'
  | 'JOB_SEEKING'
  | 'EMPLOYED'
  | 'IN_TRAINING'
  | 'IN_MEASURE'
  | 'IN_LANGUAGE_COURSE'
  | 'NOT_AVAILABLE_CHILDCARE'
  | 'NOT_AVAILABLE_HEALTH'
  | 'NOT_REGISTERED';

export type QualificationLevel =
  | 'NONE'
  | 'PRIMARY_SCHOOL'
  | 'LOWER_SECONDARY'
  | 'UPPER_SECONDARY'
  | 'VOCATIONAL'
  | 'ACADEMIC'
  | 'UNKNOWN';

export type DutyKind =
  | 'ATTEND_APPOINTMENT'
  | 'ATTEND_COURSE'
  | 'ATTEND_MEASURE'
  | 'APPLY_FOR_WORK'
  | 'HAND_IN_DOCUMENTS';

export type CourseEntitlementBasis =
  | 'ENTITLED_44_1'
  | 'OBLIGED_44A_ABH'
  | 'OBLIGED_44A_JOBCENTER'
  | 'OBLIGED_44A_SPECIAL_NEED'
  | 'OBLIGED_44A_ASYLBLG'
  | 'ADMITTED_44_4_BAMF'
  | 'ADMITTED_5A_JOBCENTER'
  | 'LATE_RESETTLER'
  | 'SELF_PAYING'
  | 'NONE';

export type FeeExemption = 'EXEMPT' | 'NOT_EXEMPT' | 'APPLICATION_PENDING' | 'NOT_APPLIED';

export type CourseType =
  | 'GENERAL'
  | 'INTENSIVE'
  | 'LITERACY'
  | 'SECOND_SCRIPT'
  | 'PARENTS'
  | 'WOMEN'
  | 'YOUTH'
  | 'PART_TIME'
  | 'ONLINE'
  | 'VOCATIONAL_B1'
  | 'VOCATIONAL_B2'
  | 'VOCATIONAL_C1'
  | 'VOCATIONAL_SPECIAL'
  | 'ORIENTATION_FIRST';

export type CourseRegistrationStatus =
  | 'PLACEMENT_TEST_DUE'
  | 'REGISTERED'
  | 'WAITLISTED'
  | 'START_CONFIRMED'
  | 'RUNNING'
  | 'INTERRUPTED'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'NO_SHOW';

export type WaitReason =
  | 'NO_COURSE'
  | 'NO_CHILDCARE'
  | 'WRONG_TIME'
  | 'LEVEL_NOT_OFFERED'
  | 'HEALTH'
  | 'EMPLOYMENT'
  | 'PAPERWORK'
  | 'OTHER';

export type TestLevel = 'BELOW_A2' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1';

export type RecognitionResult = 'FULL' | 'PARTIAL' | 'COMPENSATION_REQUIRED' | 'NONE' | 'PENDING';

export type JobOfferStatus = 'OFFERED' | 'ACCEPTED_PENDING_DOCUMENTS' | 'STARTED' | 'LOST' | 'DECLINED';

export type LossReason =
  | 'PERMIT_NOT_IN_TIME'
  | 'CERTIFICATE_NOT_IN_TIME'
  | 'CHILDCARE'
  | 'LANGUAGE'
  | 'RECOGNITION'
  | 'HEALTH'
  | 'OTHER';

export type ReductionGround = 'MISSED_APPOINTMENT' | 'BREACH_OF_DUTY';

export type BenefitUnitRole = 'REPRESENTATIVE' | 'PARTNER' | 'CHILD' | 'EXCLUDED_MEMBER';

export interface Duty {
  readonly kind: DutyKind;
  readonly dueAt: Day | null;
}

export interface EmploymentProfile {
  readonly registeredAs: readonly LabourStatus[];
  readonly highestQualification: QualificationLevel | null;
  readonly occupation: string | null;
  readonly appointments: readonly Appointment[];
  readonly dutiesOpen: readonly Duty[];
}

export interface CourseEntitlement {
  readonly basis: CourseEntitlementBasis;
  readonly issuedBy: Controller;
  readonly issuedAt: Day;
  readonly expiresAt: Day | null;
  readonly used: boolean;
  readonly feeExempt: FeeExemption;
  readonly travelGrant: boolean;
}

export interface TestResult {
  readonly takenAt: Day;
  readonly level: TestLevel;
}

export interface CourseRegistration {
  readonly id: string;
  readonly type: CourseType;
  readonly registeredAt: Day;
  readonly announcedStart: Day | null;
  readonly startedAt: Day | null;
  readonly interruptedSince: Day | null;
  readonly municipality: string | null;
  readonly childSupervisionNeeded: boolean;
  readonly childSupervisionArranged: boolean;
  readonly slots: readonly TimeSlot[];
  readonly status: CourseRegistrationStatus;
  readonly waitReason: WaitReason | null;
  readonly lessonsAttended: number | null;
  readonly test: TestResult | null;
}

export interface LanguageCertificate {
  readonly level: TestLevel;
  readonly issuedAt: Day;
}

export interface LanguageCourseRecord {
  readonly entitlement: CourseEntitlement | null;
  readonly registrations: readonly CourseRegistration[];
  readonly certificates: readonly LanguageCertificate[];
}

export interface RecognitionProcedure {
  readonly id: string;
  readonly occupation: string;
  readonly regulated: boolean;
  readonly submittedAt: Day;
  readonly acknowledgedAt: Day | null;
  readonly completeAt: Day | null;
  readonly dueAt: Day | null;
  readonly extendedUntil: Day | null;
  readonly decidedAt: Day | null;
  readonly result: RecognitionResult | null;
  readonly missing: readonly DocumentType[];
  readonly alternativeProcedure14: boolean;
}

export interface JobOffer {
  readonly id: string;
  readonly hoursPerWeek: number;
  readonly insured: boolean;
  readonly municipality: string | null;
  readonly startDate: Day;
  readonly decisionDueAt: Day | null;
  readonly documentDueAt: Day | null;
  readonly requiredDocuments: readonly DocumentType[];
  readonly status: JobOfferStatus;
  readonly lossReason: LossReason | null;
}

export interface TrainingContract {
  readonly occupation: string;
  readonly from: Day;
  readonly until: Day;
  readonly recognised: boolean;
}

export interface Employment {
  readonly hoursPerWeek: number;
  readonly insured: boolean;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Reduction {
  readonly percent: number;
  readonly from: Day;
  readonly until: Day;
  readonly ground: ReductionGround;
}

export interface BenefitUnitMember {
  readonly role: BenefitUnitRole;
  readonly since: Day | null;
  readonly person: Referred;
}

export interface BenefitUnit {
  readonly id: string;
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly status: BenefitStatus;
  readonly applicationDueAt: Day | null;
  readonly appliedAt: Day | null;
  readonly paymentsSuspended: boolean;
  readonly reductions: readonly Reduction[];
  readonly missing: readonly DocumentType[];
  readonly members: readonly BenefitUnitMember[];
}
