import type {
  EmployerType as AgreedEmployerType,
  BreakGlassGround as AgreedGround,
  ProtectiveMarker as AgreedMarker,
} from '../../schema/accessTerms';
import type { DataCategory as AgreedCategory } from '../../schema/directives';
import { defineEnum } from '../vocabulary/defineEnum';

// Where the hub knows the words too, they are those of schema/: another list would not compile.

/** What kind of fact a field carries; consents name these (Datenkategorie). */
export const DataCategory = defineEnum<AgreedCategory>(
  'DataCategory',
  'What kind of fact a field carries; consents name these (Datenkategorie).',
  {
    IDENTITY: 'Identität',
    CONTACT: 'Kontaktdaten',
    FAMILY_RELATIONS: 'Familienverhältnisse',
    LANGUAGE: 'Sprache',
    RESIDENCE_STATUS: 'Aufenthaltsstatus',
    RESIDENCE_PROCEDURE: 'aufenthaltsrechtliches Verfahren',
    WORK_PERMISSION: 'Beschäftigungserlaubnis',
    BENEFITS: 'Leistungen',
    INCOME: 'Einkommen',
    HOUSING: 'Wohnen',
    COUNSELLING_ENROLMENT: 'Teilnahme an Beratung',
    HEALTH_COVERAGE: 'Krankenversicherung',
    HEALTH_APPOINTMENTS: 'Termine im Gesundheitswesen',
    HEALTH_FUNCTIONAL: 'funktionale Einschränkungen',
    HEALTH_WAITLIST: 'Wartelisten im Gesundheitswesen',
    VACCINATION_STATUS: 'Impfstatus',
    SCHOOL_STATUS: 'Schule',
    DAYCARE_STATUS: 'Kindertagesbetreuung',
    LANGUAGE_COURSE: 'Sprachkurs',
    JOB_OFFERS: 'Stellenangebote',
    EMPLOYMENT: 'Beschäftigung',
    RECOGNITION: 'Anerkennung von Qualifikationen',
    CASE_PLAN: 'Hilfeplan',
    CASE_NOTES: 'Fallnotizen',
  },
);
export type DataCategory = keyof typeof DataCategory;

/** The only grounds on which consent may be bypassed in an emergency (Grund des Notfallzugriffs). */
export const BreakGlassGround = defineEnum<AgreedGround>(
  'BreakGlassGround',
  'The only grounds on which consent may be bypassed in an emergency (Grund des Notfallzugriffs).',
  {
    CHILD_PROTECTION: 'Kinderschutz (§ 4 KKG, § 8a SGB VIII)',
    VITAL_INTEREST: 'lebenswichtige Interessen (Art. 9 Abs. 2 Buchst. c DSGVO)',
  },
);
export type BreakGlassGround = keyof typeof BreakGlassGround;

/** A mark that keeps facts on a person from being passed on (Schutzvermerk). */
export const ProtectiveMarker = defineEnum<AgreedMarker>(
  'ProtectiveMarker',
  'A mark that keeps facts on a person from being passed on (Schutzvermerk).',
  {
    ADDRESS_BLOCK: 'Auskunftssperre (§ 51 BMG)',
    VIOLENCE_PROTECTION: 'Gewaltschutz',
    WITNESS_PROTECTION: 'Zeugenschutz',
    INTRA_FAMILY_CONFIDENTIAL: 'vertraulich innerhalb der Familie',
    REGISTER_TRANSMISSION_BLOCK: 'Übermittlungssperre (§ 4 AZRG)',
  },
);
export type ProtectiveMarker = keyof typeof ProtectiveMarker;

/** Whether a provision allows or forbids (Wirkung). */
export const Effect = defineEnum('Effect', 'Whether a provision allows or forbids (Wirkung).', {
  PERMIT: 'erlaubt',
  DENY: 'untersagt',
});
export type Effect = keyof typeof Effect;

/** Whether data may flow one way or both ways (Richtung der Übermittlung). */
export const Direction = defineEnum(
  'Direction',
  'Whether data may flow one way or both ways (Richtung der Übermittlung).',
  {
    ONE_WAY: 'einseitig',
    MUTUAL: 'wechselseitig',
  },
);
export type Direction = keyof typeof Direction;

/** Gender as registered (Geschlecht, § 22 Abs. 3 PStG). */
export const Gender = defineEnum('Gender', 'Gender as registered (Geschlecht, § 22 Abs. 3 PStG).', {
  FEMALE: 'weiblich',
  MALE: 'männlich',
  DIVERSE: 'divers',
  NOT_STATED: 'ohne Angabe',
});
export type Gender = keyof typeof Gender;

/** Which script a person reads and writes (Alphabetisierung). */
export const Literacy = defineEnum('Literacy', 'Which script a person reads and writes (Alphabetisierung).', {
  PRIMARY_ILLITERATE: 'primär nicht alphabetisiert',
  SECONDARY_ILLITERATE: 'funktional nicht alphabetisiert',
  NON_LATIN_SCRIPT: 'in nicht lateinischer Schrift alphabetisiert (Zweitschriftlernende)',
  LATIN_SCRIPT: 'in lateinischer Schrift alphabetisiert',
});
export type Literacy = keyof typeof Literacy;

/** Part that a person has in a family as the case sees it (Rolle in der Familie). */
export const FamilyRole = defineEnum(
  'FamilyRole',
  'Part that a person has in a family as the case sees it (Rolle in der Familie).',
  {
    ADULT_REFERENCE: 'Bezugsperson des Falls',
    SPOUSE: 'Ehegatte',
    REGISTERED_PARTNER: 'eingetragener Lebenspartner',
    PARTNER: 'Partner in eheähnlicher Gemeinschaft',
    PARENT: 'Elternteil',
    CHILD: 'Kind',
    STEPCHILD: 'Stiefkind',
    FOSTER_CHILD: 'Pflegekind',
    GRANDPARENT: 'Großelternteil',
    SIBLING: 'Geschwister',
    OTHER_RELATIVE: 'sonstiger Angehöriger',
    GUARDIAN: 'Vormund',
  },
);
export type FamilyRole = keyof typeof FamilyRole;

/** Who has parental custody of a child (elterliche Sorge). */
export const Custody = defineEnum('Custody', 'Who has parental custody of a child (elterliche Sorge).', {
  JOINT: 'gemeinsame Sorge',
  SOLE: 'alleinige Sorge',
  GUARDIAN: 'Vormundschaft',
  YOUTH_OFFICE: 'Amtsvormundschaft des Jugendamts',
  NONE: 'keine Sorge',
  UNKNOWN: 'ungeklärt',
});
export type Custody = keyof typeof Custody;

/** Where a case stands (Fallstatus). */
export const CaseStatus = defineEnum('CaseStatus', 'Where a case stands (Fallstatus).', {
  INTAKE: 'Aufnahme',
  ACTIVE: 'aktiv',
  PAUSED: 'ruhend',
  TRANSFERRED: 'abgegeben',
  CLOSED: 'abgeschlossen',
});
export type CaseStatus = keyof typeof CaseStatus;

/** Phase of case management (Phase im Case Management). */
export const CasePhase = defineEnum('CasePhase', 'Phase of case management (Phase im Case Management).', {
  CLEARING: 'Klärung',
  ASSESSMENT: 'Bedarfsermittlung',
  PLANNING: 'Hilfeplanung',
  IMPLEMENTATION: 'Umsetzung',
  MONITORING: 'Begleitung und Überprüfung',
  EVALUATION: 'Auswertung',
});
export type CasePhase = keyof typeof CasePhase;

/** How a family came to case management (Zugangsweg). */
export const IntakeChannel = defineEnum(
  'IntakeChannel',
  'How a family came to case management (Zugangsweg).',
  {
    SELF: 'eigene Initiative',
    AGENCY_REFERRAL: 'Vermittlung durch eine Behörde',
    SCHOOL_OR_DAYCARE: 'Schule oder Kindertageseinrichtung',
    COUNSELLING: 'Beratungsstelle',
    OUTREACH: 'aufsuchende Arbeit',
    VOLUNTEER: 'Ehrenamt',
    CASE_MANAGER_HANDOVER: 'Übergabe im Case Management',
  },
);
export type IntakeChannel = keyof typeof IntakeChannel;

/** Group whose situation the case is about (Zielgruppe). */
export const TargetGroup = defineEnum(
  'TargetGroup',
  'Group whose situation the case is about (Zielgruppe).',
  {
    NEWLY_ARRIVED: 'Neuzugewanderte',
    REFUGEE: 'Geflüchtete',
    TOLERATED: 'Geduldete',
    TEMPORARY_PROTECTION: 'vorübergehender Schutz (§ 24 AufenthG)',
    EU_MOBILITY: 'Zuwanderung aus der EU',
    FAMILY_REUNIFICATION: 'Familiennachzug',
    LABOUR_MIGRATION: 'Arbeitsmigration',
    LONG_SETTLED: 'lange hier Lebende',
  },
);
export type TargetGroup = keyof typeof TargetGroup;

/** Why a case ended (Abschlussgrund). */
export const ClosureReason = defineEnum('ClosureReason', 'Why a case ended (Abschlussgrund).', {
  GOALS_REACHED: 'Ziele erreicht',
  MOVED_AWAY: 'verzogen',
  WITHDRAWN: 'auf eigenen Wunsch beendet',
  NO_CONTACT: 'Kontakt abgebrochen',
  HANDED_TO_REGULAR_SERVICE: 'an Regeldienst übergeben',
  DEATH: 'verstorben',
  OTHER: 'sonstiger Grund',
});
export type ClosureReason = keyof typeof ClosureReason;

/** Who employs a case manager (Art des Anstellungsträgers). */
export const EmployerType = defineEnum<AgreedEmployerType>(
  'EmployerType',
  'Who employs a case manager (Art des Anstellungsträgers).',
  {
    MUNICIPALITY: 'Kommune',
    WELFARE_ORGANISATION: 'Träger der freien Wohlfahrtspflege',
    OTHER_PUBLIC: 'sonstiger öffentlicher Träger',
  },
);
export type EmployerType = keyof typeof EmployerType;

/** Area of life in which help is needed (Bedarfsbereich). */
export const NeedArea = defineEnum('NeedArea', 'Area of life in which help is needed (Bedarfsbereich).', {
  RESIDENCE: 'Aufenthalt',
  LIVELIHOOD: 'Lebensunterhalt',
  HOUSING: 'Wohnen',
  LANGUAGE: 'Sprache',
  EMPLOYMENT: 'Arbeit',
  TRAINING: 'Ausbildung',
  RECOGNITION: 'Anerkennung von Qualifikationen',
  SCHOOL: 'Schule',
  CHILDCARE: 'Kinderbetreuung',
  HEALTH: 'Gesundheit',
  MENTAL_HEALTH: 'psychische Gesundheit',
  DISABILITY: 'Behinderung',
  PARENTING: 'Erziehung',
  VIOLENCE_PROTECTION: 'Gewaltschutz',
  DEBT: 'Schulden',
  LEGAL_ADVICE: 'Rechtsberatung',
  SOCIAL_PARTICIPATION: 'soziale Teilhabe',
  NATURALISATION: 'Einbürgerung',
  MOBILITY: 'Mobilität',
  DIGITAL_ACCESS: 'digitale Teilhabe',
});
export type NeedArea = keyof typeof NeedArea;

/** Where a need stands (Bedarfsstatus). */
export const NeedStatus = defineEnum('NeedStatus', 'Where a need stands (Bedarfsstatus).', {
  OPEN: 'offen',
  IN_PROGRESS: 'in Bearbeitung',
  MET: 'gedeckt',
  NOT_MET: 'nicht gedeckt',
  DROPPED: 'nicht weiter verfolgt',
});
export type NeedStatus = keyof typeof NeedStatus;

/** How a family is referred (Art der Vermittlung). */
export const ReferralMode = defineEnum('ReferralMode', 'How a family is referred (Art der Vermittlung).', {
  WARM_HANDOVER: 'persönliche Übergabe',
  WRITTEN: 'schriftlich',
  PHONE: 'telefonisch',
  ACCOMPANIED: 'begleitet',
  SELF_REFERRAL: 'Selbstmeldung',
});
export type ReferralMode = keyof typeof ReferralMode;

/** Where a referral stands (Vermittlungsstatus). */
export const ReferralStatus = defineEnum('ReferralStatus', 'Where a referral stands (Vermittlungsstatus).', {
  DRAFT: 'Entwurf',
  SENT: 'abgesandt',
  ACCEPTED: 'angenommen',
  WAITLISTED: 'auf Warteliste',
  IN_PROGRESS: 'in Bearbeitung',
  REJECTED: 'abgelehnt',
  DONE: 'abgeschlossen',
  REVOKED: 'zurückgezogen',
  EXPIRED: 'verfallen',
  REOPENED: 'wieder aufgenommen',
  ENTERED_IN_ERROR: 'irrtümlich erfasst',
});
export type ReferralStatus = keyof typeof ReferralStatus;

/** Why a referral was refused (Ablehnungsgrund). */
export const RejectionReason = defineEnum(
  'RejectionReason',
  'Why a referral was refused (Ablehnungsgrund).',
  {
    NOT_RESPONSIBLE: 'nicht zuständig',
    NO_CAPACITY: 'keine Kapazität',
    NOT_ELIGIBLE: 'Voraussetzungen nicht erfüllt',
    MISSING_DOCUMENTS: 'Unterlagen fehlen',
    LANGUAGE_NOT_SERVED: 'Sprache wird nicht angeboten',
    OTHER: 'sonstiger Grund',
  },
);
export type RejectionReason = keyof typeof RejectionReason;

/** Whether a referral may rest on what the persons referred have signed (Stand der Einwilligungen). */
export const ReferralConsentState = defineEnum(
  'ReferralConsentState',
  'Whether a referral may rest on what the persons referred have signed (Stand der Einwilligungen).',
  {
    HOLDS: 'alle haben eingewilligt',
    MISSING: 'jemand hat nicht eingewilligt',
    EXPIRED: 'eine Einwilligung ist abgelaufen',
    REVOKED: 'eine Einwilligung ist widerrufen',
    DENIED: 'jemand hat widersprochen',
  },
);
export type ReferralConsentState = keyof typeof ReferralConsentState;

/** On what a referral rests that has no consent (Rechtsgrundlage ohne Einwilligung). */
export const OverrideGround = defineEnum(
  'OverrideGround',
  'On what a referral rests that has no consent (Rechtsgrundlage ohne Einwilligung).',
  {
    CHILD_PROTECTION_KKG4: '§ 4 KKG: gewichtige Anhaltspunkte für eine Kindeswohlgefährdung',
    EMERGENCY_VITAL_9_2_C: 'Art. 9 Abs. 2 Buchst. c DSGVO: Schutz lebenswichtiger Interessen',
    APPLICATION_FORWARDING_16: '§ 16 Abs. 2 SGB I: Weiterleitung eines Antrags an die zuständige Stelle',
  },
);
export type OverrideGround = keyof typeof OverrideGround;

/** Why a case goes to another case manager (Grund der Übergabe). */
export const HandOverReason = defineEnum(
  'HandOverReason',
  'Why a case goes to another case manager (Grund der Übergabe).',
  {
    LEAVE: 'Abwesenheit',
    TERMINATION: 'Ausscheiden',
    WORKLOAD: 'Entlastung',
    OTHER: 'sonstiger Grund',
  },
);
export type HandOverReason = keyof typeof HandOverReason;

/** How a case conference ended (Abschluss der Fallkonferenz). */
export const ConferenceEnd = defineEnum(
  'ConferenceEnd',
  'How a case conference ended (Abschluss der Fallkonferenz).',
  {
    HELD: 'durchgeführt',
    CANCELLED: 'abgesagt',
  },
);
export type ConferenceEnd = keyof typeof ConferenceEnd;

/** Why an office sent somebody on to another (Anlass der Weiterverweisung). */
export const HandOffTrigger = defineEnum(
  'HandOffTrigger',
  'Why an office sent somebody on to another (Anlass der Weiterverweisung).',
  {
    NOT_RESPONSIBLE: 'nicht zuständig',
    MISSING_DOCUMENT: 'Unterlage fehlt',
    WAITING_FOR_OTHER_AGENCY: 'wartet auf andere Behörde',
    CHANGE_OF_CODE: 'Rechtskreiswechsel',
    APPOINTMENT_ELSEWHERE: 'Termin bei anderer Stelle',
    OTHER: 'sonstiger Anlass',
  },
);
export type HandOffTrigger = keyof typeof HandOffTrigger;

/** Where a needed document stands (Stand der Unterlage). */
export const DocumentStatus = defineEnum(
  'DocumentStatus',
  'Where a needed document stands (Stand der Unterlage).',
  {
    NOT_REQUESTED: 'nicht beantragt',
    REQUESTED: 'beantragt',
    WAITING: 'in Wartestellung',
    ISSUED: 'ausgestellt',
    SUBMITTED: 'eingereicht',
    ACCEPTED: 'anerkannt',
    REJECTED: 'zurückgewiesen',
  },
);
export type DocumentStatus = keyof typeof DocumentStatus;

/** Where a structural issue stands (Stand des generativen Themas). */
export const IssueStatus = defineEnum(
  'IssueStatus',
  'Where a structural issue stands (Stand des generativen Themas).',
  {
    OBSERVED: 'beobachtet',
    ANALYSED: 'analysiert',
    IN_STEERING: 'in der Lenkungsgruppe',
    MEASURE_AGREED: 'Maßnahme vereinbart',
    SOLVED: 'gelöst',
    REJECTED: 'nicht weiter verfolgt',
  },
);
export type IssueStatus = keyof typeof IssueStatus;

/** In what capacity somebody signs a consent (Eigenschaft der unterzeichnenden Person). */
export const SignatoryCapacity = defineEnum(
  'SignatoryCapacity',
  'In what capacity somebody signs a consent (Eigenschaft der unterzeichnenden Person).',
  {
    SELF: 'selbst',
    CUSTODIAL_PARENT: 'sorgeberechtigter Elternteil',
    BOTH_CUSTODIAL_PARENTS: 'beide sorgeberechtigten Elternteile',
    GUARDIAN: 'Vormund',
    LEGAL_REPRESENTATIVE: 'gesetzliche Vertretung',
  },
);
export type SignatoryCapacity = keyof typeof SignatoryCapacity;

/** Where a consent stands (Stand der Einwilligung). */
export const ConsentStatus = defineEnum('ConsentStatus', 'Where a consent stands (Stand der Einwilligung).', {
  DRAFT: 'Entwurf',
  ACTIVE: 'wirksam',
  PARTLY_REVOKED: 'teilweise widerrufen',
  REVOKED: 'widerrufen',
  EXPIRED: 'abgelaufen',
  SUPERSEDED: 'ersetzt',
  INVALID: 'unwirksam',
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
  ONLINE: 'über Lotse selbst',
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

/** Where an emergency access stands (Stand des Notfallzugriffs). */
export const BreakGlassState = defineEnum(
  'BreakGlassState',
  'Where an emergency access stands (Stand des Notfallzugriffs).',
  {
    AWAITING_CONFIRMATION: 'wartet auf die zweite Person; nichts ist offen',
    OPEN: 'offen',
    LAPSED: 'verfallen: nicht rechtzeitig bestätigt',
    ENDED: 'beendet',
  },
);
export type BreakGlassState = keyof typeof BreakGlassState;

/** What happens with an emergency access (Ereignis). */
export const BreakGlassEventKind = defineEnum(
  'BreakGlassEventKind',
  'What happens with an emergency access (Ereignis des Notfallzugriffs).',
  {
    REQUESTED: 'beantragt',
    OPENED: 'geöffnet',
    CONFIRMED: 'von zweiter Person bestätigt',
    OFFICER_NOTIFIED: 'Datenschutzbeauftragte benachrichtigt',
    SUBJECT_NOTIFIED: 'betroffene Person benachrichtigt',
    SUBJECT_NOTICE_DEFERRED: 'Benachrichtigung der betroffenen Person aufgeschoben',
    LAPSED: 'verfallen',
    ENDED: 'beendet',
    REVIEWED: 'geprüft',
  },
);
export type BreakGlassEventKind = keyof typeof BreakGlassEventKind;
