import type { LegalBasis, Role } from '../../schema/accessTerms';
import type { Controller, DataCategory, DataClass } from '../../schema/directives';

/** Whose facts belong together (the columns of domain.md 3.7). */
export type Area = 'casework' | 'immigration' | 'social' | 'health' | 'schools' | 'employment';

export const areaOf: Readonly<Record<Controller, Area>> = {
  KIM_OFFICE: 'casework',
  WELFARE_CASEWORK: 'casework',
  DATA_SUBJECT: 'casework',
  IMMIGRATION_AUTHORITY: 'immigration',
  NATURALISATION_AUTHORITY: 'immigration',
  SOCIAL_ASSISTANCE_UNIT: 'social',
  ASYLUM_BENEFITS_UNIT: 'social',
  HOUSING_BENEFIT_UNIT: 'social',
  HOUSING_OFFICE: 'social',
  MAINTENANCE_ADVANCE_UNIT: 'social',
  PARENTAL_ALLOWANCE_UNIT: 'social',
  FAMILY_BENEFITS_OFFICE: 'social',
  REFUGEE_COUNSELLING: 'social',
  PUBLIC_HEALTH_OFFICE: 'health',
  HEALTH_PROVIDER: 'health',
  YOUTH_OFFICE_DAYCARE: 'schools',
  SCHOOL_AUTHORITY: 'schools',
  SCHOOL: 'schools',
  DAYCARE: 'schools',
  KI_NEWCOMER_GUIDANCE: 'schools',
  JOB_CENTER: 'employment',
  EMPLOYMENT_AGENCY: 'employment',
  COURSE_PROVIDER: 'employment',
  RECOGNITION_BODY: 'employment',
};

/** On what footing a role may ask an area. */
export type Grade =
  /** By law for its own task; across controllers only where an entry names them. */
  | 'OWN_TASK'
  | 'CONSENT'
  | 'CONSENT_AND_RELEASE'
  /** The closed list of a law (AZR). */
  | 'MINIMAL'
  /** Own cases and what belongs to them; casework says which these are. */
  | 'OWN_CASE'
  /** A referral that was addressed to the office, and whom it is about; casework says which these are. */
  | 'ADDRESSED'
  /** Administration of cases without content. */
  | 'ADMINISTRATION'
  | 'OWN_DATA'
  /** Records of consents, disclosures and emergency accesses. */
  | 'RECORDS'
  | 'AGGREGATES';

/** One entry of the matrix. What it does not name it does not open. */
export interface Access {
  readonly grade: Grade;
  readonly basis: LegalBasis | null;
  /** Whose facts: those of the caller's own unit, those named, or the whole area's. */
  readonly controllers: 'OWN' | 'AREA' | readonly Controller[];
  /** Null: every category. */
  readonly categories: readonly DataCategory[] | null;
  /** The highest class. */
  readonly upTo: DataClass;
}

const task: Access = {
  grade: 'OWN_TASK',
  basis: 'OWN_TASK',
  controllers: 'OWN',
  categories: null,
  upTo: 'S5',
};
const wholeArea: Access = { ...task, controllers: 'AREA' };
const consent: Access = {
  grade: 'CONSENT',
  basis: 'CONSENT_GDPR_6_9',
  controllers: 'AREA',
  categories: null,
  upTo: 'S5',
};
const release: Access = { ...consent, grade: 'CONSENT_AND_RELEASE', basis: 'CONFIDENTIALITY_RELEASE' };
const ownCase: Access = { ...wholeArea, grade: 'OWN_CASE' };
const addressed: Access = {
  grade: 'ADDRESSED',
  basis: 'OWN_TASK',
  controllers: 'AREA',
  categories: ['IDENTITY', 'CONTACT', 'LANGUAGE', 'FAMILY_RELATIONS', 'CASE_PLAN'],
  upTo: 'S2',
};
const administration: Access = {
  ...addressed,
  grade: 'ADMINISTRATION',
  categories: ['CASE_PLAN'],
  upTo: 'S1',
};
const ownData: Access = {
  grade: 'OWN_DATA',
  basis: 'DATA_SUBJECT_15',
  controllers: 'AREA',
  categories: null,
  upTo: 'S5',
};
const aggregates: Access = { ...administration, grade: 'AGGREGATES', basis: 'RESEARCH_PLANNING_75' };

/** Between bodies of § 35 SGB I for tasks of the social code; nothing of secret holders (§ 76 SGB X). */
const social69 = (...categories: readonly DataCategory[]): Access => ({
  ...wholeArea,
  basis: 'SOCIAL_TASK_69_1_1',
  categories,
  upTo: 'S3',
});
const consented = (...categories: readonly DataCategory[]): Access => ({
  ...consent,
  categories,
  upTo: 'S4',
});
/** What the register of foreigners may tell an office (domain.md 2.4); the immigration authority's facts only. */
const register = (basis: LegalBasis, ...categories: readonly DataCategory[]): Access => ({
  grade: 'MINIMAL',
  basis,
  controllers: ['IMMIGRATION_AUTHORITY'],
  categories,
  upTo: 'S3',
});
const register18a = register(
  'AZR_18A',
  'IDENTITY',
  'RESIDENCE_STATUS',
  'RESIDENCE_PROCEDURE',
  'LANGUAGE_COURSE',
);
const register18b = register(
  'AZR_18B',
  'IDENTITY',
  'RESIDENCE_STATUS',
  'RESIDENCE_PROCEDURE',
  'LANGUAGE_COURSE',
  'WORK_PERMISSION',
);
const register18c = register('AZR_18C', 'IDENTITY');
const register18d = register('AZR_18D', 'IDENTITY', 'RESIDENCE_STATUS', 'RESIDENCE_PROCEDURE');
const workPermission90 = register('IMMIGRATION_TO_ASYLBLG_90_3', 'WORK_PERMISSION');

type Row = Readonly<Partial<Record<Area, readonly Access[]>>>;

const caseManager: Row = {
  casework: [ownCase],
  immigration: [consent],
  social: [consent],
  health: [release],
  schools: [consent],
  employment: [consent],
};
const immigration: Row = { immigration: [wholeArea] };
const employmentOffice: Row = {
  casework: [addressed],
  immigration: [register18b],
  social: [social69('BENEFITS', 'INCOME', 'HOUSING')],
  health: [consented('HEALTH_FUNCTIONAL')],
  schools: [consented('SCHOOL_STATUS', 'DAYCARE_STATUS')],
  // Municipal carriers, the Federal Agency and the joint institution tell each other what SGB II and III need.
  employment: [
    task,
    {
      ...wholeArea,
      basis: 'JOBCENTER_MUTUAL_50_1',
      controllers: ['JOB_CENTER', 'EMPLOYMENT_AGENCY'],
      upTo: 'S3',
    },
  ],
};
const school: Row = {
  casework: [addressed],
  social: [consented('BENEFITS')],
  health: [consented('VACCINATION_STATUS')],
  schools: [task],
};

/** Who may ask what on which footing, without emergency access (domain.md 3.7 and 2.4). A cell that is not there is closed. */
export const accessMatrix: Readonly<Record<Role, Row>> = {
  CASE_MANAGER: caseManager,
  CASE_MANAGER_DEPUTY: caseManager,
  KIM_COORDINATOR: { casework: [administration] },
  KIM_ADMIN_ASSISTANT: { casework: [administration] },
  IMMIGRATION_OFFICER: immigration,
  NATURALISATION_OFFICER: immigration,
  SOCIAL_BENEFITS_OFFICER: {
    casework: [addressed],
    immigration: [register18a],
    social: [task, social69('BENEFITS', 'INCOME', 'HOUSING')],
    employment: [social69('BENEFITS'), consented('EMPLOYMENT', 'LANGUAGE_COURSE')],
  },
  ASYLUM_BENEFITS_OFFICER: {
    casework: [addressed],
    immigration: [register18a, workPermission90],
    social: [task, { ...social69('BENEFITS', 'INCOME', 'HOUSING'), basis: 'ASYLBLG_71_2A' }],
    employment: [
      { ...social69('BENEFITS'), basis: 'ASYLBLG_71_2A' },
      consented('EMPLOYMENT', 'LANGUAGE_COURSE'),
    ],
  },
  HOUSING_OFFICER: { casework: [addressed], social: [task, social69('BENEFITS', 'HOUSING')] },
  REFUGEE_COUNSELLOR: {
    casework: [addressed],
    immigration: [consent],
    social: [task, consent],
    health: [release],
    schools: [consent],
    employment: [consent],
  },
  YOUTH_OFFICE_PLACEMENT_OFFICER: { casework: [addressed], immigration: [register18d], schools: [task] },
  YOUTH_OFFICE_PROTECTION_OFFICER: { casework: [addressed], immigration: [register18d] },
  PUBLIC_HEALTH_STAFF: {
    casework: [addressed],
    immigration: [register18c],
    social: [social69('HEALTH_COVERAGE')],
    health: [task],
  },
  HEALTH_PROVIDER: { casework: [addressed], social: [social69('HEALTH_COVERAGE')], health: [task] },
  SCHOOL_STAFF: school,
  SCHOOL_AUTHORITY_OFFICER: school,
  JOB_CENTER_ADVISER: employmentOffice,
  EMPLOYMENT_ADVISER: employmentOffice,
  COURSE_PROVIDER: { casework: [addressed], employment: [task] },
  ANALYST: {
    casework: [aggregates],
    immigration: [aggregates],
    social: [aggregates],
    health: [aggregates],
    schools: [aggregates],
    employment: [aggregates],
  },
  DATA_PROTECTION_OFFICER: { casework: [{ ...wholeArea, grade: 'RECORDS' }] },
  DATA_SUBJECT: {
    casework: [ownData],
    immigration: [ownData],
    social: [ownData],
    health: [ownData],
    schools: [ownData],
    employment: [ownData],
  },
  SERVICE: {},
};
