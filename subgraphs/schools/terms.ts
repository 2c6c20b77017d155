import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const SchoolObligationState = defineEnum('SchoolObligationState', 'TODO', {
  NOT_YET_SCHOOL_AGE: '',
  OBLIGED: '',
  NOT_ASSIGNED_TO_MUNICIPALITY: '',
  VOCATIONAL_SCHOOL_OBLIGED: '',
  FULFILLED: '',
});
export type SchoolObligationState = keyof typeof SchoolObligationState;

/** TODO */
export const NewcomerStatus = defineEnum('NewcomerStatus', 'TODO', {
  REGISTERED: '',
  COUNSELLED: '',
  WAITING_FOR_PLACE: '',
  ASSIGNED: '',
  ENROLLED: '',
  DECLINED: '',
});
export type NewcomerStatus = keyof typeof NewcomerStatus;

/** TODO */
export const SchoolType = defineEnum('SchoolType', 'TODO', {
  PRIMARY: '',
  SECONDARY_GENERAL: '',
  SECONDARY_MIDDLE: '',
  COMPREHENSIVE: '',
  SECONDARY_JOINT: '',
  GRAMMAR: '',
  SPECIAL_NEEDS: '',
  VOCATIONAL_COLLEGE: '',
});
export type SchoolType = keyof typeof SchoolType;

/** TODO */
export const LanguageSupportKind = defineEnum('LanguageSupportKind', 'TODO', {
  INITIAL_SUPPORT: '',
  FOLLOW_UP_SUPPORT: '',
  HERITAGE_LANGUAGE: '',
  NONE: '',
});
export type LanguageSupportKind = keyof typeof LanguageSupportKind;

/** TODO */
export const CareHours = defineEnum('CareHours', 'TODO', {
  H25: '',
  H35: '',
  H45: '',
  OTHER: '',
});
export type CareHours = keyof typeof CareHours;

/** TODO */
export const ChildcareRequestStatus = defineEnum('ChildcareRequestStatus', 'TODO', {
  REGISTERED: '',
  ACTIVE: '',
  OFFERED: '',
  ACCEPTED: '',
  DECLINED: '',
  WAITLISTED: '',
  NO_PLACE: '',
  WITHDRAWN: '',
});
export type ChildcareRequestStatus = keyof typeof ChildcareRequestStatus;

/** TODO */
export const PriorityGround = defineEnum('PriorityGround', 'TODO', {
  PARENT_IN_INTEGRATION_COURSE: '',
  PARENT_EMPLOYED: '',
  PARENT_TRAINING: '',
  SINGLE_PARENT: '',
  SIBLING_IN_FACILITY: '',
  CHILD_WELFARE: '',
  LANGUAGE_SUPPORT: '',
  DISABILITY: '',
});
export type PriorityGround = keyof typeof PriorityGround;

/** TODO */
export const ChildcareType = defineEnum('ChildcareType', 'TODO', {
  DAYCARE_CENTRE: '',
  FAMILY_DAY_CARE: '',
  COURSE_ACCOMPANYING: '',
  BRIDGE_PROJECT: '',
  ALL_DAY_PRIMARY: '',
  HOLIDAY_CARE: '',
});
export type ChildcareType = keyof typeof ChildcareType;

/** TODO */
export const FeeStatus = defineEnum('FeeStatus', 'TODO', {
  FEE_DUE: '',
  FREE_LAST_TWO_YEARS: '',
  WAIVED_90_4: '',
  WAIVER_POSSIBLE: '',
  UNKNOWN: '',
});
export type FeeStatus = keyof typeof FeeStatus;

/** Where the support-need procedure stands (AO-SF-Verfahren). */
export const SupportNeedStatus = defineEnum(
  'SupportNeedStatus',
  'Where the support-need procedure stands (AO-SF-Verfahren).',
  {
    OPENED: 'eröffnet',
    ASSESSED: 'begutachtet',
    DECIDED: 'entschieden',
    DISCONTINUED: 'eingestellt',
  },
);
export type SupportNeedStatus = keyof typeof SupportNeedStatus;

/** Where the all-day place stands (OGS-Platz). */
export const AllDayStatus = defineEnum('AllDayStatus', 'Where the all-day place stands (OGS-Platz).', {
  REQUESTED: 'beantragt',
  WAITLISTED: 'Warteliste',
  PLACED: 'zugesagt',
  REJECTED: 'abgelehnt',
  NOT_WANTED: 'nicht gewünscht',
});
export type AllDayStatus = keyof typeof AllDayStatus;
