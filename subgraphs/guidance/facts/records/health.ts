import type { Day, Instant } from './values';
import type { BenefitStatus } from './vocabulary';

// What health offices and practices tell of a person, as the published schema has it (domain.md ch. 3).

export type CoverageType =
  | 'STATUTORY_MEMBER'
  | 'STATUTORY_FAMILY'
  | 'ASYLBLG_HEALTH_CARD'
  | 'ASYLBLG_TREATMENT_VOUCHER'
  | 'SGB5_264_2'
  | 'PRIVATE'
  | 'EU_CARD'
  | 'NONE'
  | 'UNKNOWN';

export type MeaslesStatus =
  | 'COMPLETE'
  | 'ONE_DOSE_SUFFICIENT_FOR_AGE'
  | 'ONE_DOSE'
  | 'IMMUNITY_CERTIFIED'
  | 'CONTRAINDICATION_PERMANENT'
  | 'CONTRAINDICATION_TEMPORARY'
  | 'NO_PROOF';

export type ExamStatus = 'NOT_INVITED' | 'INVITED' | 'APPOINTMENT_SET' | 'DONE' | 'MISSED' | 'NOT_NEEDED';

export type EarlyDetectionKind = 'U1' | 'U2' | 'U3' | 'U4' | 'U5' | 'U6' | 'U7' | 'U7A' | 'U8' | 'U9' | 'J1';

export type CareSpecialty =
  | 'GENERAL_PRACTICE'
  | 'PAEDIATRICS'
  | 'GYNAECOLOGY'
  | 'DENTAL'
  | 'PSYCHOTHERAPY_ADULT'
  | 'PSYCHOTHERAPY_CHILD'
  | 'PSYCHIATRY'
  | 'PSYCHOSOCIAL_CENTRE'
  | 'SPEECH_THERAPY'
  | 'OCCUPATIONAL_THERAPY'
  | 'EARLY_INTERVENTION'
  | 'SOCIAL_PAEDIATRIC_CENTRE'
  | 'REHABILITATION'
  | 'OTHER';

export type ConstraintKind =
  | 'NO_FULL_DAY_COURSE'
  | 'NO_HEAVY_WORK'
  | 'NEEDS_ACCOMPANIMENT'
  | 'NEEDS_GROUND_FLOOR'
  | 'REDUCED_HOURS_ONLY'
  | 'NOT_FIT_FOR_APPOINTMENTS'
  | 'MATERNITY_PROTECTION';

export type ApprovalKind =
  | 'PSYCHOTHERAPY'
  | 'MEDICAL_AID'
  | 'REHABILITATION'
  | 'DENTAL_PROSTHESIS'
  | 'INTERPRETING'
  | 'EARLY_INTERVENTION'
  | 'OTHER_TREATMENT';

export interface HealthCoverage {
  readonly type: CoverageType;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly cardIssued: boolean;
}

export interface MeaslesProof {
  readonly status: MeaslesStatus;
  readonly nextDoseFrom: Day | null;
  readonly proofDueAt: Day | null;
  readonly reportedToHealthOffice: boolean;
}

export interface SchoolEntryExam {
  readonly schoolYear: string;
  readonly invitedAt: Day | null;
  readonly appointmentAt: Instant | null;
  readonly status: ExamStatus;
}

export interface InitialExam {
  readonly status: ExamStatus;
  readonly doneAt: Day | null;
}

export interface EarlyDetectionCheck {
  readonly check: EarlyDetectionKind;
  readonly dueFrom: Day;
  readonly dueUntil: Day;
  readonly status: ExamStatus;
}

export interface HealthAppointment {
  readonly at: Instant;
  readonly place: string;
}

export interface DateBand {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

export interface CareWaitlistEntry {
  readonly specialty: CareSpecialty;
  readonly since: Day;
  readonly expected: DateBand | null;
  readonly urgent: boolean;
  readonly interpreterNeeded: boolean;
}

export interface FunctionalConstraint {
  readonly kind: ConstraintKind;
  readonly from: Day;
  readonly until: Day | null;
}

export interface TreatmentApproval {
  readonly kind: ApprovalKind;
  readonly requestedAt: Day;
  readonly decidedAt: Day | null;
  readonly status: BenefitStatus;
}

export interface HealthAccess {
  readonly coverage: HealthCoverage | null;
  readonly measlesProof: MeaslesProof | null;
  readonly schoolEntryExam: SchoolEntryExam | null;
  readonly initialExam: InitialExam | null;
  readonly earlyDetection: readonly EarlyDetectionCheck[];
  readonly appointments: readonly HealthAppointment[];
  readonly waitingFor: readonly CareWaitlistEntry[];
  readonly functionalConstraints: readonly FunctionalConstraint[];
  readonly approvals: readonly TreatmentApproval[];
}
