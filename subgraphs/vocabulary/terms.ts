import { defineEnum } from './defineEnum';

/** TODO */
export const Agency = defineEnum('Agency', 'TODO', {
  KIM_OFFICE: '',
  IMMIGRATION_AUTHORITY: '',
  NATURALISATION_AUTHORITY: '',
  SOCIAL_WELFARE_OFFICE: '',
  ASYLUM_BENEFITS_OFFICE: '',
  HOUSING_OFFICE: '',
  YOUTH_WELFARE_OFFICE: '',
  FAMILY_BENEFITS_OFFICE: '',
  PUBLIC_HEALTH_OFFICE: '',
  HEALTH_PROVIDER: '',
  HEALTH_INSURER: '',
  SCHOOL_AUTHORITY: '',
  SCHOOL: '',
  DAYCARE: '',
  JOB_CENTER: '',
  EMPLOYMENT_AGENCY: '',
  BAMF: '',
  COURSE_PROVIDER: '',
  RECOGNITION_BODY: '',
  REFUGEE_COUNSELLING: '',
  REGISTRY_OFFICE: '',
  RESIDENTS_REGISTRATION: '',
  LANDLORD: '',
  EMPLOYER: '',
  COURT: '',
  EMBASSY: '',
});
export type Agency = keyof typeof Agency;

/** TODO */
export const Controller = defineEnum('Controller', 'TODO', {
  KIM_OFFICE: '',
  WELFARE_CASEWORK: '',
  IMMIGRATION_AUTHORITY: '',
  NATURALISATION_AUTHORITY: '',
  SOCIAL_ASSISTANCE_UNIT: '',
  ASYLUM_BENEFITS_UNIT: '',
  HOUSING_BENEFIT_UNIT: '',
  HOUSING_OFFICE: '',
  MAINTENANCE_ADVANCE_UNIT: '',
  PARENTAL_ALLOWANCE_UNIT: '',
  FAMILY_BENEFITS_OFFICE: '',
  REFUGEE_COUNSELLING: '',
  YOUTH_OFFICE_DAYCARE: '',
  PUBLIC_HEALTH_OFFICE: '',
  HEALTH_PROVIDER: '',
  SCHOOL_AUTHORITY: '',
  SCHOOL: '',
  DAYCARE: '',
  KI_NEWCOMER_GUIDANCE: '',
  JOB_CENTER: '',
  EMPLOYMENT_AGENCY: '',
  COURSE_PROVIDER: '',
  RECOGNITION_BODY: '',
  DATA_SUBJECT: '',
});
export type Controller = keyof typeof Controller;

/** TODO */
export const Purpose = defineEnum('Purpose', 'TODO', {
  CASE_COORDINATION: '',
  BENEFIT_CLARIFICATION: '',
  RESIDENCE_PROCEDURE_SUPPORT: '',
  CHILDCARE_AND_SCHOOL_PLACEMENT: '',
  HEALTH_CARE_ACCESS: '',
  LABOUR_MARKET_INTEGRATION: '',
  HOUSING_SUPPORT: '',
  CHILD_PROTECTION: '',
  VITAL_INTEREST: '',
  DATA_SUBJECT_ACCESS: '',
  PLANNING_STATISTICS: '',
  RESEARCH: '',
  DATA_PROTECTION_CONTROL: '',
});
export type Purpose = keyof typeof Purpose;

/** TODO */
export const InterpreterNeed = defineEnum('InterpreterNeed', 'TODO', {
  NONE: '',
  PREFERRED: '',
  REQUIRED: '',
});
export type InterpreterNeed = keyof typeof InterpreterNeed;

/** TODO */
export const Certainty = defineEnum('Certainty', 'TODO', {
  CERTAIN: '',
  PROBABLE: '',
  SELF_STATED: '',
  DISPUTED: '',
});
export type Certainty = keyof typeof Certainty;

/** TODO */
export const DistrictCode = defineEnum('DistrictCode', 'TODO', {
  STERKRADE_NORD: '',
  STERKRADE_MITTE: '',
  OSTERFELD: '',
  OBERHAUSEN_OST: '',
  ALSTADEN_LIRICH: '',
  MITTE_STYRUM: '',
});
export type DistrictCode = keyof typeof DistrictCode;

/** TODO */
export const DocumentType = defineEnum('DocumentType', 'TODO', {
  PASSPORT: '',
  PROVISIONAL_RESIDENCE_DOCUMENT: '',
  RESIDENCE_TITLE: '',
  TOLERATION_DOCUMENT: '',
  REGISTRATION_CERTIFICATE: '',
  BIRTH_CERTIFICATE: '',
  MARRIAGE_CERTIFICATE: '',
  BENEFIT_NOTICE: '',
  RENTAL_OFFER: '',
  RENTAL_CONTRACT: '',
  COST_APPROVAL: '',
  EMPLOYMENT_CONTRACT: '',
  EMPLOYER_DECLARATION: '',
  PAYSLIPS: '',
  INSURANCE_CERTIFICATE: '',
  VACCINATION_RECORD: '',
  SCHOOL_CERTIFICATE: '',
  COURSE_CERTIFICATE: '',
  LANGUAGE_CERTIFICATE: '',
  QUALIFICATION_EVIDENCE: '',
  MEDICAL_CERTIFICATE: '',
  DAYCARE_CONTRACT: '',
  TAX_ID: '',
  BANK_ACCOUNT: '',
  HOUSING_ENTITLEMENT_CERTIFICATE: '',
});
export type DocumentType = keyof typeof DocumentType;

/** TODO */
export const BenefitStatus = defineEnum('BenefitStatus', 'TODO', {
  APPLIED: '',
  INCOMPLETE: '',
  IN_REVIEW: '',
  GRANTED: '',
  PROVISIONALLY_GRANTED: '',
  REJECTED: '',
  ENDED: '',
  SUSPENDED: '',
  OBJECTION_PENDING: '',
});
export type BenefitStatus = keyof typeof BenefitStatus;

/** Days of the week. */
export const Weekday = defineEnum('Weekday', 'Day of the week (Wochentag).', {
  MONDAY: 'Montag',
  TUESDAY: 'Dienstag',
  WEDNESDAY: 'Mittwoch',
  THURSDAY: 'Donnerstag',
  FRIDAY: 'Freitag',
  SATURDAY: 'Samstag',
  SUNDAY: 'Sonntag',
});
export type Weekday = keyof typeof Weekday;

/** Counts shown as bands, so that small numbers tell nothing about anybody. */
export const CountBand = defineEnum('CountBand', 'A count, told as a band (Größenklasse).', {
  NONE: 'keine',
  FROM_1_TO_4: '1 bis 4',
  FROM_5_TO_9: '5 bis 9',
  FROM_10_TO_19: '10 bis 19',
  FROM_20_TO_49: '20 bis 49',
  FROM_50_TO_99: '50 bis 99',
  FROM_100: '100 und mehr',
});
export type CountBand = keyof typeof CountBand;
