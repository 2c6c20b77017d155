import { defineEnum } from '../vocabulary/defineEnum';

/** Whether a child has to go to school (Schulpflicht, § 34 SchulG NRW). */
export const SchoolObligationState = defineEnum(
  'SchoolObligationState',
  'Whether a child has to go to school (Schulpflicht, § 34 SchulG NRW).',
  {
    NOT_YET_SCHOOL_AGE: 'noch nicht schulpflichtig',
    OBLIGED: 'schulpflichtig',
    NOT_ASSIGNED_TO_MUNICIPALITY: 'noch keiner Gemeinde zugewiesen (§ 34 Abs. 6 SchulG NRW)',
    VOCATIONAL_SCHOOL_OBLIGED: 'berufsschulpflichtig (§ 38 SchulG NRW)',
    FULFILLED: 'Schulpflicht erfüllt',
  },
);
export type SchoolObligationState = keyof typeof SchoolObligationState;

/** Where the way of a newly arrived pupil into school stands (Stand der Seiteneinsteigerberatung). */
export const NewcomerStatus = defineEnum(
  'NewcomerStatus',
  'Where the way of a newly arrived pupil into school stands (Stand der Seiteneinsteigerberatung).',
  {
    REGISTERED: 'gemeldet',
    COUNSELLED: 'beraten',
    WAITING_FOR_PLACE: 'wartet auf einen Schulplatz',
    ASSIGNED: 'Schule zugewiesen',
    ENROLLED: 'aufgenommen',
    DECLINED: 'abgelehnt',
  },
);
export type NewcomerStatus = keyof typeof NewcomerStatus;

/** Type of school (Schulform, § 10 SchulG NRW). */
export const SchoolType = defineEnum('SchoolType', 'Type of school (Schulform, § 10 SchulG NRW).', {
  PRIMARY: 'Grundschule',
  SECONDARY_GENERAL: 'Hauptschule',
  SECONDARY_MIDDLE: 'Realschule',
  COMPREHENSIVE: 'Gesamtschule',
  SECONDARY_JOINT: 'Sekundarschule',
  GRAMMAR: 'Gymnasium',
  SPECIAL_NEEDS: 'Förderschule',
  VOCATIONAL_COLLEGE: 'Berufskolleg',
});
export type SchoolType = keyof typeof SchoolType;

/** Language support at school (Sprachförderung). */
export const LanguageSupportKind = defineEnum(
  'LanguageSupportKind',
  'Language support at school (Sprachförderung).',
  {
    INITIAL_SUPPORT: 'Erstförderung',
    FOLLOW_UP_SUPPORT: 'Anschlussförderung',
    HERITAGE_LANGUAGE: 'Herkunftssprachlicher Unterricht',
    NONE: 'keine Förderung',
  },
);
export type LanguageSupportKind = keyof typeof LanguageSupportKind;

/** Hours of care a week (Betreuungsumfang). */
export const CareHours = defineEnum('CareHours', 'Hours of care a week (Betreuungsumfang).', {
  H25: '25 Stunden',
  H35: '35 Stunden',
  H45: '45 Stunden',
  OTHER: 'anderer Umfang',
});
export type CareHours = keyof typeof CareHours;

/** Where a request for a childcare place stands (Stand der Betreuungsanfrage). */
export const ChildcareRequestStatus = defineEnum(
  'ChildcareRequestStatus',
  'Where a request for a childcare place stands (Stand der Betreuungsanfrage).',
  {
    REGISTERED: 'vorgemerkt',
    ACTIVE: 'in der Platzvergabe',
    OFFERED: 'Platz angeboten',
    ACCEPTED: 'angenommen',
    DECLINED: 'abgelehnt',
    WAITLISTED: 'Warteliste',
    NO_PLACE: 'kein Platz',
    WITHDRAWN: 'zurückgezogen',
  },
);
export type ChildcareRequestStatus = keyof typeof ChildcareRequestStatus;

/** Why a child comes first in the allocation of places (Vorranggrund). */
export const PriorityGround = defineEnum(
  'PriorityGround',
  'Why a child comes first in the allocation of places (Vorranggrund).',
  {
    PARENT_IN_INTEGRATION_COURSE: 'Elternteil im Integrationskurs',
    PARENT_EMPLOYED: 'Elternteil erwerbstätig',
    PARENT_TRAINING: 'Elternteil in Ausbildung',
    SINGLE_PARENT: 'alleinerziehend',
    SIBLING_IN_FACILITY: 'Geschwisterkind in der Einrichtung',
    CHILD_WELFARE: 'Kindeswohl',
    LANGUAGE_SUPPORT: 'Sprachförderbedarf',
    DISABILITY: 'Behinderung',
  },
);
export type PriorityGround = keyof typeof PriorityGround;

/** Kind of childcare (Betreuungsform). */
export const ChildcareType = defineEnum('ChildcareType', 'Kind of childcare (Betreuungsform).', {
  DAYCARE_CENTRE: 'Kindertageseinrichtung',
  FAMILY_DAY_CARE: 'Kindertagespflege',
  COURSE_ACCOMPANYING: 'kursbegleitende Kinderbeaufsichtigung',
  BRIDGE_PROJECT: 'Brückenprojekt',
  ALL_DAY_PRIMARY: 'Offene Ganztagsschule im Primarbereich (OGS)',
  HOLIDAY_CARE: 'Ferienbetreuung',
});
export type ChildcareType = keyof typeof ChildcareType;

/** Whether parents pay for the place (Stand der Elternbeiträge). */
export const FeeStatus = defineEnum(
  'FeeStatus',
  'Whether parents pay for the place (Stand der Elternbeiträge).',
  {
    FEE_DUE: 'beitragspflichtig',
    FREE_LAST_TWO_YEARS: 'beitragsfrei in den letzten zwei Jahren vor der Einschulung (§ 50 KiBiz)',
    WAIVED_90_4: 'erlassen (§ 90 Abs. 4 SGB VIII)',
    WAIVER_POSSIBLE: 'Erlass möglich',
    UNKNOWN: 'unbekannt',
  },
);
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
