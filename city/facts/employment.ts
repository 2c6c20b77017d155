import type * as employment from '../../subgraphs/employment/terms';
import type { BenefitStatus, Controller, DocumentType } from '../../subgraphs/vocabulary/terms';
import type {
  AppointmentFacts,
  Day,
  Id,
  Instant,
  OfficeContactFacts,
  OrganisationFacts,
  TimeSlotFacts,
} from './values';

export interface EmploymentFacts {
  readonly source: Controller;
  readonly profile: {
    readonly registeredAs: readonly employment.LabourStatus[];
    readonly highestQualification: employment.QualificationLevel | null;
    readonly occupation: string | null;
    readonly adviser: OfficeContactFacts | null;
    readonly appointments: readonly AppointmentFacts[];
    readonly cooperationPlan: {
      readonly agreedAt: Day;
      readonly reviewAt: Day | null;
      readonly steps: readonly string[];
    } | null;
    readonly dutiesOpen: readonly {
      readonly kind: employment.DutyKind;
      readonly dueAt: Day | null;
      readonly legalRef: string | null;
    }[];
  } | null;
  readonly languageCourses: {
    readonly entitlement: {
      readonly basis: employment.CourseEntitlementBasis;
      readonly issuedBy: Controller;
      readonly issuedAt: Day;
      readonly expiresAt: Day | null;
      readonly used: boolean;
      readonly feeExempt: employment.FeeExemption;
      readonly travelGrant: boolean;
    } | null;
    readonly registrations: readonly {
      readonly id: Id;
      /** Id of a course offer of the city's base. */
      readonly course: Id | null;
      readonly provider: OrganisationFacts;
      readonly type: employment.CourseType;
      readonly registeredAt: Day;
      readonly announcedStart: Day | null;
      readonly startedAt: Day | null;
      /** Since when the course is interrupted; null when it is not. */
      readonly interruptedSince: Day | null;
      /** Official key of the municipality where it is held. */
      readonly municipality: string | null;
      readonly childSupervisionNeeded: boolean;
      readonly childSupervisionArranged: boolean;
      readonly slots: readonly TimeSlotFacts[];
      readonly status: employment.CourseRegistrationStatus;
      readonly waitReason: employment.WaitReason | null;
      readonly lessonsAttended: number | null;
      readonly test: { readonly takenAt: Day; readonly level: employment.TestLevel } | null;
    }[];
    readonly certificates: readonly {
      readonly level: employment.TestLevel;
      readonly issuedAt: Day;
      readonly issuer: string;
    }[];
  } | null;
  readonly recognition: readonly {
    readonly id: Id;
    readonly occupation: string;
    readonly regulated: boolean;
    readonly body: OrganisationFacts;
    readonly submittedAt: Day;
    readonly acknowledgedAt: Day | null;
    readonly completeAt: Day | null;
    readonly dueAt: Day | null;
    readonly extendedUntil: Day | null;
    readonly decidedAt: Day | null;
    readonly result: employment.RecognitionResult | null;
    readonly missing: readonly DocumentType[];
    readonly alternativeProcedure14: boolean;
  }[];
  readonly jobOffers: readonly {
    readonly id: Id;
    readonly employerBand: string;
    readonly title: string;
    readonly hoursPerWeek: number;
    readonly insured: boolean;
    /** Official key of the municipality where the work is. */
    readonly municipality: string | null;
    readonly startDate: Day;
    readonly decisionDueAt: Day | null;
    readonly documentDueAt: Day | null;
    readonly requiredDocuments: readonly DocumentType[];
    readonly status: employment.JobOfferStatus;
    readonly lossReason: employment.LossReason | null;
  }[];
  readonly trainings: readonly {
    readonly occupation: string;
    readonly from: Day;
    readonly until: Day;
    readonly recognised: boolean;
  }[];
  readonly jobs: readonly {
    readonly title: string;
    readonly hoursPerWeek: number;
    readonly insured: boolean;
    readonly from: Day;
    readonly until: Day | null;
  }[];
}

/** Bedarfsgemeinschaft, § 7 Abs. 3 SGB II; kept by the Jobcenter. */
export interface BenefitUnitFacts {
  readonly id: Id;
  readonly asOf: Instant;
  readonly members: readonly {
    readonly person: Id;
    readonly role: employment.BenefitUnitRole;
    readonly since: Day | null;
  }[];
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly status: BenefitStatus;
  readonly applicationDueAt: Day | null;
  /** Days on which an application (first or renewal) was received. */
  readonly appliedAt: Day | null;
  readonly paymentsSuspended: boolean;
  readonly reductions: readonly {
    readonly percent: number;
    readonly from: Day;
    readonly until: Day;
    readonly ground: employment.ReductionGround;
  }[];
  readonly missing: readonly DocumentType[];
}
