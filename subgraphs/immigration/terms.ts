import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const ResidenceStatusKind = defineEnum('ResidenceStatusKind', 'TODO', {
  GERMAN_CITIZEN: 'deutsch',
  EU_FREE_MOVEMENT: 'Freizügigkeit EU',
  SETTLEMENT_PERMIT: 'Niederlassungserlaubnis § 9, § 26(3)/(4), § 35 ...',
  EU_LONG_TERM_RESIDENCE: 'Erlaubnis zum Daueraufenthalt-EU § 9a',
  RESIDENCE_PERMIT: 'Aufenthaltserlaubnis',
  EU_BLUE_CARD: '§ 18g',
  VISA: 'Visum',
  PERMISSION_TO_RESIDE: 'Aufenthaltsgestattung § 55 AsylG',
  ARRIVAL_CERTIFICATE: 'Ankunftsnachweis § 63a AsylG',
  PROVISIONAL_PERMITTED: 'Erlaubnisfiktion § 81(3) S.1',
  PROVISIONAL_TOLERATED: 'Duldungsfiktion § 81(3) S.2',
  PROVISIONAL_CONTINUED: 'Fortgeltungsfiktion § 81(4)',
  TOLERATION: 'Duldung § 60a ff.',
  OBLIGED_TO_LEAVE: 'vollziehbar ausreisepflichtig ohne Duldung',
  UNKNOWN: '',
});
export type ResidenceStatusKind = keyof typeof ResidenceStatusKind;

/** TODO */
export const ResidenceBasis = defineEnum('ResidenceBasis', 'TODO', {
  P16A: '',
  P16B: '',
  P16D: '',
  P16F: '',
  P16G: '',
  P17: '',
  P18A: '',
  P18B: '',
  P18G: '',
  P19C: '',
  P20A: '',
  P22: '',
  P23_1: '',
  P23_2: '',
  P23_4: '',
  P23A: '',
  P24: '',
  P25_1: '',
  P25_2_REFUGEE: '',
  P25_2_SUBSIDIARY: '',
  P25_3: '',
  P25_4: '',
  P25_4A: '',
  P25_4B: '',
  P25_5: '',
  P25A: '',
  P25B: '',
  P28: '',
  P30: '',
  P31: '',
  P32: '',
  P33: '',
  P36: '',
  P36A: '',
  P37: '',
  P38A: '',
  P60A_2_1: '',
  P60A_2_3: '',
  P60B: '',
  P60C: '',
  P60D: '',
  P104C: '',
  ASYLG_55: '',
  OTHER: '',
});
export type ResidenceBasis = keyof typeof ResidenceBasis;

/** TODO */
export const EmploymentClause = defineEnum('EmploymentClause', 'TODO', {
  UNRESTRICTED: '',
  EMPLOYER_BOUND: '',
  PERMISSION_REQUIRED: '',
  SELF_EMPLOYMENT_ONLY: '',
  PROHIBITED: '',
});
export type EmploymentClause = keyof typeof EmploymentClause;

/** TODO */
export const ImmigrationApplicationKind = defineEnum('ImmigrationApplicationKind', 'TODO', {
  FIRST_ISSUE: '',
  EXTENSION: '',
  CHANGE_OF_PURPOSE: '',
  SETTLEMENT_PERMIT: '',
  WORK_PERMISSION: '',
  TOLERATION_EXTENSION: '',
  TRAINING_RESIDENCE: '',
  EMPLOYMENT_TOLERATION: '',
  PROVISIONAL_DOCUMENT: '',
  RESIDENCE_REQUIREMENT_CHANGE: '',
  TRAVEL_DOCUMENT: '',
  FAMILY_REUNIFICATION_CONSENT: '',
  NEWBORN_TITLE: '',
  COURSE_ENTITLEMENT_CONFIRMATION: '',
  CERTIFICATE: '',
  NATURALISATION: '',
});
export type ImmigrationApplicationKind = keyof typeof ImmigrationApplicationKind;

/** TODO */
export const ApplicationStatus = defineEnum('ApplicationStatus', 'TODO', {
  SUBMITTED: '',
  INCOMPLETE: '',
  IN_REVIEW: '',
  WAITING_FOR_OTHER_BODY: '',
  APPOINTMENT_SET: '',
  APPROVED: '',
  DOCUMENT_ORDERED: '',
  DOCUMENT_READY: '',
  COLLECTED: '',
  REJECTED: '',
  WITHDRAWN: '',
  SUSPENDED: '',
});
export type ApplicationStatus = keyof typeof ApplicationStatus;

/** TODO */
export const ProvisionalKind = defineEnum('ProvisionalKind', 'TODO', {
  PERMITTED_STAY: '',
  SUSPENDED_DEPORTATION: '',
  CONTINUED_TITLE: '',
});
export type ProvisionalKind = keyof typeof ProvisionalKind;

/** TODO */
export const WorkPermissionState = defineEnum('WorkPermissionState', 'TODO', {
  FREE: '',
  PERMITTED_FOR_JOB: '',
  ON_APPLICATION: '',
  NOT_YET: '',
  EXCLUDED: '',
});
export type WorkPermissionState = keyof typeof WorkPermissionState;

/** TODO */
export const ResidenceRequirementKind = defineEnum('ResidenceRequirementKind', 'TODO', {
  STATE_12A: '',
  MUNICIPALITY_12A: '',
  TOLERATION_61: '',
  ASYLUM_60: '',
  SPATIAL_RESTRICTION: '',
  TEMPORARY_PROTECTION_24: '',
});
export type ResidenceRequirementKind = keyof typeof ResidenceRequirementKind;

/** TODO */
export const CourseObligationNorm = defineEnum('CourseObligationNorm', 'TODO', {
  P44A_1_1: '',
  P44A_1_3_SPECIAL_NEED: '',
  P44A_1_S6_DISCRETION: '',
});
export type CourseObligationNorm = keyof typeof CourseObligationNorm;

/** Whether identity is clarified (Identitätsklärung). */
export const IdentityClarification = defineEnum(
  'IdentityClarification',
  'Whether identity is clarified (Identitätsklärung).',
  {
    CLARIFIED: 'geklärt',
    IN_PROCESS: 'in Klärung',
    NOT_CLARIFIED: 'ungeklärt',
  },
);
export type IdentityClarification = keyof typeof IdentityClarification;

/** Kind of travel document (Passart). */
export const TravelDocumentKind = defineEnum('TravelDocumentKind', 'Kind of travel document (Passart).', {
  NATIONAL_PASSPORT: 'Nationalpass',
  REFUGEE_TRAVEL_DOCUMENT: 'Reiseausweis für Flüchtlinge',
  ALIEN_TRAVEL_DOCUMENT: 'Reiseausweis für Ausländer',
  PASSPORT_SUBSTITUTE: 'Passersatz',
  IDENTITY_CARD: 'Identitätskarte',
});
export type TravelDocumentKind = keyof typeof TravelDocumentKind;

/** How far the asylum procedure is; never its content (Stand des Asylverfahrens). */
export const AsylumStage = defineEnum(
  'AsylumStage',
  'How far the asylum procedure is; never its content (Stand des Asylverfahrens).',
  {
    APPLIED: 'Antrag gestellt',
    DECISION_PENDING: 'Entscheidung offen',
    COURT_PENDING: 'Klage anhängig',
    FINAL_PROTECTION: 'unanfechtbar zuerkannt',
    FINAL_REJECTION: 'unanfechtbar abgelehnt',
    WITHDRAWN: 'zurückgenommen',
  },
);
export type AsylumStage = keyof typeof AsylumStage;

/** Who is to follow (nachziehende Person). */
export const ReunificationRelation = defineEnum(
  'ReunificationRelation',
  'Who is to follow (nachziehende Person).',
  {
    SPOUSE: 'Ehegatte',
    CHILD: 'Kind',
    PARENT_OF_MINOR: 'Elternteil eines Minderjährigen',
    OTHER: 'sonstige',
  },
);
export type ReunificationRelation = keyof typeof ReunificationRelation;

/** How an application came in (Eingangsweg). */
export const Channel = defineEnum('Channel', 'How an application came in (Eingangsweg).', {
  ONLINE: 'online',
  LETTER: 'Brief',
  EMAIL: 'E-Mail',
  IN_PERSON: 'persönlich',
  PHONE: 'telefonisch',
});
export type Channel = keyof typeof Channel;

/** How it was decided (Art der Entscheidung). */
export const DecisionKind = defineEnum('DecisionKind', 'How it was decided (Art der Entscheidung).', {
  GRANTED: 'stattgegeben',
  PARTLY_GRANTED: 'teilweise stattgegeben',
  REJECTED: 'abgelehnt',
  DISCONTINUED: 'eingestellt',
});
export type DecisionKind = keyof typeof DecisionKind;
