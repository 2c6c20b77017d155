import type * as social from '../../subgraphs/social/terms';
import type { BenefitStatus, Controller, DistrictCode, DocumentType } from '../../subgraphs/vocabulary/terms';
import type { Day, Id, Instant, MoneyBandFacts, OrganisationFacts } from './values';

export interface HouseholdFacts {
  readonly id: Id;
  readonly source: Controller;
  readonly asOf: Instant;
  readonly district: DistrictCode | null;
  readonly members: readonly {
    readonly person: Id;
    readonly relation: social.HouseholdRelation;
    readonly since: Day | null;
  }[];
  readonly accommodation: {
    readonly type: social.AccommodationType;
    readonly since: Day;
    readonly livingSpaceSqm: number | null;
    readonly rooms: number | null;
    readonly grossRent: MoneyBandFacts | null;
    readonly heating: MoneyBandFacts | null;
    readonly eviction: social.EvictionStage | null;
    readonly noticeUntil: Day | null;
  } | null;
  readonly income: readonly {
    readonly person: Id;
    readonly type: social.IncomeType;
    readonly amount: MoneyBandFacts;
    readonly from: Day;
    readonly until: Day | null;
  }[];
}

export interface BenefitFacts {
  readonly id: Id;
  readonly type: social.BenefitType;
  readonly controller: Controller;
  readonly applicant: Id;
  readonly covered: readonly Id[];
  readonly applications: readonly {
    readonly kind: social.BenefitApplicationKind;
    readonly submittedAt: Day;
    readonly completeAt: Day | null;
    readonly decidedAt: Day | null;
    readonly status: BenefitStatus;
    readonly missing: readonly DocumentType[];
  }[];
  readonly status: BenefitStatus;
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly renewalDueAt: Day | null;
  readonly monthly: MoneyBandFacts | null;
  readonly reducedReason: social.ReductionReason | null;
  readonly components: readonly social.EducationParticipationComponent[];
}

/** Existence-sensitive (domain.md 3.0). */
export interface CounsellingFacts {
  readonly provider: OrganisationFacts;
  readonly programme: social.CounsellingProgramme;
  readonly since: Day;
  readonly nextAppointment: Instant | null;
}
