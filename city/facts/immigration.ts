import type * as immigration from '../../subgraphs/immigration/terms';
import type { Certainty, Controller, DocumentType } from '../../subgraphs/vocabulary/terms';
import type { AppointmentFacts, Day, DurationBandFacts, Id, Instant, OrganisationFacts } from './values';

export interface ImmigrationFacts {
  readonly source: Controller;
  readonly authority: OrganisationFacts;
  readonly currentStatus: {
    readonly kind: immigration.ResidenceStatusKind;
    readonly basis: immigration.ResidenceBasis | null;
    readonly since: Day;
    readonly validUntil: Day | null;
    readonly certainty: Certainty;
  };
  readonly titles: readonly {
    readonly basis: immigration.ResidenceBasis;
    readonly kind: immigration.ResidenceStatusKind;
    readonly issuedAt: Day;
    readonly validFrom: Day;
    readonly validUntil: Day | null;
    readonly firstIssue: boolean;
    readonly employment: immigration.EmploymentClause;
    readonly documentReadyAt: Day | null;
    readonly documentCollectedAt: Day | null;
  }[];
  readonly applications: readonly ImmigrationApplicationFacts[];
  readonly provisionalDocuments: readonly {
    readonly kind: immigration.ProvisionalKind;
    readonly issuedAt: Day;
    readonly validUntil: Day;
    readonly employmentPermitted: boolean;
    /** Id of the application it is based on. */
    readonly basisApplication: Id;
  }[];
  readonly toleration: {
    readonly basis: immigration.ResidenceBasis;
    readonly issuedAt: Day;
    readonly validUntil: Day;
    readonly employment: immigration.EmploymentClause;
  } | null;
  readonly workPermission: {
    readonly state: immigration.WorkPermissionState;
    readonly baConsentRequired: boolean | null;
    readonly earliestPossible: Day | null;
    readonly employer: string | null;
    readonly validUntil: Day | null;
  };
  readonly residenceRequirement: {
    readonly kind: immigration.ResidenceRequirementKind;
    readonly area: string;
    readonly until: Day | null;
    readonly exemptIfJobHoursWeek: number | null;
  } | null;
  readonly identityClarified: immigration.IdentityClarification;
  readonly passport: {
    readonly kind: immigration.TravelDocumentKind;
    readonly issuedBy: string;
    readonly validUntil: Day | null;
  } | null;
  readonly appointments: readonly AppointmentFacts[];
  readonly courseObligation: {
    readonly norm: immigration.CourseObligationNorm;
    readonly issuedAt: Day;
    readonly proofOfRegistrationDueAt: Day | null;
    readonly fulfilled: boolean;
  } | null;
  readonly asylum: {
    readonly stage: immigration.AsylumStage;
    readonly appliedAt: Day;
    readonly decidedAt: Day | null;
  } | null;
  readonly naturalisation: {
    readonly submittedAt: Day | null;
    readonly status: immigration.ApplicationStatus;
    readonly missing: readonly DocumentType[];
    readonly waitBand: DurationBandFacts | null;
  } | null;
  readonly familyReunification: readonly {
    readonly relation: immigration.ReunificationRelation;
    readonly appliedAt: Day | null;
    readonly privilegedUntil: Day | null;
    readonly status: immigration.ApplicationStatus;
  }[];
}

export interface ImmigrationApplicationFacts {
  readonly id: Id;
  readonly kind: immigration.ImmigrationApplicationKind;
  readonly submittedAt: Instant;
  readonly channel: immigration.Channel;
  readonly receivedConfirmedAt: Instant | null;
  readonly completeAt: Instant | null;
  readonly missing: readonly DocumentType[];
  readonly status: immigration.ApplicationStatus;
  readonly appointmentAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decision: immigration.DecisionKind | null;
  readonly certificateRequestedAt: Instant | null;
  readonly certificateIssuedAt: Instant | null;
  readonly inactivityClaimPossibleFrom: Day | null;
}
