import type * as casework from '../../subgraphs/casework/terms';
import type { DistrictCode, InterpreterNeed } from '../../subgraphs/vocabulary/terms';
import type { CaseworkFacts } from './casework';
import type { BenefitUnitFacts, EmploymentFacts } from './employment';
import type { HealthFacts } from './health';
import type { ImmigrationFacts } from './immigration';
import type { ChildcareFacts, EducationFacts } from './schools';
import type { BenefitFacts, CounsellingFacts, HouseholdFacts } from './social';
import type { Day, Id, Instant } from './values';

export type AgencyName = 'immigration' | 'social' | 'health' | 'schools' | 'employment';

export interface FamilyFacts {
  readonly id: Id;
  /** Neutral reference, for example "F-2026-00421". */
  readonly reference: string;
  /** Name of the story in edition S ("Rahimi"), otherwise null. Shown nowhere; tests find families by it. */
  readonly story: string | null;
  readonly district: DistrictCode;
  readonly contactLanguage: string;
  readonly members: readonly MemberFacts[];
  /** Null for the many families of the city who are no clients of case management: casework does not know them. */
  readonly casework: CaseworkFacts | null;
  /** Null when the social offices have no household on file. */
  readonly household: HouseholdFacts | null;
  readonly benefits: readonly BenefitFacts[];
  readonly benefitUnit: BenefitUnitFacts | null;
  /** What is really the case, for the truth file only; no subgraph ever sees it. */
  readonly truth: readonly TruthEntry[];
}

/** `rule` is X01…X24 or O01…O34 of domain.md 5.2, 5.3, or a seeded deviation such as "NOISE_BIRTH_DATE" or "SEEDED_ERROR_…". */
export interface TruthEntry {
  readonly rule: string;
  readonly variant: string | null;
  readonly subjects: readonly Id[];
  /** For offers: whether it is drawn already; null for obstacles and deviations. */
  readonly taken: boolean | null;
  readonly note: string | null;
}

export interface MemberFacts {
  readonly person: PersonFacts;
  readonly role: casework.FamilyRole;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly livesInHousehold: boolean;
  readonly custody: casework.Custody | null;
  /** Persons this member looks after. */
  readonly caresFor: readonly Id[];
}

export interface PersonNameFacts {
  readonly given: string;
  readonly family: string;
  readonly originalScript: string | null;
  readonly aliases: readonly string[];
}

export interface PersonFacts {
  readonly id: Id;
  readonly name: PersonNameFacts;
  /** YYYY-MM-DD, YYYY-MM or YYYY as far as the papers know it; null when unknown. */
  readonly dateOfBirth: string | null;
  readonly gender: casework.Gender;
  readonly nationalities: readonly string[];
  readonly languages: readonly {
    readonly code: string;
    readonly level: casework.LanguageLevel;
    readonly literateIn: boolean;
  }[];
  readonly interpreterNeed: InterpreterNeed;
  readonly literacy: casework.Literacy | null;
  readonly arrivedInGermany: string | null;
  readonly arrivedInMunicipality: Day | null;
  readonly protectiveMarkers: readonly casework.ProtectiveMarker[];
  /** How each agency has this person on file; an agency that is missing here does not know the person at all. */
  readonly onFile: Partial<Readonly<Record<AgencyName, OnFileFacts>>>;
  readonly immigration: ImmigrationFacts | null;
  readonly counselling: readonly CounsellingFacts[];
  readonly health: HealthFacts | null;
  readonly education: EducationFacts | null;
  readonly childcare: ChildcareFacts | null;
  readonly employment: EmploymentFacts | null;
}

/** Identity as one agency has written it down: spelling, birth date and district may differ from the truth and lag behind. */
export interface OnFileFacts {
  readonly name: { readonly given: string; readonly family: string };
  readonly dateOfBirth: string | null;
  readonly district: DistrictCode;
  /** Synthetic file number of the agency, impossible in reality; never exposed in the graph. */
  readonly fileNumber: string;
  /** Freshness of everything this agency holds on the person. */
  readonly asOf: Instant;
}
