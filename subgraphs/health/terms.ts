import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const CoverageType = defineEnum('CoverageType', 'TODO', {
  STATUTORY_MEMBER: '',
  STATUTORY_FAMILY: '',
  ASYLBLG_HEALTH_CARD: '',
  ASYLBLG_TREATMENT_VOUCHER: '',
  SGB5_264_2: '',
  PRIVATE: '',
  EU_CARD: '',
  NONE: '',
  UNKNOWN: '',
});
export type CoverageType = keyof typeof CoverageType;

/** TODO */
export const MeaslesStatus = defineEnum('MeaslesStatus', 'TODO', {
  COMPLETE: '',
  ONE_DOSE_SUFFICIENT_FOR_AGE: '',
  ONE_DOSE: '',
  IMMUNITY_CERTIFIED: '',
  CONTRAINDICATION_PERMANENT: '',
  CONTRAINDICATION_TEMPORARY: '',
  NO_PROOF: '',
});
export type MeaslesStatus = keyof typeof MeaslesStatus;

/** TODO */
export const CareSpecialty = defineEnum('CareSpecialty', 'TODO', {
  GENERAL_PRACTICE: '',
  PAEDIATRICS: '',
  GYNAECOLOGY: '',
  DENTAL: '',
  PSYCHOTHERAPY_ADULT: '',
  PSYCHOTHERAPY_CHILD: '',
  PSYCHIATRY: '',
  PSYCHOSOCIAL_CENTRE: '',
  SPEECH_THERAPY: '',
  OCCUPATIONAL_THERAPY: '',
  EARLY_INTERVENTION: '',
  SOCIAL_PAEDIATRIC_CENTRE: '',
  REHABILITATION: '',
  OTHER: '',
});
export type CareSpecialty = keyof typeof CareSpecialty;

/** TODO */
export const ConstraintKind = defineEnum('ConstraintKind', 'TODO', {
  NO_FULL_DAY_COURSE: '',
  NO_HEAVY_WORK: '',
  NEEDS_ACCOMPANIMENT: '',
  NEEDS_GROUND_FLOOR: '',
  REDUCED_HOURS_ONLY: '',
  NOT_FIT_FOR_APPOINTMENTS: '',
  MATERNITY_PROTECTION: '',
});
export type ConstraintKind = keyof typeof ConstraintKind;

/** Where an examination stands (Stand der Untersuchung). */
export const ExamStatus = defineEnum('ExamStatus', 'Where an examination stands (Stand der Untersuchung).', {
  NOT_INVITED: 'nicht eingeladen',
  INVITED: 'eingeladen',
  APPOINTMENT_SET: 'Termin vereinbart',
  DONE: 'durchgeführt',
  MISSED: 'versäumt',
  NOT_NEEDED: 'nicht erforderlich',
});
export type ExamStatus = keyof typeof ExamStatus;

/** Check-up for children and young people (Früherkennungsuntersuchung, § 26 SGB V). */
export const EarlyDetectionKind = defineEnum(
  'EarlyDetectionKind',
  'Check-up for children and young people (Früherkennungsuntersuchung, § 26 SGB V).',
  {
    U1: 'U1',
    U2: 'U2',
    U3: 'U3',
    U4: 'U4',
    U5: 'U5',
    U6: 'U6',
    U7: 'U7',
    U7A: 'U7A',
    U8: 'U8',
    U9: 'U9',
    J1: 'J1',
  },
);
export type EarlyDetectionKind = keyof typeof EarlyDetectionKind;

/** What is to be approved, without the diagnosis (Art der Genehmigung). */
export const ApprovalKind = defineEnum(
  'ApprovalKind',
  'What is to be approved, without the diagnosis (Art der Genehmigung).',
  {
    PSYCHOTHERAPY: 'Psychotherapie',
    MEDICAL_AID: 'Hilfsmittel',
    REHABILITATION: 'Rehabilitation',
    DENTAL_PROSTHESIS: 'Zahnersatz',
    INTERPRETING: 'Sprachmittlung',
    EARLY_INTERVENTION: 'Frühförderung',
    OTHER_TREATMENT: 'sonstige Behandlung',
  },
);
export type ApprovalKind = keyof typeof ApprovalKind;
