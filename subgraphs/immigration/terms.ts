import { defineEnum } from '../vocabulary/defineEnum';

/** Residence status (Aufenthaltsstatus). */
export const ResidenceStatusKind = defineEnum(
  'ResidenceStatusKind',
  'Residence status (Aufenthaltsstatus).',
  {
    GERMAN_CITIZEN: 'deutsche Staatsangehörigkeit',
    EU_FREE_MOVEMENT: 'Freizügigkeit EU (FreizügG/EU)',
    SETTLEMENT_PERMIT: 'Niederlassungserlaubnis, §§ 9, 26 Abs. 3 und 4, 28 Abs. 2, 35 AufenthG',
    EU_LONG_TERM_RESIDENCE: 'Erlaubnis zum Daueraufenthalt-EU, § 9a AufenthG',
    RESIDENCE_PERMIT: 'Aufenthaltserlaubnis, § 7 AufenthG',
    EU_BLUE_CARD: 'Blaue Karte EU, § 18g AufenthG',
    VISA: 'Visum, § 6 AufenthG',
    PERMISSION_TO_RESIDE: 'Aufenthaltsgestattung, § 55 AsylG',
    ARRIVAL_CERTIFICATE: 'Ankunftsnachweis, § 63a AsylG',
    PROVISIONAL_PERMITTED: 'Erlaubnisfiktion, § 81 Abs. 3 Satz 1 AufenthG',
    PROVISIONAL_TOLERATED: 'Duldungsfiktion, § 81 Abs. 3 Satz 2 AufenthG',
    PROVISIONAL_CONTINUED: 'Fortgeltungsfiktion, § 81 Abs. 4 AufenthG',
    TOLERATION: 'Duldung (Aussetzung der Abschiebung), §§ 60a ff. AufenthG',
    OBLIGED_TO_LEAVE: 'vollziehbar ausreisepflichtig ohne Duldung, § 58 Abs. 2 AufenthG',
    UNKNOWN: 'unbekannt',
  },
);
export type ResidenceStatusKind = keyof typeof ResidenceStatusKind;

/** Provision that a status rests on (Rechtsgrundlage des Aufenthalts). */
export const ResidenceBasis = defineEnum(
  'ResidenceBasis',
  'Provision that a status rests on (Rechtsgrundlage des Aufenthalts).',
  {
    P16A: '§ 16a AufenthG: Berufsausbildung, berufliche Weiterbildung',
    P16B: '§ 16b AufenthG: Studium',
    P16D: '§ 16d AufenthG: Anerkennung ausländischer Berufsqualifikationen',
    P16F: '§ 16f AufenthG: Sprachkurs, Schulbesuch',
    P16G: '§ 16g AufenthG: Berufsausbildung für ausreisepflichtige Ausländer',
    P17: '§ 17 AufenthG: Suche eines Ausbildungs- oder Studienplatzes',
    P18A: '§ 18a AufenthG: Fachkraft mit Berufsausbildung',
    P18B: '§ 18b AufenthG: Fachkraft mit akademischer Ausbildung',
    P18G: '§ 18g AufenthG: Blaue Karte EU',
    P19C: '§ 19c AufenthG: sonstige Beschäftigungszwecke',
    P20A: '§ 20a AufenthG: Chancenkarte',
    P22: '§ 22 AufenthG: Aufnahme aus dem Ausland',
    P23_1: '§ 23 Abs. 1 AufenthG: Anordnung der obersten Landesbehörde',
    P23_2: '§ 23 Abs. 2 AufenthG: Aufnahme bei besonders gelagerten politischen Interessen',
    P23_4: '§ 23 Abs. 4 AufenthG: Neuansiedlung von Schutzsuchenden (Resettlement)',
    P23A: '§ 23a AufenthG: Härtefall',
    P24: '§ 24 AufenthG: vorübergehender Schutz',
    P25_1: '§ 25 Abs. 1 AufenthG: Asylberechtigung',
    P25_2_REFUGEE: '§ 25 Abs. 2 AufenthG: Flüchtlingseigenschaft',
    P25_2_SUBSIDIARY: '§ 25 Abs. 2 AufenthG: subsidiärer Schutz',
    P25_3: '§ 25 Abs. 3 AufenthG: Abschiebungsverbot',
    P25_4: '§ 25 Abs. 4 AufenthG: vorübergehender Aufenthalt, außergewöhnliche Härte',
    P25_4A: '§ 25 Abs. 4a AufenthG: Opfer von Menschenhandel',
    P25_4B: '§ 25 Abs. 4b AufenthG: Opfer von Arbeitsausbeutung',
    P25_5: '§ 25 Abs. 5 AufenthG: Ausreise rechtlich oder tatsächlich unmöglich',
    P25A: '§ 25a AufenthG: gut integrierte Jugendliche und junge Volljährige',
    P25B: '§ 25b AufenthG: nachhaltige Integration',
    P28: '§ 28 AufenthG: Familiennachzug zu Deutschen',
    P30: '§ 30 AufenthG: Ehegattennachzug',
    P31: '§ 31 AufenthG: eigenständiges Aufenthaltsrecht der Ehegatten',
    P32: '§ 32 AufenthG: Kindernachzug',
    P33: '§ 33 AufenthG: Geburt eines Kindes im Bundesgebiet',
    P36: '§ 36 AufenthG: Nachzug der Eltern und sonstiger Familienangehöriger',
    P36A: '§ 36a AufenthG: Familiennachzug zu subsidiär Schutzberechtigten',
    P37: '§ 37 AufenthG: Recht auf Wiederkehr',
    P38A: '§ 38a AufenthG: in anderen EU-Staaten langfristig Aufenthaltsberechtigte',
    P60A_2_1: '§ 60a Abs. 2 Satz 1 AufenthG: Duldung wegen Unmöglichkeit der Abschiebung',
    P60A_2_3: '§ 60a Abs. 2 Satz 3 AufenthG: Ermessensduldung',
    P60B: '§ 60b AufenthG: Duldung für Personen mit ungeklärter Identität',
    P60C: '§ 60c AufenthG: Ausbildungsduldung',
    P60D: '§ 60d AufenthG: Beschäftigungsduldung',
    P104C: '§ 104c AufenthG: Chancen-Aufenthaltsrecht',
    ASYLG_55: '§ 55 AsylG: Aufenthaltsgestattung',
    OTHER: 'sonstige Rechtsgrundlage',
  },
);
export type ResidenceBasis = keyof typeof ResidenceBasis;

/** What the document says about work (Nebenbestimmung zur Erwerbstätigkeit, § 4a AufenthG). */
export const EmploymentClause = defineEnum(
  'EmploymentClause',
  'What the document says about work (Nebenbestimmung zur Erwerbstätigkeit, § 4a AufenthG).',
  {
    UNRESTRICTED: 'Erwerbstätigkeit erlaubt',
    EMPLOYER_BOUND: 'Beschäftigung nur bei bestimmtem Arbeitgeber erlaubt',
    PERMISSION_REQUIRED: 'Beschäftigung nur mit Erlaubnis der Ausländerbehörde',
    SELF_EMPLOYMENT_ONLY: 'nur selbständige Tätigkeit erlaubt',
    PROHIBITED: 'Erwerbstätigkeit nicht erlaubt',
  },
);
export type EmploymentClause = keyof typeof EmploymentClause;

/** What is applied for (Art des Antrags). */
export const ImmigrationApplicationKind = defineEnum(
  'ImmigrationApplicationKind',
  'What is applied for (Art des Antrags).',
  {
    FIRST_ISSUE: 'Ersterteilung eines Aufenthaltstitels',
    EXTENSION: 'Verlängerung des Aufenthaltstitels',
    CHANGE_OF_PURPOSE: 'Wechsel des Aufenthaltszwecks',
    SETTLEMENT_PERMIT: 'Niederlassungserlaubnis',
    WORK_PERMISSION: 'Beschäftigungserlaubnis',
    TOLERATION_EXTENSION: 'Verlängerung der Duldung',
    TRAINING_RESIDENCE: 'Ausbildungsaufenthalt oder Ausbildungsduldung, §§ 16g, 60c AufenthG',
    EMPLOYMENT_TOLERATION: 'Beschäftigungsduldung, § 60d AufenthG',
    PROVISIONAL_DOCUMENT: 'Fiktionsbescheinigung, § 81 Abs. 5 AufenthG',
    RESIDENCE_REQUIREMENT_CHANGE: 'Änderung oder Aufhebung der Wohnsitzregelung oder Wohnsitzauflage',
    TRAVEL_DOCUMENT: 'Reiseausweis',
    FAMILY_REUNIFICATION_CONSENT: 'Zustimmung zum Visum zur Familienzusammenführung',
    NEWBORN_TITLE: 'Aufenthaltstitel für ein neugeborenes Kind, § 33 AufenthG',
    COURSE_ENTITLEMENT_CONFIRMATION: 'Bestätigung der Teilnahmeberechtigung am Integrationskurs',
    CERTIFICATE: 'sonstige Bescheinigung',
    NATURALISATION: 'Einbürgerung',
  },
);
export type ImmigrationApplicationKind = keyof typeof ImmigrationApplicationKind;

/** Where an application stands (Stand des Antrags). */
export const ApplicationStatus = defineEnum(
  'ApplicationStatus',
  'Where an application stands (Stand des Antrags).',
  {
    SUBMITTED: 'eingegangen',
    INCOMPLETE: 'Unterlagen unvollständig',
    IN_REVIEW: 'in Bearbeitung',
    WAITING_FOR_OTHER_BODY: 'wartet auf andere Stelle',
    APPOINTMENT_SET: 'Termin vergeben',
    APPROVED: 'bewilligt',
    DOCUMENT_ORDERED: 'Dokument bestellt',
    DOCUMENT_READY: 'Dokument abholbereit',
    COLLECTED: 'Dokument ausgehändigt',
    REJECTED: 'abgelehnt',
    WITHDRAWN: 'zurückgenommen',
    SUSPENDED: 'ausgesetzt',
  },
);
export type ApplicationStatus = keyof typeof ApplicationStatus;

/** What a provisional residence document says (Art der Fiktionswirkung, § 81 Abs. 3 bis 5a AufenthG). */
export const ProvisionalKind = defineEnum(
  'ProvisionalKind',
  'What a provisional residence document says (Art der Fiktionswirkung, § 81 Abs. 3 bis 5a AufenthG).',
  {
    PERMITTED_STAY: 'Erlaubnisfiktion, § 81 Abs. 3 Satz 1 AufenthG',
    SUSPENDED_DEPORTATION: 'Duldungsfiktion, § 81 Abs. 3 Satz 2 AufenthG',
    CONTINUED_TITLE: 'Fortgeltungsfiktion, § 81 Abs. 4 AufenthG',
  },
);
export type ProvisionalKind = keyof typeof ProvisionalKind;

/** Whether a person may work (Beschäftigungserlaubnis). */
export const WorkPermissionState = defineEnum(
  'WorkPermissionState',
  'Whether a person may work (Beschäftigungserlaubnis).',
  {
    FREE: 'Erwerbstätigkeit frei',
    PERMITTED_FOR_JOB: 'für eine bestimmte Beschäftigung erlaubt',
    ON_APPLICATION: 'auf Antrag möglich',
    NOT_YET: 'noch nicht möglich (Wartefrist)',
    EXCLUDED: 'ausgeschlossen',
  },
);
export type WorkPermissionState = keyof typeof WorkPermissionState;

/** Why a person has to live in an area (Art der Wohnsitzbindung). */
export const ResidenceRequirementKind = defineEnum(
  'ResidenceRequirementKind',
  'Why a person has to live in an area (Art der Wohnsitzbindung).',
  {
    STATE_12A: 'Wohnsitzregelung für das Land, § 12a Abs. 1 AufenthG',
    MUNICIPALITY_12A: 'Wohnsitzregelung für eine Gemeinde, § 12a Abs. 2 bis 4 AufenthG',
    TOLERATION_61: 'Wohnsitzauflage bei Duldung, § 61 Abs. 1d AufenthG',
    ASYLUM_60: 'Wohnsitzauflage im Asylverfahren, § 60 AsylG',
    SPATIAL_RESTRICTION: 'räumliche Beschränkung (Residenzpflicht), § 61 AufenthG, § 56 AsylG',
    TEMPORARY_PROTECTION_24: 'Wohnsitzauflage bei vorübergehendem Schutz, § 24 Abs. 5 AufenthG',
  },
);
export type ResidenceRequirementKind = keyof typeof ResidenceRequirementKind;

/** Provision that obliges to take an integration course (Rechtsgrundlage der Kursverpflichtung). */
export const CourseObligationNorm = defineEnum(
  'CourseObligationNorm',
  'Provision that obliges to take an integration course (Rechtsgrundlage der Kursverpflichtung).',
  {
    P44A_1_1: '§ 44a Abs. 1 Satz 1 Nr. 1 AufenthG: unzureichende Deutschkenntnisse',
    P44A_1_3_SPECIAL_NEED: '§ 44a Abs. 1 Satz 1 Nr. 3 AufenthG: besondere Integrationsbedürftigkeit',
    P44A_1_S6_DISCRETION: '§ 44a Abs. 1 Satz 6 AufenthG: Verpflichtung nach Ermessen',
  },
);
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
