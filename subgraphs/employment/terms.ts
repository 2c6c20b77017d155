import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const LabourStatus = defineEnum('LabourStatus', 'TODO', {
  UNEMPLOYED: '',
  JOB_SEEKING: '',
  EMPLOYED: '',
  IN_TRAINING: '',
  IN_MEASURE: '',
  IN_LANGUAGE_COURSE: '',
  NOT_AVAILABLE_CHILDCARE: '',
  NOT_AVAILABLE_HEALTH: '',
  NOT_REGISTERED: '',
});
export type LabourStatus = keyof typeof LabourStatus;

/** TODO */
export const CourseEntitlementBasis = defineEnum('CourseEntitlementBasis', 'TODO', {
  ENTITLED_44_1: '',
  OBLIGED_44A_ABH: '',
  OBLIGED_44A_JOBCENTER: '',
  OBLIGED_44A_SPECIAL_NEED: '',
  OBLIGED_44A_ASYLBLG: '',
  ADMITTED_44_4_BAMF: '',
  ADMITTED_5A_JOBCENTER: '',
  LATE_RESETTLER: '',
  SELF_PAYING: '',
  NONE: '',
});
export type CourseEntitlementBasis = keyof typeof CourseEntitlementBasis;

/** TODO */
export const CourseType = defineEnum('CourseType', 'TODO', {
  GENERAL: '',
  INTENSIVE: '',
  LITERACY: '',
  SECOND_SCRIPT: '',
  PARENTS: '',
  WOMEN: '',
  YOUTH: '',
  PART_TIME: '',
  ONLINE: '',
  VOCATIONAL_B1: '',
  VOCATIONAL_B2: '',
  VOCATIONAL_C1: '',
  VOCATIONAL_SPECIAL: '',
  ORIENTATION_FIRST: '',
});
export type CourseType = keyof typeof CourseType;

/** TODO */
export const CourseRegistrationStatus = defineEnum('CourseRegistrationStatus', 'TODO', {
  PLACEMENT_TEST_DUE: '',
  REGISTERED: '',
  WAITLISTED: '',
  START_CONFIRMED: '',
  RUNNING: '',
  INTERRUPTED: '',
  COMPLETED: '',
  CANCELLED: '',
  NO_SHOW: '',
});
export type CourseRegistrationStatus = keyof typeof CourseRegistrationStatus;

/** TODO */
export const WaitReason = defineEnum('WaitReason', 'TODO', {
  NO_COURSE: '',
  NO_CHILDCARE: '',
  WRONG_TIME: '',
  LEVEL_NOT_OFFERED: '',
  HEALTH: '',
  EMPLOYMENT: '',
  PAPERWORK: '',
  OTHER: '',
});
export type WaitReason = keyof typeof WaitReason;

/** TODO */
export const JobOfferStatus = defineEnum('JobOfferStatus', 'TODO', {
  OFFERED: '',
  ACCEPTED_PENDING_DOCUMENTS: '',
  STARTED: '',
  LOST: '',
  DECLINED: '',
});
export type JobOfferStatus = keyof typeof JobOfferStatus;

/** TODO */
export const LossReason = defineEnum('LossReason', 'TODO', {
  PERMIT_NOT_IN_TIME: '',
  CERTIFICATE_NOT_IN_TIME: '',
  CHILDCARE: '',
  LANGUAGE: '',
  RECOGNITION: '',
  HEALTH: '',
  OTHER: '',
});
export type LossReason = keyof typeof LossReason;

/** TODO */
export const RecognitionResult = defineEnum('RecognitionResult', 'TODO', {
  FULL: '',
  PARTIAL: '',
  COMPENSATION_REQUIRED: '',
  NONE: '',
  PENDING: '',
});
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
  BELOW_A2: 'BELOW_A2',
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
