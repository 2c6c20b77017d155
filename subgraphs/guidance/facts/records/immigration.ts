import type { Day, Instant, Referred } from './values';
import type { Appointment, DocumentType } from './vocabulary';

// What the immigration and naturalisation authorities tell of a person, as the published schema has it (domain.md ch. 3).

export type IdentityClarification = 'CLARIFIED' | 'IN_PROCESS' | 'NOT_CLARIFIED';

export type ResidenceStatusKind =
  | 'GERMAN_CITIZEN'
  | 'EU_FREE_MOVEMENT'
  | 'SETTLEMENT_PERMIT'
  | 'EU_LONG_TERM_RESIDENCE'
  | 'RESIDENCE_PERMIT'
  | 'EU_BLUE_CARD'
  | 'VISA'
  | 'PERMISSION_TO_RESIDE'
  | 'ARRIVAL_CERTIFICATE'
  | 'PROVISIONAL_PERMITTED'
  | 'PROVISIONAL_TOLERATED'
  | 'PROVISIONAL_CONTINUED'
  | 'TOLERATION'
  | 'OBLIGED_TO_LEAVE'
  | 'UNKNOWN';

export type ResidenceBasis =
  | 'P16A'
  | 'P16B'
  | 'P16D'
  | 'P16F'
  | 'P16G'
  | 'P17'
  | 'P18A'
  | 'P18B'
  | 'P18G'
  | 'P19C'
  | 'P20A'
  | 'P22'
  | 'P23_1'
  | 'P23_2'
  | 'P23_4'
  | 'P23A'
  | 'P24'
  | 'P25_1'
  | 'P25_2_REFUGEE'
  | 'P25_2_SUBSIDIARY'
  | 'P25_3'
  | 'P25_4'
  | 'P25_4A'
  | 'P25_4B'
  | 'P25_5'
  | 'P25A'
  | 'P25B'
  | 'P28'
  | 'P30'
  | 'P31'
  | 'P32'
  | 'P33'
  | 'P36'
  | 'P36A'
  | 'P37'
  | 'P38A'
  | 'P60A_2_1'
  | 'P60A_2_3'
  | 'P60B'
  | 'P60C'
  | 'P60D'
  | 'P104C'
  | 'ASYLG_55'
  | 'OTHER';

export type Certainty = 'CERTAIN' | 'PROBABLE' | 'SELF_STATED' | 'DISPUTED';

export type EmploymentClause =
  | 'UNRESTRICTED'
  | 'EMPLOYER_BOUND'
  | 'PERMISSION_REQUIRED'
  | 'SELF_EMPLOYMENT_ONLY'
  | 'PROHIBITED';

export type ImmigrationApplicationKind =
  | 'FIRST_ISSUE'
  | 'EXTENSION'
  | 'CHANGE_OF_PURPOSE'
  | 'SETTLEMENT_PERMIT'
  | 'WORK_PERMISSION'
  | 'TOLERATION_EXTENSION'
  | 'TRAINING_RESIDENCE'
  | 'EMPLOYMENT_TOLERATION'
  | 'PROVISIONAL_DOCUMENT'
  | 'RESIDENCE_REQUIREMENT_CHANGE'
  | 'TRAVEL_DOCUMENT'
  | 'FAMILY_REUNIFICATION_CONSENT'
  | 'NEWBORN_TITLE'
  | 'COURSE_ENTITLEMENT_CONFIRMATION'
  | 'CERTIFICATE'
  | 'NATURALISATION';

export type ApplicationStatus =
  | 'SUBMITTED'
  | 'INCOMPLETE'
  | 'IN_REVIEW'
  | 'WAITING_FOR_OTHER_BODY'
  | 'APPOINTMENT_SET'
  | 'APPROVED'
  | 'DOCUMENT_ORDERED'
  | 'DOCUMENT_READY'
  | 'COLLECTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'SUSPENDED';

export type DecisionKind = 'GRANTED' | 'PARTLY_GRANTED' | 'REJECTED' | 'DISCONTINUED';

export type ProvisionalKind = 'PERMITTED_STAY' | 'SUSPENDED_DEPORTATION' | 'CONTINUED_TITLE';

export type WorkPermissionState = 'FREE' | 'PERMITTED_FOR_JOB' | 'ON_APPLICATION' | 'NOT_YET' | 'EXCLUDED';

export type ResidenceRequirementKind =
  | 'STATE_12A'
  | 'MUNICIPALITY_12A'
  | 'TOLERATION_61'
  | 'ASYLUM_60'
  | 'SPATIAL_RESTRICTION'
  | 'TEMPORARY_PROTECTION_24';

export type TravelDocumentKind =
  | 'NATIONAL_PASSPORT'
  | 'REFUGEE_TRAVEL_DOCUMENT'
  | 'ALIEN_TRAVEL_DOCUMENT'
  | 'PASSPORT_SUBSTITUTE'
  | 'IDENTITY_CARD';

export type CourseObligationNorm = 'P44A_1_1' | 'P44A_1_3_SPECIAL_NEED' | 'P44A_1_S6_DISCRETION';

export type AsylumStage =
  | 'APPLIED'
  | 'DECISION_PENDING'
  | 'COURT_PENDING'
  | 'FINAL_PROTECTION'
  | 'FINAL_REJECTION'
  | 'WITHDRAWN';

export type ReunificationRelation = 'SPOUSE' | 'CHILD' | 'PARENT_OF_MINOR' | 'OTHER';

export interface ResidenceStatus {
  readonly kind: ResidenceStatusKind;
  readonly basis: ResidenceBasis | null;
  readonly since: Day;
  readonly validUntil: Day | null;
  readonly certainty: Certainty;
}

export interface ResidenceTitle {
  readonly basis: ResidenceBasis;
  readonly kind: ResidenceStatusKind;
  readonly issuedAt: Day;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly firstIssue: boolean;
  readonly employment: EmploymentClause;
  readonly documentReadyAt: Day | null;
  readonly documentCollectedAt: Day | null;
}

export interface ImmigrationApplication {
  readonly id: string;
  readonly kind: ImmigrationApplicationKind;
  readonly submittedAt: Instant;
  readonly completeAt: Instant | null;
  readonly missing: readonly DocumentType[];
  readonly status: ApplicationStatus;
  readonly appointmentAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decision: DecisionKind | null;
  readonly certificateRequestedAt: Instant | null;
  readonly certificateIssuedAt: Instant | null;
  readonly inactivityClaimPossibleFrom: Day | null;
}

export interface ProvisionalResidenceDocument {
  readonly kind: ProvisionalKind;
  readonly issuedAt: Day;
  readonly validUntil: Day;
  readonly employmentPermitted: boolean;
  readonly basisApplication: Referred;
}

export interface Toleration {
  readonly basis: ResidenceBasis;
  readonly issuedAt: Day;
  readonly validUntil: Day;
  readonly employment: EmploymentClause;
}

export interface WorkPermission {
  readonly state: WorkPermissionState;
  readonly baConsentRequired: boolean | null;
  readonly earliestPossible: Day | null;
  readonly validUntil: Day | null;
}

export interface ResidenceRequirement {
  readonly kind: ResidenceRequirementKind;
  readonly area: string;
  readonly until: Day | null;
  readonly exemptIfJobHoursWeek: number | null;
}

export interface TravelDocument {
  readonly kind: TravelDocumentKind;
  readonly validUntil: Day | null;
}

export interface CourseObligation {
  readonly norm: CourseObligationNorm;
  readonly issuedAt: Day;
  readonly proofOfRegistrationDueAt: Day | null;
  readonly fulfilled: boolean;
}

export interface AsylumProcedure {
  readonly stage: AsylumStage;
  readonly appliedAt: Day;
  readonly decidedAt: Day | null;
}

export interface NaturalisationProcedure {
  readonly submittedAt: Day | null;
  readonly status: ApplicationStatus;
  readonly missing: readonly DocumentType[];
}

export interface FamilyReunificationCase {
  readonly relation: ReunificationRelation;
  readonly appliedAt: Day | null;
  readonly privilegedUntil: Day | null;
  readonly status: ApplicationStatus;
}

export interface ImmigrationFile {
  readonly identityClarified: IdentityClarification;
  readonly currentStatus: ResidenceStatus;
  readonly titles: readonly ResidenceTitle[];
  readonly applications: readonly ImmigrationApplication[];
  readonly provisionalDocuments: readonly ProvisionalResidenceDocument[];
  readonly toleration: Toleration | null;
  readonly workPermission: WorkPermission;
  readonly residenceRequirement: ResidenceRequirement | null;
  readonly passport: TravelDocument | null;
  readonly appointments: readonly Appointment[];
  readonly courseObligation: CourseObligation | null;
  readonly asylum: AsylumProcedure | null;
  readonly naturalisation: NaturalisationProcedure | null;
  readonly familyReunification: readonly FamilyReunificationCase[];
}
