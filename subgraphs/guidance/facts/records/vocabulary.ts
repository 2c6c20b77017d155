import type { Instant } from './values';

// Words and values that several agencies use alike (domain.md 3.0).

export interface Appointment {
  readonly at: Instant;
  readonly office: string;
}

export type BenefitStatus =
  | 'APPLIED'
  | 'INCOMPLETE'
  | 'IN_REVIEW'
  | 'GRANTED'
  | 'PROVISIONALLY_GRANTED'
  | 'REJECTED'
  | 'ENDED'
  | 'SUSPENDED'
  | 'OBJECTION_PENDING';

export type { Controller } from '../../../../schema/directives';

export type DocumentType =
  | 'PASSPORT'
  | 'PROVISIONAL_RESIDENCE_DOCUMENT'
  | 'RESIDENCE_TITLE'
  | 'TOLERATION_DOCUMENT'
  | 'REGISTRATION_CERTIFICATE'
  | 'BIRTH_CERTIFICATE'
  | 'MARRIAGE_CERTIFICATE'
  | 'BENEFIT_NOTICE'
  | 'RENTAL_OFFER'
  | 'RENTAL_CONTRACT'
  | 'COST_APPROVAL'
  | 'EMPLOYMENT_CONTRACT'
  | 'EMPLOYER_DECLARATION'
  | 'PAYSLIPS'
  | 'INSURANCE_CERTIFICATE'
  | 'VACCINATION_RECORD'
  | 'SCHOOL_CERTIFICATE'
  | 'COURSE_CERTIFICATE'
  | 'LANGUAGE_CERTIFICATE'
  | 'QUALIFICATION_EVIDENCE'
  | 'MEDICAL_CERTIFICATE'
  | 'DAYCARE_CONTRACT'
  | 'TAX_ID'
  | 'BANK_ACCOUNT'
  | 'HOUSING_ENTITLEMENT_CERTIFICATE';

export interface TimeSlot {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
