import { defineEnum } from '../vocabulary/defineEnum';

/** Kind of cover in case of illness (Art der Absicherung im Krankheitsfall). */
export const CoverageType = defineEnum(
  'CoverageType',
  'Kind of cover in case of illness (Art der Absicherung im Krankheitsfall).',
  {
    STATUTORY_MEMBER: 'gesetzlich versichert, Mitglied',
    STATUTORY_FAMILY: 'gesetzlich versichert, Familienversicherung § 10 SGB V',
    ASYLBLG_HEALTH_CARD: 'Gesundheitskarte nach §§ 4, 6 AsylbLG, § 264 Abs. 1 SGB V',
    ASYLBLG_TREATMENT_VOUCHER: 'Behandlungsschein nach §§ 4, 6 AsylbLG',
    SGB5_264_2: 'Betreuung durch eine Krankenkasse, § 264 Abs. 2 SGB V',
    PRIVATE: 'privat versichert',
    EU_CARD: 'Europäische Krankenversicherungskarte (EHIC)',
    NONE: 'nicht abgesichert',
    UNKNOWN: 'unbekannt',
  },
);
export type CoverageType = keyof typeof CoverageType;

/** What is proven about protection against measles (Stand des Masernschutznachweises, § 20 Abs. 9 IfSG). */
export const MeaslesStatus = defineEnum(
  'MeaslesStatus',
  'What is proven about protection against measles (Stand des Masernschutznachweises, § 20 Abs. 9 IfSG).',
  {
    COMPLETE: 'vollständiger Impfschutz',
    ONE_DOSE_SUFFICIENT_FOR_AGE: 'eine Impfung, für das Alter ausreichend',
    ONE_DOSE: 'eine Impfung, zweite fehlt',
    IMMUNITY_CERTIFIED: 'Immunität ärztlich bescheinigt',
    CONTRAINDICATION_PERMANENT: 'dauerhafte Kontraindikation',
    CONTRAINDICATION_TEMPORARY: 'vorübergehende Kontraindikation',
    NO_PROOF: 'kein Nachweis',
  },
);
export type MeaslesStatus = keyof typeof MeaslesStatus;

/** Field of treatment (Fachrichtung). */
export const CareSpecialty = defineEnum('CareSpecialty', 'Field of treatment (Fachrichtung).', {
  GENERAL_PRACTICE: 'Allgemeinmedizin',
  PAEDIATRICS: 'Kinder- und Jugendmedizin',
  GYNAECOLOGY: 'Frauenheilkunde und Geburtshilfe',
  DENTAL: 'Zahnmedizin',
  PSYCHOTHERAPY_ADULT: 'Psychotherapie für Erwachsene',
  PSYCHOTHERAPY_CHILD: 'Kinder- und Jugendlichenpsychotherapie',
  PSYCHIATRY: 'Psychiatrie',
  PSYCHOSOCIAL_CENTRE: 'Psychosoziales Zentrum',
  SPEECH_THERAPY: 'Logopädie (Sprachtherapie)',
  OCCUPATIONAL_THERAPY: 'Ergotherapie',
  EARLY_INTERVENTION: 'Frühförderung',
  SOCIAL_PAEDIATRIC_CENTRE: 'Sozialpädiatrisches Zentrum',
  REHABILITATION: 'Rehabilitation',
  OTHER: 'sonstige',
});
export type CareSpecialty = keyof typeof CareSpecialty;

/** What a person cannot do or needs for now, without the reason (funktionale Einschränkung). */
export const ConstraintKind = defineEnum(
  'ConstraintKind',
  'What a person cannot do or needs for now, without the reason (funktionale Einschränkung).',
  {
    NO_FULL_DAY_COURSE: 'kein Ganztagskurs möglich',
    NO_HEAVY_WORK: 'keine schwere körperliche Arbeit',
    NEEDS_ACCOMPANIMENT: 'Begleitung erforderlich',
    NEEDS_GROUND_FLOOR: 'Wohnung im Erdgeschoss oder mit Aufzug erforderlich',
    REDUCED_HOURS_ONLY: 'nur verringerte Stundenzahl',
    NOT_FIT_FOR_APPOINTMENTS: 'Termine nicht zumutbar',
    MATERNITY_PROTECTION: 'Mutterschutz',
  },
);
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
