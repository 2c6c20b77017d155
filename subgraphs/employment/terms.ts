import { defineEnum } from '../vocabulary/defineEnum';

/** How a person is registered with the Jobcenter or the employment agency (Arbeitsmarktstatus). */
export const LabourStatus = defineEnum(
  'LabourStatus',
  'How a person is registered with the Jobcenter or the employment agency (Arbeitsmarktstatus).',
  {
    UNEMPLOYED: 'arbeitslos',
    JOB_SEEKING: 'arbeitsuchend',
    EMPLOYED: 'erwerbstätig',
    IN_TRAINING: 'in Ausbildung',
    IN_MEASURE: 'in einer Maßnahme',
    IN_LANGUAGE_COURSE: 'im Sprachkurs',
    NOT_AVAILABLE_CHILDCARE: 'nicht verfügbar wegen Kinderbetreuung',
    NOT_AVAILABLE_HEALTH: 'nicht verfügbar aus gesundheitlichen Gründen',
    NOT_REGISTERED: 'nicht gemeldet',
  },
);
export type LabourStatus = keyof typeof LabourStatus;

/** Why a person may or must take a language course (Grundlage der Teilnahmeberechtigung oder -verpflichtung, §§ 44, 44a, 45a AufenthG). */
export const CourseEntitlementBasis = defineEnum(
  'CourseEntitlementBasis',
  'Why a person may or must take a language course (Grundlage der Teilnahmeberechtigung oder -verpflichtung, §§ 44, 44a, 45a AufenthG).',
  {
    ENTITLED_44_1: 'Teilnahmeanspruch, § 44 Abs. 1 AufenthG',
    OBLIGED_44A_ABH: 'Verpflichtung durch die Ausländerbehörde, § 44a Abs. 1 AufenthG',
    OBLIGED_44A_JOBCENTER: 'Verpflichtung durch das Jobcenter, § 44a Abs. 1 Satz 1 Nr. 2 AufenthG',
    OBLIGED_44A_SPECIAL_NEED:
      'Verpflichtung wegen besonderer Integrationsbedürftigkeit, § 44a Abs. 1 Satz 1 Nr. 3 AufenthG',
    OBLIGED_44A_ASYLBLG:
      'Verpflichtung durch die Leistungsstelle nach dem AsylbLG, § 44a Abs. 1 Satz 1 Nr. 4 AufenthG',
    ADMITTED_44_4_BAMF: 'Zulassung durch das BAMF, § 44 Abs. 4 AufenthG',
    ADMITTED_5A_JOBCENTER: 'Zulassung durch das Jobcenter, § 5a IntV',
    LATE_RESETTLER: 'Spätaussiedler, § 9 BVFG',
    SELF_PAYING: 'Selbstzahler',
    NONE: 'keine Berechtigung',
  },
);
export type CourseEntitlementBasis = keyof typeof CourseEntitlementBasis;

/** Kind of language course (Kursart, §§ 11 bis 13 IntV, DeuFöV). */
export const CourseType = defineEnum(
  'CourseType',
  'Kind of language course (Kursart, §§ 11 bis 13 IntV, DeuFöV).',
  {
    GENERAL: 'allgemeiner Integrationskurs',
    INTENSIVE: 'Intensivkurs',
    LITERACY: 'Alphabetisierungskurs',
    SECOND_SCRIPT: 'Zweitschriftlernerkurs',
    PARENTS: 'Elternintegrationskurs',
    WOMEN: 'Frauenintegrationskurs',
    YOUTH: 'Jugendintegrationskurs',
    PART_TIME: 'Teilzeitkurs',
    ONLINE: 'Onlinekurs',
    VOCATIONAL_B1: 'Berufssprachkurs mit Ziel B1',
    VOCATIONAL_B2: 'Berufssprachkurs mit Ziel B2',
    VOCATIONAL_C1: 'Berufssprachkurs mit Ziel C1',
    VOCATIONAL_SPECIAL: 'Spezialberufssprachkurs',
    ORIENTATION_FIRST: 'Erstorientierungskurs',
  },
);
export type CourseType = keyof typeof CourseType;

/** Where a course registration stands (Stand der Kursanmeldung). */
export const CourseRegistrationStatus = defineEnum(
  'CourseRegistrationStatus',
  'Where a course registration stands (Stand der Kursanmeldung).',
  {
    PLACEMENT_TEST_DUE: 'Einstufungstest steht aus',
    REGISTERED: 'angemeldet',
    WAITLISTED: 'auf der Warteliste',
    START_CONFIRMED: 'Kursbeginn bestätigt',
    RUNNING: 'Kurs läuft',
    INTERRUPTED: 'unterbrochen',
    COMPLETED: 'abgeschlossen',
    CANCELLED: 'abgemeldet',
    NO_SHOW: 'nicht erschienen',
  },
);
export type CourseRegistrationStatus = keyof typeof CourseRegistrationStatus;

/** Why a course has not begun yet (Wartegrund). */
export const WaitReason = defineEnum('WaitReason', 'Why a course has not begun yet (Wartegrund).', {
  NO_COURSE: 'kein Kurs zustande gekommen',
  NO_CHILDCARE: 'keine Kinderbetreuung',
  WRONG_TIME: 'Kurszeit passt nicht',
  LEVEL_NOT_OFFERED: 'Niveau wird nicht angeboten',
  HEALTH: 'gesundheitliche Gründe',
  EMPLOYMENT: 'Erwerbstätigkeit',
  PAPERWORK: 'fehlende Unterlagen',
  OTHER: 'sonstiger Grund',
});
export type WaitReason = keyof typeof WaitReason;

/** What has become of a job offer (Stand des Stellenangebots). */
export const JobOfferStatus = defineEnum(
  'JobOfferStatus',
  'What has become of a job offer (Stand des Stellenangebots).',
  {
    OFFERED: 'angeboten',
    ACCEPTED_PENDING_DOCUMENTS: 'angenommen, Nachweise stehen aus',
    STARTED: 'Arbeit aufgenommen',
    LOST: 'Stelle verloren',
    DECLINED: 'abgelehnt',
  },
);
export type JobOfferStatus = keyof typeof JobOfferStatus;

/** Why a job offer was lost (Verlustgrund). */
export const LossReason = defineEnum('LossReason', 'Why a job offer was lost (Verlustgrund).', {
  PERMIT_NOT_IN_TIME: 'Arbeitserlaubnis nicht rechtzeitig',
  CERTIFICATE_NOT_IN_TIME: 'Bescheinigung nicht rechtzeitig',
  CHILDCARE: 'fehlende Kinderbetreuung',
  LANGUAGE: 'Sprachkenntnisse',
  RECOGNITION: 'fehlende Anerkennung',
  HEALTH: 'gesundheitliche Gründe',
  OTHER: 'sonstiger Grund',
});
export type LossReason = keyof typeof LossReason;

/** What the recognition body decided (Ergebnis des Anerkennungsverfahrens). */
export const RecognitionResult = defineEnum(
  'RecognitionResult',
  'What the recognition body decided (Ergebnis des Anerkennungsverfahrens).',
  {
    FULL: 'volle Gleichwertigkeit',
    PARTIAL: 'teilweise Gleichwertigkeit',
    COMPENSATION_REQUIRED: 'Ausgleichsmaßnahme erforderlich',
    NONE: 'keine Gleichwertigkeit',
    PENDING: 'noch nicht entschieden',
  },
);
export type RecognitionResult = keyof typeof RecognitionResult;

/** Highest qualification (höchster Abschluss). */
export const QualificationLevel = defineEnum(
  'QualificationLevel',
  'Highest qualification (höchster Abschluss).',
  {
    NONE: 'ohne Abschluss',
    PRIMARY_SCHOOL: 'Grundschule',
    LOWER_SECONDARY: 'mittlerer Schulabschluss',
    UPPER_SECONDARY: 'Hochschulreife',
    VOCATIONAL: 'Berufsabschluss',
    ACADEMIC: 'Hochschulabschluss',
    UNKNOWN: 'unbekannt',
  },
);
export type QualificationLevel = keyof typeof QualificationLevel;

/** What is to be done (Art der Pflicht). */
export const DutyKind = defineEnum('DutyKind', 'What is to be done (Art der Pflicht).', {
  ATTEND_APPOINTMENT: 'Termin wahrnehmen',
  ATTEND_COURSE: 'Kurs besuchen',
  ATTEND_MEASURE: 'Maßnahme besuchen',
  APPLY_FOR_WORK: 'sich bewerben',
  HAND_IN_DOCUMENTS: 'Unterlagen einreichen',
});
export type DutyKind = keyof typeof DutyKind;

/** Whether the course fee is waived (Kostenbefreiung, § 9 IntV). */
export const FeeExemption = defineEnum(
  'FeeExemption',
  'Whether the course fee is waived (Kostenbefreiung, § 9 IntV).',
  {
    EXEMPT: 'befreit',
    NOT_EXEMPT: 'nicht befreit',
    APPLICATION_PENDING: 'beantragt',
    NOT_APPLIED: 'nicht beantragt',
  },
);
export type FeeExemption = keyof typeof FeeExemption;

/** Level reached (erreichtes Niveau). */
export const TestLevel = defineEnum('TestLevel', 'Level reached (erreichtes Niveau).', {
  BELOW_A2: 'unter A2',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
});
export type TestLevel = keyof typeof TestLevel;

/** Place in the benefit unit (Stellung in der Bedarfsgemeinschaft). */
export const BenefitUnitRole = defineEnum(
  'BenefitUnitRole',
  'Place in the benefit unit (Stellung in der Bedarfsgemeinschaft).',
  {
    REPRESENTATIVE: 'Vertretung der Bedarfsgemeinschaft',
    PARTNER: 'Partner',
    CHILD: 'Kind',
    EXCLUDED_MEMBER: 'ausgeschlossenes Mitglied',
  },
);
export type BenefitUnitRole = keyof typeof BenefitUnitRole;

/** Why it is reduced (Minderungsgrund, §§ 31, 32 SGB II). */
export const ReductionGround = defineEnum(
  'ReductionGround',
  'Why it is reduced (Minderungsgrund, §§ 31, 32 SGB II).',
  {
    MISSED_APPOINTMENT: 'Meldeversäumnis',
    BREACH_OF_DUTY: 'Pflichtverletzung',
  },
);
export type ReductionGround = keyof typeof ReductionGround;
