import type * as schools from '../../subgraphs/schools/terms';
import type { Controller, DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { Day, Id, TimeSlotFacts } from './values';

export interface EducationFacts {
  readonly source: Controller;
  readonly obligation: {
    readonly state: schools.SchoolObligationState;
    readonly since: Day | null;
    readonly until: Day | null;
  };
  readonly newcomerRegistration: {
    readonly registeredAt: Day;
    readonly counselledAt: Day | null;
    readonly proposedSchool: string | null;
    readonly assignedAt: Day | null;
    readonly firstSchoolDay: Day | null;
    readonly status: schools.NewcomerStatus;
  } | null;
  readonly enrolment: {
    readonly school: { readonly id: string; readonly name: string; readonly district: DistrictCode };
    readonly type: schools.SchoolType;
    readonly grade: number | null;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
  readonly languageSupport: {
    readonly kind: schools.LanguageSupportKind;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
  readonly supportNeed: {
    readonly openedAt: Day;
    readonly decidedAt: Day | null;
    readonly status: schools.SupportNeedStatus;
  } | null;
  readonly allDay: {
    readonly status: schools.AllDayStatus;
    readonly from: Day | null;
    readonly until: Day | null;
    readonly weekly: readonly TimeSlotFacts[];
  } | null;
  readonly attendanceConfirmed: {
    readonly issuedAt: Day;
    readonly schoolYear: string;
    readonly regular: boolean;
    readonly issuedTo: Id;
  } | null;
}

export interface FacilityFacts {
  readonly id: string;
  readonly name: string;
  readonly district: DistrictCode;
}

export interface ChildcareFacts {
  readonly source: Controller;
  readonly requests: readonly {
    readonly id: Id;
    readonly wantedFrom: Day;
    readonly hoursPerWeek: schools.CareHours;
    readonly notifiedAt: Day;
    /** "LB-OB-2026-12345", synthetic. */
    readonly portalRef: string | null;
    readonly status: schools.ChildcareRequestStatus;
    readonly offers: readonly {
      readonly facility: FacilityFacts;
      readonly from: Day;
      readonly answerBy: Day;
    }[];
    readonly priorityGrounds: readonly schools.PriorityGround[];
    readonly entitlementSince: Day | null;
  }[];
  readonly placement: {
    readonly facility: FacilityFacts;
    readonly type: schools.ChildcareType;
    readonly from: Day;
    readonly until: Day | null;
    readonly weekly: readonly TimeSlotFacts[];
  } | null;
  readonly feeStatus: schools.FeeStatus | null;
}
