import type * as casework from '../../subgraphs/casework/terms';
import type * as employment from '../../subgraphs/employment/terms';
import type { Agency, DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { Day, Id, OrganisationFacts, TimeSlotFacts } from './values';

/** What does not belong to any family. */
export interface CityBase {
  readonly today: Day;
  readonly districts: readonly {
    readonly code: DistrictCode;
    readonly name: string;
    readonly population: number;
  }[];
  readonly caseManagers: readonly CaseManagerFacts[];
  readonly courseOffers: readonly CourseOfferFacts[];
  readonly structuralIssues: readonly StructuralIssueFacts[];
}

export interface CaseManagerFacts {
  readonly id: Id;
  readonly displayName: string;
  readonly employer: OrganisationFacts;
  readonly employerType: casework.EmployerType;
  readonly unit: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly districts: readonly DistrictCode[];
  readonly professionalSecrecy: boolean;
  readonly capacity: number;
  readonly deputies: readonly Id[];
}

export interface StructuralIssueFacts {
  readonly id: Id;
  readonly title: string;
  readonly area: casework.NeedArea;
  readonly agencies: readonly Agency[];
  readonly status: casework.IssueStatus;
  readonly caseCount: number;
  readonly raisedAt: Day;
  readonly steeringDecision: string | null;
}

export interface CourseOfferFacts {
  readonly id: Id;
  readonly type: employment.CourseType;
  readonly provider: OrganisationFacts;
  readonly start: Day;
  readonly slots: readonly TimeSlotFacts[];
  readonly freePlaces: number;
  readonly childSupervision: boolean;
  readonly district: DistrictCode;
}
