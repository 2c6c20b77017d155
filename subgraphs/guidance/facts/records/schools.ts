import type { Day } from './values';
import type { TimeSlot } from './vocabulary';

// What schools and daycare tell of a child, as the published schema has it (domain.md ch. 3).

export type SchoolObligationState =
  | 'NOT_YET_SCHOOL_AGE'
  | 'OBLIGED'
  | 'NOT_ASSIGNED_TO_MUNICIPALITY'
  | 'VOCATIONAL_SCHOOL_OBLIGED'
  | 'FULFILLED';

export type NewcomerStatus =
  | 'REGISTERED'
  | 'COUNSELLED'
  | 'WAITING_FOR_PLACE'
  | 'ASSIGNED'
  | 'ENROLLED'
  | 'DECLINED';

export type SchoolType =
  | 'PRIMARY'
  | 'SECONDARY_GENERAL'
  | 'SECONDARY_MIDDLE'
  | 'COMPREHENSIVE'
  | 'SECONDARY_JOINT'
  | 'GRAMMAR'
  | 'SPECIAL_NEEDS'
  | 'VOCATIONAL_COLLEGE';

export type LanguageSupportKind = 'INITIAL_SUPPORT' | 'FOLLOW_UP_SUPPORT' | 'HERITAGE_LANGUAGE' | 'NONE';

export type SupportNeedStatus = 'OPENED' | 'ASSESSED' | 'DECIDED' | 'DISCONTINUED';

export type AllDayStatus = 'REQUESTED' | 'WAITLISTED' | 'PLACED' | 'REJECTED' | 'NOT_WANTED';

export type FeeStatus = 'FEE_DUE' | 'FREE_LAST_TWO_YEARS' | 'WAIVED_90_4' | 'WAIVER_POSSIBLE' | 'UNKNOWN';

export type CareHours = 'H25' | 'H35' | 'H45' | 'OTHER';

export type ChildcareRequestStatus =
  | 'REGISTERED'
  | 'ACTIVE'
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WAITLISTED'
  | 'NO_PLACE'
  | 'WITHDRAWN';

export type PriorityGround =
  | 'PARENT_IN_INTEGRATION_COURSE'
  | 'PARENT_EMPLOYED'
  | 'PARENT_TRAINING'
  | 'SINGLE_PARENT'
  | 'SIBLING_IN_FACILITY'
  | 'CHILD_WELFARE'
  | 'LANGUAGE_SUPPORT'
  | 'DISABILITY';

export type ChildcareType =
  | 'DAYCARE_CENTRE'
  | 'FAMILY_DAY_CARE'
  | 'COURSE_ACCOMPANYING'
  | 'BRIDGE_PROJECT'
  | 'ALL_DAY_PRIMARY'
  | 'HOLIDAY_CARE';

export interface SchoolObligation {
  readonly state: SchoolObligationState;
  readonly since: Day | null;
  readonly until: Day | null;
}

export interface NewcomerRegistration {
  readonly registeredAt: Day;
  readonly counselledAt: Day | null;
  readonly assignedAt: Day | null;
  readonly firstSchoolDay: Day | null;
  readonly status: NewcomerStatus;
}

export interface SchoolEnrolment {
  readonly type: SchoolType;
  readonly grade: number | null;
  readonly from: Day;
  readonly until: Day | null;
}

export interface LanguageSupport {
  readonly kind: LanguageSupportKind;
  readonly from: Day;
  readonly until: Day | null;
}

export interface SupportNeedProcedure {
  readonly openedAt: Day;
  readonly decidedAt: Day | null;
  readonly status: SupportNeedStatus;
}

export interface AllDayPlace {
  readonly status: AllDayStatus;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly weekly: readonly TimeSlot[];
}

export interface AttendanceConfirmation {
  readonly issuedAt: Day;
  readonly schoolYear: string;
  readonly regular: boolean;
}

export interface EducationRecord {
  readonly obligation: SchoolObligation;
  readonly newcomerRegistration: NewcomerRegistration | null;
  readonly enrolment: SchoolEnrolment | null;
  readonly languageSupport: LanguageSupport | null;
  readonly supportNeed: SupportNeedProcedure | null;
  readonly allDay: AllDayPlace | null;
  readonly attendanceConfirmed: AttendanceConfirmation | null;
}

export interface ChildcareOffer {
  readonly from: Day;
  readonly answerBy: Day;
}

export interface ChildcareRequest {
  readonly id: string;
  readonly wantedFrom: Day;
  readonly hoursPerWeek: CareHours;
  readonly notifiedAt: Day;
  readonly status: ChildcareRequestStatus;
  readonly priorityGrounds: readonly PriorityGround[];
  readonly entitlementSince: Day | null;
  readonly offers: readonly ChildcareOffer[];
}

export interface ChildcarePlacement {
  readonly type: ChildcareType;
  readonly from: Day;
  readonly until: Day | null;
  readonly weekly: readonly TimeSlot[];
}

export interface ChildcareRecord {
  readonly feeStatus: FeeStatus | null;
  readonly requests: readonly ChildcareRequest[];
  readonly placement: ChildcarePlacement | null;
}
