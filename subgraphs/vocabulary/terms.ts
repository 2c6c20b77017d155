import type { Purpose as AgreedPurpose } from '../../schema/accessTerms';
import type { Controller as AgreedController, DataClass as AgreedDataClass } from '../../schema/directives';
import { defineEnum } from './defineEnum';

/** How each kind of body that deals with a family is called in German (Art der Stelle). */
export const agencyNames = {
  KIM_OFFICE: 'Büro des Kommunalen Integrationsmanagements (KIM)',
  IMMIGRATION_AUTHORITY: 'Ausländerbehörde',
  NATURALISATION_AUTHORITY: 'Einbürgerungsbehörde (Staatsangehörigkeitsbehörde)',
  SOCIAL_WELFARE_OFFICE: 'Sozialamt',
  ASYLUM_BENEFITS_OFFICE: 'Leistungsstelle nach dem Asylbewerberleistungsgesetz',
  HOUSING_OFFICE: 'Wohnungsamt und Wohngeldbehörde',
  YOUTH_WELFARE_OFFICE: 'Jugendamt',
  FAMILY_BENEFITS_OFFICE: 'Familienkasse',
  PUBLIC_HEALTH_OFFICE: 'Gesundheitsamt',
  HEALTH_PROVIDER: 'Praxis, Klinik oder Behandlungszentrum (Leistungserbringer)',
  HEALTH_INSURER: 'Krankenkasse',
  SCHOOL_AUTHORITY: 'Schulamt (untere Schulaufsichtsbehörde)',
  SCHOOL: 'Schule',
  DAYCARE: 'Kindertageseinrichtung oder Kindertagespflege',
  JOB_CENTER: 'Jobcenter',
  EMPLOYMENT_AGENCY: 'Agentur für Arbeit',
  BAMF: 'Bundesamt für Migration und Flüchtlinge (BAMF)',
  COURSE_PROVIDER: 'Kursträger',
  RECOGNITION_BODY: 'Anerkennungsstelle',
  REFUGEE_COUNSELLING: 'Flüchtlingsberatung',
  REGISTRY_OFFICE: 'Standesamt',
  RESIDENTS_REGISTRATION: 'Meldebehörde (Einwohnermeldeamt)',
  LANDLORD: 'Vermieter',
  EMPLOYER: 'Arbeitgeber',
  COURT: 'Gericht',
  EMBASSY: 'Botschaft oder Konsulat (Auslandsvertretung)',
} as const;

export const Agency = defineEnum(
  'Agency',
  'Kind of body that deals with a family (Art der Stelle).',
  agencyNames,
);
export type Agency = keyof typeof Agency;

/** Unit that answers for a fact; the words are those of schema/directives.ts, or this does not compile (Verantwortlicher, Art. 4 Nr. 7 DSGVO, § 67 Abs. 4 SGB X). */
export const Controller = defineEnum<AgreedController>(
  'Controller',
  'Unit that answers for a fact (Verantwortlicher, Art. 4 Nr. 7 DSGVO, § 67 Abs. 4 SGB X).',
  {
    KIM_OFFICE: 'Büro des Kommunalen Integrationsmanagements (KIM)',
    WELFARE_CASEWORK: 'Case Management eines freien Trägers der Wohlfahrtspflege',
    IMMIGRATION_AUTHORITY: 'Ausländerbehörde',
    NATURALISATION_AUTHORITY: 'Einbürgerungsbehörde (Staatsangehörigkeitsbehörde)',
    SOCIAL_ASSISTANCE_UNIT: 'Sozialamt, Sozialhilfe (SGB XII)',
    ASYLUM_BENEFITS_UNIT: 'Sozialamt, Leistungen nach dem Asylbewerberleistungsgesetz',
    HOUSING_BENEFIT_UNIT: 'Wohngeldbehörde',
    HOUSING_OFFICE: 'Wohnungsamt',
    MAINTENANCE_ADVANCE_UNIT: 'Unterhaltsvorschussstelle',
    PARENTAL_ALLOWANCE_UNIT: 'Elterngeldstelle',
    FAMILY_BENEFITS_OFFICE: 'Familienkasse',
    REFUGEE_COUNSELLING: 'Flüchtlingsberatung',
    YOUTH_OFFICE_DAYCARE: 'Jugendamt, Kindertagesbetreuung',
    PUBLIC_HEALTH_OFFICE: 'Gesundheitsamt',
    HEALTH_PROVIDER: 'Praxis, Klinik oder Behandlungszentrum (Leistungserbringer)',
    SCHOOL_AUTHORITY: 'Schulamt (untere Schulaufsichtsbehörde)',
    SCHOOL: 'Schule',
    DAYCARE: 'Kindertageseinrichtung oder Kindertagespflege',
    KI_NEWCOMER_GUIDANCE: 'Kommunales Integrationszentrum, Seiteneinsteigerberatung',
    JOB_CENTER: 'Jobcenter',
    EMPLOYMENT_AGENCY: 'Agentur für Arbeit',
    COURSE_PROVIDER: 'Kursträger',
    RECOGNITION_BODY: 'Anerkennungsstelle',
    DATA_SUBJECT: 'betroffene Person',
  },
);
export type Controller = AgreedController;

/** The purpose for which data are asked; the words are those of schema/accessTerms.ts, or this does not compile (Zweck der Verarbeitung, Art. 5 Abs. 1 Buchst. b DSGVO). */
export const Purpose = defineEnum<AgreedPurpose>(
  'Purpose',
  'The purpose for which data are asked (Zweck der Verarbeitung, Art. 5 Abs. 1 Buchst. b DSGVO).',
  {
    CASE_COORDINATION: 'Koordination des Falls (Case Management)',
    BENEFIT_CLARIFICATION: 'Klärung von Leistungsansprüchen',
    RESIDENCE_PROCEDURE_SUPPORT: 'Begleitung des aufenthaltsrechtlichen Verfahrens',
    CHILDCARE_AND_SCHOOL_PLACEMENT: 'Vermittlung von Betreuungs- und Schulplätzen',
    HEALTH_CARE_ACCESS: 'Zugang zur Gesundheitsversorgung',
    LABOUR_MARKET_INTEGRATION: 'Eingliederung in Arbeit',
    HOUSING_SUPPORT: 'Hilfe bei der Wohnungssuche und Wohnungssicherung',
    CHILD_PROTECTION: 'Kinderschutz',
    VITAL_INTEREST: 'Schutz lebenswichtiger Interessen',
    DATA_SUBJECT_ACCESS: 'Auskunft an die betroffene Person (Art. 15 DSGVO)',
    PLANNING_STATISTICS: 'Planung und Statistik',
    RESEARCH: 'wissenschaftliche Forschung',
    DATA_PROTECTION_CONTROL: 'Datenschutzkontrolle',
  },
);
export type Purpose = AgreedPurpose;

/** Whether somebody has to interpret (Bedarf an Sprachmittlung). */
export const InterpreterNeed = defineEnum(
  'InterpreterNeed',
  'Whether somebody has to interpret (Bedarf an Sprachmittlung).',
  {
    NONE: 'kein Bedarf',
    PREFERRED: 'gewünscht',
    REQUIRED: 'erforderlich',
  },
);
export type InterpreterNeed = keyof typeof InterpreterNeed;

/** How sure a fact is (Verlässlichkeit der Angabe). */
export const Certainty = defineEnum('Certainty', 'How sure a fact is (Verlässlichkeit der Angabe).', {
  CERTAIN: 'gesichert',
  PROBABLE: 'wahrscheinlich',
  SELF_STATED: 'eigene Angabe der Person',
  DISPUTED: 'bestritten',
});
export type Certainty = keyof typeof Certainty;

/** Social area of the city (Sozialraum). */
export const DistrictCode = defineEnum('DistrictCode', 'Social area of the city (Sozialraum).', {
  STERKRADE_NORD: 'Sterkrade-Nord',
  STERKRADE_MITTE: 'Sterkrade-Mitte',
  OSTERFELD: 'Osterfeld',
  OBERHAUSEN_OST: 'Oberhausen-Ost',
  ALSTADEN_LIRICH: 'Alstaden/Lirich',
  MITTE_STYRUM: 'Mitte/Styrum',
});
export type DistrictCode = keyof typeof DistrictCode;

/** Kind of paper that an office asks for or issues (Art der Unterlage). */
export const DocumentType = defineEnum(
  'DocumentType',
  'Kind of paper that an office asks for or issues (Art der Unterlage).',
  {
    PASSPORT: 'Pass oder Passersatz',
    PROVISIONAL_RESIDENCE_DOCUMENT: 'Fiktionsbescheinigung',
    RESIDENCE_TITLE: 'Aufenthaltstitel',
    TOLERATION_DOCUMENT: 'Bescheinigung über die Aussetzung der Abschiebung (Duldung)',
    REGISTRATION_CERTIFICATE: 'Meldebescheinigung',
    BIRTH_CERTIFICATE: 'Geburtsurkunde',
    MARRIAGE_CERTIFICATE: 'Eheurkunde',
    BENEFIT_NOTICE: 'Leistungsbescheid',
    RENTAL_OFFER: 'Mietangebot',
    RENTAL_CONTRACT: 'Mietvertrag',
    COST_APPROVAL: 'Kostenzusage',
    EMPLOYMENT_CONTRACT: 'Arbeitsvertrag',
    EMPLOYER_DECLARATION: 'Erklärung zum Beschäftigungsverhältnis',
    PAYSLIPS: 'Entgeltabrechnungen',
    INSURANCE_CERTIFICATE: 'Versicherungsbescheinigung der Krankenkasse',
    VACCINATION_RECORD: 'Impfausweis',
    SCHOOL_CERTIFICATE: 'Schulbescheinigung',
    COURSE_CERTIFICATE: 'Kursbescheinigung',
    LANGUAGE_CERTIFICATE: 'Sprachzertifikat',
    QUALIFICATION_EVIDENCE: 'Qualifikationsnachweis',
    MEDICAL_CERTIFICATE: 'ärztliche Bescheinigung',
    DAYCARE_CONTRACT: 'Betreuungsvertrag',
    TAX_ID: 'Mitteilung der steuerlichen Identifikationsnummer',
    BANK_ACCOUNT: 'Nachweis der Bankverbindung',
    HOUSING_ENTITLEMENT_CERTIFICATE: 'Wohnberechtigungsschein',
  },
);
export type DocumentType = keyof typeof DocumentType;

/** Where a benefit stands (Stand der Leistung). */
export const BenefitStatus = defineEnum('BenefitStatus', 'Where a benefit stands (Stand der Leistung).', {
  APPLIED: 'beantragt',
  INCOMPLETE: 'Unterlagen unvollständig',
  IN_REVIEW: 'in Prüfung',
  GRANTED: 'bewilligt',
  PROVISIONALLY_GRANTED: 'vorläufig bewilligt',
  REJECTED: 'abgelehnt',
  ENDED: 'beendet',
  SUSPENDED: 'eingestellt (Zahlung ausgesetzt)',
  OBJECTION_PENDING: 'Widerspruch anhängig',
});
export type BenefitStatus = keyof typeof BenefitStatus;

/** Days of the week. */
export const Weekday = defineEnum('Weekday', 'Day of the week (Wochentag).', {
  MONDAY: 'Montag',
  TUESDAY: 'Dienstag',
  WEDNESDAY: 'Mittwoch',
  THURSDAY: 'Donnerstag',
  FRIDAY: 'Freitag',
  SATURDAY: 'Samstag',
  SUNDAY: 'Sonntag',
});
export type Weekday = keyof typeof Weekday;

/** Counts shown as bands, so that small numbers tell nothing about anybody. */
export const CountBand = defineEnum('CountBand', 'A count, told as a band (Größenklasse).', {
  NONE: 'keine',
  FROM_1_TO_4: '1 bis 4',
  FROM_5_TO_9: '5 bis 9',
  FROM_10_TO_19: '10 bis 19',
  FROM_20_TO_49: '20 bis 49',
  FROM_50_TO_99: '50 bis 99',
  FROM_100: '100 und mehr',
});
export type CountBand = keyof typeof CountBand;

/** How grave something is (Dringlichkeit). */
export const Severity = defineEnum('Severity', 'How grave something is (Dringlichkeit).', {
  LOW: 'gering',
  MEDIUM: 'mittel',
  HIGH: 'hoch',
  CRITICAL: 'kritisch',
});
export type Severity = keyof typeof Severity;

/** How much protection a fact needs (Schutzklasse). */
export const DataClass = defineEnum<AgreedDataClass>(
  'DataClass',
  'How much protection a fact needs (Schutzklasse).',
  {
    S0: 'öffentlich',
    S1: 'Fallverwaltung ohne sensiblen Inhalt',
    S2: 'personenbezogene Daten',
    S3: 'Sozialdaten (§ 67 Abs. 2 SGB X) und vergleichbare amtliche Daten',
    S4: 'besondere Kategorien (Art. 9 DSGVO)',
    S5: 'Berufsgeheimnis (§ 203 StGB, § 65 SGB VIII, § 76 SGB X)',
  },
);
export type DataClass = keyof typeof DataClass;

/** Why something was kept back (Grund der Zurückhaltung). */
export const WithheldReason = defineEnum('WithheldReason', 'Why something was kept back (Grund).', {
  NO_CONSENT: 'keine Einwilligung',
  CONSENT_EXPIRED: 'Einwilligung abgelaufen',
  CONSENT_REVOKED: 'Einwilligung widerrufen',
  PURPOSE_NOT_COVERED: 'Zweck nicht umfasst',
  ROLE_NOT_PERMITTED: 'Stelle nicht berechtigt',
  RELEASE_PENDING: 'Freigabe steht aus',
  PROFESSIONAL_SECRECY: 'Berufsgeheimnis',
  PROTECTIVE_MARKER: 'Schutzvermerk',
  FIREWALL: 'Übermittlung ausgeschlossen',
  THIRD_PARTY: 'Rechte Dritter',
  AGENCY_UNAVAILABLE: 'Stelle nicht erreichbar',
  NOT_RECORDED: 'nichts vermerkt',
  DISPUTED: 'bestritten',
});
export type WithheldReason = keyof typeof WithheldReason;
