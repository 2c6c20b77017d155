import type { Day, Instant, Office, Referred } from './values';
import type { DocumentType } from './vocabulary';

// What case management itself has on file, as the published schema has it (domain.md ch. 3).

export type CaseStatus = 'INTAKE' | 'ACTIVE' | 'PAUSED' | 'TRANSFERRED' | 'CLOSED';

export type TargetGroup =
  | 'NEWLY_ARRIVED'
  | 'REFUGEE'
  | 'TOLERATED'
  | 'TEMPORARY_PROTECTION'
  | 'EU_MOBILITY'
  | 'FAMILY_REUNIFICATION'
  | 'LABOUR_MIGRATION'
  | 'LONG_SETTLED';

export type NeedArea =
  | 'RESIDENCE'
  | 'LIVELIHOOD'
  | 'HOUSING'
  | 'LANGUAGE'
  | 'EMPLOYMENT'
  | 'TRAINING'
  | 'RECOGNITION'
  | 'SCHOOL'
  | 'CHILDCARE'
  | 'HEALTH'
  | 'MENTAL_HEALTH'
  | 'DISABILITY'
  | 'PARENTING'
  | 'VIOLENCE_PROTECTION'
  | 'DEBT'
  | 'LEGAL_ADVICE'
  | 'SOCIAL_PARTICIPATION'
  | 'NATURALISATION'
  | 'MOBILITY'
  | 'DIGITAL_ACCESS';

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export type NeedStatus = 'OPEN' | 'IN_PROGRESS' | 'MET' | 'NOT_MET' | 'DROPPED';

export type ReferralStatus =
  | 'DRAFT'
  | 'SENT'
  | 'ACCEPTED'
  | 'WAITLISTED'
  | 'IN_PROGRESS'
  | 'REJECTED'
  | 'DONE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'REOPENED'
  | 'ENTERED_IN_ERROR';

export type RejectionReason =
  | 'NOT_RESPONSIBLE'
  | 'NO_CAPACITY'
  | 'NOT_ELIGIBLE'
  | 'MISSING_DOCUMENTS'
  | 'LANGUAGE_NOT_SERVED'
  | 'OTHER';

export type ReferralOutcome =
  | 'SERVICE_PROVIDED'
  | 'SERVICE_STARTED'
  | 'NOT_ELIGIBLE'
  | 'NOT_TAKEN_UP'
  | 'FORWARDED';

export type Agency =
  | 'KIM_OFFICE'
  | 'IMMIGRATION_AUTHORITY'
  | 'NATURALISATION_AUTHORITY'
  | 'SOCIAL_WELFARE_OFFICE'
  | 'ASYLUM_BENEFITS_OFFICE'
  | 'HOUSING_OFFICE'
  | 'YOUTH_WELFARE_OFFICE'
  | 'FAMILY_BENEFITS_OFFICE'
  | 'PUBLIC_HEALTH_OFFICE'
  | 'HEALTH_PROVIDER'
  | 'HEALTH_INSURER'
  | 'SCHOOL_AUTHORITY'
  | 'SCHOOL'
  | 'DAYCARE'
  | 'JOB_CENTER'
  | 'EMPLOYMENT_AGENCY'
  | 'BAMF'
  | 'COURSE_PROVIDER'
  | 'RECOGNITION_BODY'
  | 'REFUGEE_COUNSELLING'
  | 'REGISTRY_OFFICE'
  | 'RESIDENTS_REGISTRATION'
  | 'LANDLORD'
  | 'EMPLOYER'
  | 'COURT'
  | 'EMBASSY';

export type HandOffTrigger =
  | 'NOT_RESPONSIBLE'
  | 'MISSING_DOCUMENT'
  | 'WAITING_FOR_OTHER_AGENCY'
  | 'CHANGE_OF_CODE'
  | 'APPOINTMENT_ELSEWHERE'
  | 'OTHER';

export type DocumentStatus =
  | 'NOT_REQUESTED'
  | 'REQUESTED'
  | 'WAITING'
  | 'ISSUED'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REJECTED';

export type LanguageLevel = 'A0' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'MOTHER_TONGUE';

export interface Need {
  readonly area: NeedArea;
  readonly severity: Severity;
  readonly identifiedAt: Day;
  readonly status: NeedStatus;
  readonly persons: readonly Referred[];
}

export interface Referral {
  readonly id: string;
  readonly need: NeedArea;
  readonly to: Office;
  readonly status: ReferralStatus;
  readonly sentAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly firstAppointmentAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly rejection: RejectionReason | null;
  readonly outcome: ReferralOutcome | null;
  readonly persons: readonly Referred[];
}

export interface HandOff {
  readonly id: string;
  readonly need: NeedArea;
  readonly from: Agency;
  readonly to: Agency;
  readonly at: Day;
  readonly trigger: HandOffTrigger;
  readonly resolved: boolean;
  readonly person: Referred;
}

export interface DocumentNeed {
  readonly id: string;
  readonly document: DocumentType;
  readonly neededBy: Agency;
  readonly forProcedure: string | null;
  readonly dueAt: Day | null;
  readonly issuer: Agency;
  readonly status: DocumentStatus;
  readonly person: Referred;
  readonly waitsFor: readonly Referred[];
}

export interface Case {
  readonly id: string;
  readonly status: CaseStatus;
  readonly openedAt: Day;
  readonly targetGroup: TargetGroup;
  readonly closedAt: Day | null;
  readonly needs: readonly Need[];
  readonly referrals: readonly Referral[];
  readonly handOffs: readonly HandOff[];
  readonly documentNeeds: readonly DocumentNeed[];
}

export interface LanguageSkill {
  readonly code: string;
  readonly level: LanguageLevel;
  readonly literateIn: boolean;
}
