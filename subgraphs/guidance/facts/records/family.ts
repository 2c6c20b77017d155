import type { Case, LanguageSkill } from './casework';
import type {
  BenefitUnit,
  Employment,
  EmploymentProfile,
  JobOffer,
  LanguageCourseRecord,
  RecognitionProcedure,
  TrainingContract,
} from './employment';
import type { HealthAccess } from './health';
import type { ImmigrationFile } from './immigration';
import type { ChildcareRecord, EducationRecord } from './schools';
import type { Benefit, CounsellingEnrolment, Household } from './social';
import type { Day, Instant, PartialDay, Referred } from './values';

/** A person as the hub tells of her: what casework knows, and each agency's part. */
export interface PersonRecord {
  readonly id: string;
  readonly dateOfBirth: PartialDay;
  readonly gender: string;
  readonly nationalities: readonly string[];
  readonly languages: readonly LanguageSkill[];
  readonly literacy: string | null;
  readonly interpreterNeed: string;
  readonly arrivedInGermany: PartialDay;
  readonly arrivedInMunicipality: Day;
  readonly protectiveMarkers: readonly string[];
  readonly consents: readonly {
    readonly id: string;
    readonly status: string;
    readonly givenAt: Instant;
    readonly expiresAt: Day;
  }[];
  readonly immigration: ImmigrationFile;
  readonly benefits: readonly Benefit[];
  readonly counselling: readonly CounsellingEnrolment[];
  readonly health: HealthAccess;
  readonly education: EducationRecord;
  readonly childcare: ChildcareRecord;
  readonly employment: EmploymentProfile;
  readonly languageCourses: LanguageCourseRecord;
  readonly recognition: readonly RecognitionProcedure[];
  readonly jobOffers: readonly JobOffer[];
  readonly trainings: readonly TrainingContract[];
  readonly jobs: readonly Employment[];
  readonly benefitUnit: BenefitUnit | null;
}

export interface MemberRecord {
  readonly role: string;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly livesInHousehold: boolean;
  readonly custody: string | null;
  readonly caresFor: readonly Referred[];
  readonly person: PersonRecord;
}

/** A family as the hub tells of it. */
export interface FamilyRecord {
  readonly id: string;
  readonly reference: string;
  readonly contactLanguage: string;
  readonly members: readonly MemberRecord[];
  readonly household: Household;
  readonly case: Case;
}

/** How long the immigration office takes at present, in days; about nobody. */
export interface WaitRecord {
  readonly provisionalDocument: Wait;
  readonly workPermission: Wait;
}

interface Wait {
  readonly p50Days: number | null;
  readonly p80Days: number | null;
}
