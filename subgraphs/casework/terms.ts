import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const DataClass = defineEnum('DataClass', 'TODO', {
  S0: '',
  S1: '',
  S2: '',
  S3: '',
  S4: '',
  S5: '',
});
export type DataClass = keyof typeof DataClass;

/** TODO */
export const DataCategory = defineEnum('DataCategory', 'TODO', {
  IDENTITY: '',
  CONTACT: '',
  FAMILY_RELATIONS: '',
  LANGUAGE: '',
  RESIDENCE_STATUS: '',
  RESIDENCE_PROCEDURE: '',
  WORK_PERMISSION: '',
  BENEFITS: '',
  INCOME: '',
  HOUSING: '',
  COUNSELLING_ENROLMENT: '',
  HEALTH_COVERAGE: '',
  HEALTH_APPOINTMENTS: '',
  HEALTH_FUNCTIONAL: '',
  HEALTH_WAITLIST: '',
  VACCINATION_STATUS: '',
  SCHOOL_STATUS: '',
  DAYCARE_STATUS: '',
  LANGUAGE_COURSE: '',
  JOB_OFFERS: '',
  EMPLOYMENT: '',
  RECOGNITION: '',
  CASE_PLAN: '',
  CASE_NOTES: '',
});
export type DataCategory = keyof typeof DataCategory;

/** TODO */
export const BreakGlassGround = defineEnum('BreakGlassGround', 'TODO', {
  CHILD_PROTECTION: '',
  VITAL_INTEREST: '',
});
export type BreakGlassGround = keyof typeof BreakGlassGround;

/** TODO */
export const ProtectiveMarker = defineEnum('ProtectiveMarker', 'TODO', {
  ADDRESS_BLOCK: '',
  VIOLENCE_PROTECTION: '',
  WITNESS_PROTECTION: '',
  INTRA_FAMILY_CONFIDENTIAL: '',
  REGISTER_TRANSMISSION_BLOCK: '',
});
export type ProtectiveMarker = keyof typeof ProtectiveMarker;

/** TODO */
export const Effect = defineEnum('Effect', 'TODO', {
  PERMIT: '',
  DENY: '',
});
export type Effect = keyof typeof Effect;

/** TODO */
export const Direction = defineEnum('Direction', 'TODO', {
  ONE_WAY: '',
  MUTUAL: '',
});
export type Direction = keyof typeof Direction;

/** TODO */
export const Gender = defineEnum('Gender', 'TODO', {
  FEMALE: '',
  MALE: '',
  DIVERSE: '',
  NOT_STATED: '',
});
export type Gender = keyof typeof Gender;

/** TODO */
export const Literacy = defineEnum('Literacy', 'TODO', {
  PRIMARY_ILLITERATE: '',
  SECONDARY_ILLITERATE: '',
  NON_LATIN_SCRIPT: '',
  LATIN_SCRIPT: '',
});
export type Literacy = keyof typeof Literacy;

/** TODO */
export const FamilyRole = defineEnum('FamilyRole', 'TODO', {
  ADULT_REFERENCE: '',
  SPOUSE: '',
  REGISTERED_PARTNER: '',
  PARTNER: '',
  PARENT: '',
  CHILD: '',
  STEPCHILD: '',
  FOSTER_CHILD: '',
  GRANDPARENT: '',
  SIBLING: '',
  OTHER_RELATIVE: '',
  GUARDIAN: '',
});
export type FamilyRole = keyof typeof FamilyRole;

/** TODO */
export const Custody = defineEnum('Custody', 'TODO', {
  JOINT: '',
  SOLE: '',
  GUARDIAN: '',
  YOUTH_OFFICE: '',
  NONE: '',
  UNKNOWN: '',
});
export type Custody = keyof typeof Custody;

/** TODO */
export const CaseStatus = defineEnum('CaseStatus', 'TODO', {
  INTAKE: '',
  ACTIVE: '',
  PAUSED: '',
  TRANSFERRED: '',
  CLOSED: '',
});
export type CaseStatus = keyof typeof CaseStatus;

/** TODO */
export const CasePhase = defineEnum('CasePhase', 'TODO', {
  CLEARING: '',
  ASSESSMENT: '',
  PLANNING: '',
  IMPLEMENTATION: '',
  MONITORING: '',
  EVALUATION: '',
});
export type CasePhase = keyof typeof CasePhase;

/** TODO */
export const IntakeChannel = defineEnum('IntakeChannel', 'TODO', {
  SELF: '',
  AGENCY_REFERRAL: '',
  SCHOOL_OR_DAYCARE: '',
  COUNSELLING: '',
  OUTREACH: '',
  VOLUNTEER: '',
  CASE_MANAGER_HANDOVER: '',
});
export type IntakeChannel = keyof typeof IntakeChannel;

/** TODO */
export const TargetGroup = defineEnum('TargetGroup', 'TODO', {
  NEWLY_ARRIVED: '',
  REFUGEE: '',
  TOLERATED: '',
  TEMPORARY_PROTECTION: '',
  EU_MOBILITY: '',
  FAMILY_REUNIFICATION: '',
  LABOUR_MIGRATION: '',
  LONG_SETTLED: '',
});
export type TargetGroup = keyof typeof TargetGroup;

/** TODO */
export const ClosureReason = defineEnum('ClosureReason', 'TODO', {
  GOALS_REACHED: '',
  MOVED_AWAY: '',
  WITHDRAWN: '',
  NO_CONTACT: '',
  HANDED_TO_REGULAR_SERVICE: '',
  DEATH: '',
  OTHER: '',
});
export type ClosureReason = keyof typeof ClosureReason;

/** TODO */
export const EmployerType = defineEnum('EmployerType', 'TODO', {
  MUNICIPALITY: '',
  WELFARE_ORGANISATION: '',
  OTHER_PUBLIC: '',
});
export type EmployerType = keyof typeof EmployerType;

/** TODO */
export const NeedArea = defineEnum('NeedArea', 'TODO', {
  RESIDENCE: '',
  LIVELIHOOD: '',
  HOUSING: '',
  LANGUAGE: '',
  EMPLOYMENT: '',
  TRAINING: '',
  RECOGNITION: '',
  SCHOOL: '',
  CHILDCARE: '',
  HEALTH: '',
  MENTAL_HEALTH: '',
  DISABILITY: '',
  PARENTING: '',
  VIOLENCE_PROTECTION: '',
  DEBT: '',
  LEGAL_ADVICE: '',
  SOCIAL_PARTICIPATION: '',
  NATURALISATION: '',
  MOBILITY: '',
  DIGITAL_ACCESS: '',
});
export type NeedArea = keyof typeof NeedArea;

/** TODO */
export const NeedStatus = defineEnum('NeedStatus', 'TODO', {
  OPEN: '',
  IN_PROGRESS: '',
  MET: '',
  NOT_MET: '',
  DROPPED: '',
});
export type NeedStatus = keyof typeof NeedStatus;

/** TODO */
export const ReferralMode = defineEnum('ReferralMode', 'TODO', {
  WARM_HANDOVER: '',
  WRITTEN: '',
  PHONE: '',
  ACCOMPANIED: '',
  SELF_REFERRAL: '',
});
export type ReferralMode = keyof typeof ReferralMode;

/** TODO */
export const ReferralStatus = defineEnum('ReferralStatus', 'TODO', {
  DRAFT: '',
  SENT: '',
  ACCEPTED: '',
  WAITLISTED: '',
  IN_PROGRESS: '',
  REJECTED: '',
  DONE: '',
  REVOKED: '',
  EXPIRED: '',
  REOPENED: '',
  ENTERED_IN_ERROR: '',
});
export type ReferralStatus = keyof typeof ReferralStatus;

/** TODO */
export const RejectionReason = defineEnum('RejectionReason', 'TODO', {
  NOT_RESPONSIBLE: '',
  NO_CAPACITY: '',
  NOT_ELIGIBLE: '',
  MISSING_DOCUMENTS: '',
  LANGUAGE_NOT_SERVED: '',
  OTHER: '',
});
export type RejectionReason = keyof typeof RejectionReason;

/** TODO */
export const HandOffTrigger = defineEnum('HandOffTrigger', 'TODO', {
  NOT_RESPONSIBLE: '',
  MISSING_DOCUMENT: '',
  WAITING_FOR_OTHER_AGENCY: '',
  CHANGE_OF_CODE: '',
  APPOINTMENT_ELSEWHERE: '',
  OTHER: '',
});
export type HandOffTrigger = keyof typeof HandOffTrigger;

/** TODO */
export const DocumentStatus = defineEnum('DocumentStatus', 'TODO', {
  NOT_REQUESTED: '',
  REQUESTED: '',
  WAITING: '',
  ISSUED: '',
  SUBMITTED: '',
  ACCEPTED: '',
  REJECTED: '',
});
export type DocumentStatus = keyof typeof DocumentStatus;

/** TODO */
export const Severity = defineEnum('Severity', 'TODO', {
  LOW: '',
  MEDIUM: '',
  HIGH: '',
  CRITICAL: '',
});
export type Severity = keyof typeof Severity;

/** TODO */
export const IssueStatus = defineEnum('IssueStatus', 'TODO', {
  OBSERVED: '',
  ANALYSED: '',
  IN_STEERING: '',
  MEASURE_AGREED: '',
  SOLVED: '',
  REJECTED: '',
});
export type IssueStatus = keyof typeof IssueStatus;

/** TODO */
export const SignatoryCapacity = defineEnum('SignatoryCapacity', 'TODO', {
  SELF: '',
  CUSTODIAL_PARENT: '',
  BOTH_CUSTODIAL_PARENTS: '',
  GUARDIAN: '',
  LEGAL_REPRESENTATIVE: '',
});
export type SignatoryCapacity = keyof typeof SignatoryCapacity;

/** TODO */
export const ConsentStatus = defineEnum('ConsentStatus', 'TODO', {
  DRAFT: '',
  ACTIVE: '',
  PARTLY_REVOKED: '',
  REVOKED: '',
  EXPIRED: '',
  SUPERSEDED: '',
  INVALID: '',
});
export type ConsentStatus = keyof typeof ConsentStatus;

/** How well a language is known (Sprachniveau, GER). */
export const LanguageLevel = defineEnum(
  'LanguageLevel',
  'How well a language is known (Sprachniveau, GER).',
  {
    A0: 'keine Kenntnisse',
    A1: 'A1',
    A2: 'A2',
    B1: 'B1',
    B2: 'B2',
    C1: 'C1',
    C2: 'C2',
    MOTHER_TONGUE: 'Muttersprache',
  },
);
export type LanguageLevel = keyof typeof LanguageLevel;

/** Part that a case manager has in a case (Rolle im Fall). */
export const TeamRole = defineEnum('TeamRole', 'Part that a case manager has in a case (Rolle im Fall).', {
  RESPONSIBLE: 'fallführend',
  DEPUTY: 'Vertretung',
  CO_WORKER: 'mitwirkend',
});
export type TeamRole = keyof typeof TeamRole;

/** Where an agreed goal stands (Zielstatus). */
export const GoalStatus = defineEnum('GoalStatus', 'Where an agreed goal stands (Zielstatus).', {
  AGREED: 'vereinbart',
  IN_PROGRESS: 'in Arbeit',
  REACHED: 'erreicht',
  PARTLY_REACHED: 'teilweise erreicht',
  DROPPED: 'aufgegeben',
});
export type GoalStatus = keyof typeof GoalStatus;

/** What a task is about (Aufgabenart). */
export const TaskKind = defineEnum('TaskKind', 'What a task is about (Aufgabenart).', {
  CONTACT_AGENCY: 'Behörde kontaktieren',
  ACCOMPANY: 'begleiten',
  APPLY: 'Antrag stellen',
  OBTAIN_DOCUMENT: 'Unterlage beschaffen',
  REMIND: 'erinnern',
  PREPARE_CONFERENCE: 'Fallkonferenz vorbereiten',
  OTHER: 'Sonstiges',
});
export type TaskKind = keyof typeof TaskKind;

/** Where a task stands (Aufgabenstatus). */
export const TaskStatus = defineEnum('TaskStatus', 'Where a task stands (Aufgabenstatus).', {
  OPEN: 'offen',
  IN_PROGRESS: 'in Arbeit',
  DONE: 'erledigt',
  CANCELLED: 'verworfen',
});
export type TaskStatus = keyof typeof TaskStatus;

/** How people were in touch (Kontaktweg). */
export const ContactChannel = defineEnum('ContactChannel', 'How people were in touch (Kontaktweg).', {
  VISIT_AT_OFFICE: 'Vorsprache',
  HOME_VISIT: 'Hausbesuch',
  PHONE: 'Telefon',
  LETTER: 'Brief',
  EMAIL: 'E-Mail',
  MESSENGER: 'Messenger',
  ACCOMPANIMENT: 'Begleitung',
});
export type ContactChannel = keyof typeof ContactChannel;

/** What came of a referral (Ergebnis der Vermittlung). */
export const ReferralOutcome = defineEnum(
  'ReferralOutcome',
  'What came of a referral (Ergebnis der Vermittlung).',
  {
    SERVICE_PROVIDED: 'Leistung erbracht',
    SERVICE_STARTED: 'Leistung begonnen',
    NOT_ELIGIBLE: 'kein Anspruch',
    NOT_TAKEN_UP: 'nicht in Anspruch genommen',
    FORWARDED: 'weitergeleitet',
  },
);
export type ReferralOutcome = keyof typeof ReferralOutcome;

/** Form in which consent was given (Form der Einwilligung, § 67b Abs. 2 SGB X). */
export const ConsentFormKind = defineEnum(
  'ConsentFormKind',
  'Form in which consent was given (Form der Einwilligung, § 67b Abs. 2 SGB X).',
  {
    WRITTEN: 'schriftlich',
    ELECTRONIC: 'elektronisch',
    OTHER_WITH_REASON: 'andere Form mit Begründung',
  },
);
export type ConsentFormKind = keyof typeof ConsentFormKind;

/** How two records were found to be one person (Abgleichverfahren). */
export const MatchMethod = defineEnum(
  'MatchMethod',
  'How two records were found to be one person (Abgleichverfahren).',
  {
    EXACT: 'exakt',
    PROBABILISTIC: 'wahrscheinlichkeitsbasiert',
    MANUAL: 'von Hand',
    SELF_STATED: 'eigene Angabe',
  },
);
export type MatchMethod = keyof typeof MatchMethod;

/** Whether an attribute agrees (Übereinstimmung). */
export const MatchAgreement = defineEnum('MatchAgreement', 'Whether an attribute agrees (Übereinstimmung).', {
  SAME: 'gleich',
  SIMILAR: 'ähnlich',
  DIFFERENT: 'verschieden',
  MISSING: 'fehlt',
});
export type MatchAgreement = keyof typeof MatchAgreement;

/** Whether the parents were involved (Beteiligung der Eltern, § 8a SGB VIII). */
export const ParentInvolvement = defineEnum(
  'ParentInvolvement',
  'Whether the parents were involved (Beteiligung der Eltern, § 8a SGB VIII).',
  {
    INVOLVED: 'beteiligt',
    NOT_YET: 'noch nicht',
    NOT_POSSIBLE: 'nicht möglich',
    WOULD_ENDANGER_CHILD: 'würde das Kind gefährden',
  },
);
export type ParentInvolvement = keyof typeof ParentInvolvement;

/** Where a child-protection notification stands (Stand der Mitteilung). */
export const NotificationStatus = defineEnum(
  'NotificationStatus',
  'Where a child-protection notification stands (Stand der Mitteilung).',
  {
    DRAFT: 'Entwurf',
    SENT: 'abgesandt',
    RECEIVED: 'eingegangen',
    FEEDBACK_GIVEN: 'Rückmeldung erfolgt',
    CLOSED: 'abgeschlossen',
  },
);
export type NotificationStatus = keyof typeof NotificationStatus;

/** What the review of an emergency access found (Ergebnis der Prüfung). */
export const ReviewOutcome = defineEnum(
  'ReviewOutcome',
  'What the review of an emergency access found (Ergebnis der Prüfung).',
  {
    JUSTIFIED: 'gerechtfertigt',
    NOT_JUSTIFIED: 'nicht gerechtfertigt',
    UNCLEAR: 'ungeklärt',
  },
);
export type ReviewOutcome = keyof typeof ReviewOutcome;
