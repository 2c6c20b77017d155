import type { Day, Instant, Referred } from './values';
import type { BenefitStatus, Controller, DocumentType } from './vocabulary';

// What the social offices tell of a person and a household, as the published schema has it (domain.md ch. 3).

export type HouseholdRelation = 'REFERENCE_PERSON' | 'PARTNER' | 'CHILD' | 'RELATIVE' | 'OTHER';

export type AccommodationType =
  | 'RECEPTION_CENTRE'
  | 'COLLECTIVE_ACCOMMODATION'
  | 'MUNICIPAL_FLAT'
  | 'PRIVATE_RENTAL'
  | 'WITH_RELATIVES'
  | 'EMERGENCY_SHELTER'
  | 'PROTECTED_ADDRESS'
  | 'OWNED'
  | 'SUPPORTED_HOUSING';

export type EvictionStage = 'NONE' | 'RENT_ARREARS' | 'NOTICE_GIVEN' | 'EVICTION_SUIT' | 'EVICTION_DATE_SET';

export type IncomeType =
  | 'EMPLOYMENT'
  | 'MINI_JOB'
  | 'SELF_EMPLOYMENT'
  | 'TRAINING_PAY'
  | 'PENSION'
  | 'UNEMPLOYMENT_BENEFIT'
  | 'PARENTAL_ALLOWANCE'
  | 'CHILD_BENEFIT'
  | 'MAINTENANCE'
  | 'OTHER';

export type BenefitType =
  | 'ASYLBLG_BASIC'
  | 'ASYLBLG_ANALOGOUS'
  | 'SOCIAL_ASSISTANCE'
  | 'BASIC_SECURITY_OLD_AGE'
  | 'HOUSING_BENEFIT'
  | 'EDUCATION_PARTICIPATION'
  | 'CHILD_BENEFIT'
  | 'CHILD_SUPPLEMENT'
  | 'MAINTENANCE_ADVANCE'
  | 'PARENTAL_ALLOWANCE'
  | 'INTEGRATION_ASSISTANCE'
  | 'FIRST_FURNISHING'
  | 'RENT_DEBT_TAKEOVER'
  | 'HOUSING_ENTITLEMENT_CERTIFICATE'
  | 'SOCIAL_TICKET';

export type ReductionReason = 'INCOME' | 'SANCTION' | 'RECLAIM' | 'BENEFIT_IN_KIND' | 'PARTIAL_MONTH';

export type EducationParticipationComponent =
  | 'SCHOOL_SUPPLIES'
  | 'TRIPS'
  | 'SCHOOL_TRANSPORT'
  | 'LEARNING_SUPPORT'
  | 'LUNCH'
  | 'SOCIAL_PARTICIPATION';

export type BenefitApplicationKind = 'FIRST' | 'RENEWAL' | 'CHANGE' | 'OBJECTION';

export type CounsellingProgramme =
  | 'MIGRATION_ADULTS_MBE'
  | 'YOUTH_MIGRATION_JMD'
  | 'REGIONAL_REFUGEE_COUNSELLING'
  | 'ASYLUM_PROCEDURE'
  | 'DEBT'
  | 'PREGNANCY'
  | 'WOMEN_VIOLENCE'
  | 'RETURN';

export interface HouseholdMember {
  readonly relation: HouseholdRelation;
  readonly since: Day | null;
  readonly person: Referred;
}

export interface MoneyBand {
  readonly from: number;
  readonly to: number | null;
}

export interface Accommodation {
  readonly type: AccommodationType;
  readonly since: Day;
  readonly livingSpaceSqm: number | null;
  readonly rooms: number | null;
  readonly grossRent: MoneyBand | null;
  readonly eviction: EvictionStage | null;
  readonly noticeUntil: Day | null;
}

export interface IncomeSource {
  readonly type: IncomeType;
  readonly amount: MoneyBand;
  readonly from: Day;
  readonly until: Day | null;
  readonly person: Referred;
}

export interface Household {
  readonly id: string;
  readonly members: readonly HouseholdMember[];
  readonly accommodation: Accommodation | null;
  readonly income: readonly IncomeSource[];
}

export interface BenefitApplication {
  readonly kind: BenefitApplicationKind;
  readonly submittedAt: Day;
  readonly completeAt: Day | null;
  readonly decidedAt: Day | null;
  readonly status: BenefitStatus;
  readonly missing: readonly DocumentType[];
}

export interface Benefit {
  readonly id: string;
  readonly type: BenefitType;
  readonly controller: Controller;
  readonly status: BenefitStatus;
  readonly grantedFrom: Day | null;
  readonly grantedUntil: Day | null;
  readonly renewalDueAt: Day | null;
  readonly monthly: MoneyBand | null;
  readonly reducedReason: ReductionReason | null;
  readonly components: readonly EducationParticipationComponent[];
  readonly applicant: Referred;
  readonly covered: readonly Referred[];
  readonly applications: readonly BenefitApplication[];
}

export interface CounsellingEnrolment {
  readonly programme: CounsellingProgramme;
  readonly since: Day;
  readonly nextAppointment: Instant | null;
}
