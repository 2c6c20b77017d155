import type * as health from '../../subgraphs/health/terms';
import type { BenefitStatus, Controller, InterpreterNeed } from '../../subgraphs/vocabulary/terms';
import type { DateBandFacts, Day, Instant, OrganisationFacts } from './values';

export interface HealthFacts {
  readonly source: Controller;
  readonly coverage: {
    readonly type: health.CoverageType;
    readonly insurer: string | null;
    readonly validFrom: Day;
    readonly validUntil: Day | null;
    readonly cardIssued: boolean;
  } | null;
  readonly measlesProof: {
    readonly status: health.MeaslesStatus;
    readonly checkedBy: Controller;
    readonly nextDoseFrom: Day | null;
    readonly proofDueAt: Day | null;
    readonly reportedToHealthOffice: boolean;
  } | null;
  readonly schoolEntryExam: {
    readonly schoolYear: string;
    readonly invitedAt: Day | null;
    readonly appointmentAt: Instant | null;
    readonly status: health.ExamStatus;
  } | null;
  readonly initialExam: {
    readonly status: health.ExamStatus;
    readonly doneAt: Day | null;
    readonly place: string | null;
  } | null;
  readonly earlyDetection: readonly {
    readonly check: health.EarlyDetectionKind;
    readonly dueFrom: Day;
    readonly dueUntil: Day;
    readonly status: health.ExamStatus;
  }[];
  readonly appointments: readonly {
    readonly at: Instant;
    readonly place: string;
    readonly interpreter: InterpreterNeed;
  }[];
  readonly waitingFor: readonly {
    readonly specialty: health.CareSpecialty;
    readonly provider: OrganisationFacts;
    readonly since: Day;
    readonly expected: DateBandFacts | null;
    readonly urgent: boolean;
    readonly interpreterNeeded: boolean;
  }[];
  readonly functionalConstraints: readonly {
    readonly kind: health.ConstraintKind;
    readonly from: Day;
    readonly until: Day | null;
    readonly statedBy: Controller;
  }[];
  readonly approvals: readonly {
    readonly kind: health.ApprovalKind;
    readonly requestedAt: Day;
    readonly decidedAt: Day | null;
    readonly status: BenefitStatus;
    readonly costBearer: Controller;
  }[];
}
