import { defineEnum } from '../vocabulary/defineEnum';

/** Kind of accommodation (Art der Unterkunft). */
export const AccommodationType = defineEnum(
  'AccommodationType',
  'Kind of accommodation (Art der Unterkunft).',
  {
    RECEPTION_CENTRE: 'Aufnahmeeinrichtung (§ 44 AsylG)',
    COLLECTIVE_ACCOMMODATION: 'Gemeinschaftsunterkunft (§ 53 AsylG)',
    MUNICIPAL_FLAT: 'städtische Wohnung',
    PRIVATE_RENTAL: 'private Mietwohnung',
    WITH_RELATIVES: 'bei Verwandten oder Bekannten',
    EMERGENCY_SHELTER: 'Notunterkunft (ordnungsbehördliche Unterbringung)',
    PROTECTED_ADDRESS: 'geschützte Anschrift',
    OWNED: 'Wohneigentum',
    SUPPORTED_HOUSING: 'betreutes Wohnen',
  },
);
export type AccommodationType = keyof typeof AccommodationType;

/** How far the loss of a flat has come (Stand des Wohnungsverlusts). */
export const EvictionStage = defineEnum(
  'EvictionStage',
  'How far the loss of a flat has come (Stand des Wohnungsverlusts).',
  {
    NONE: 'kein Wohnungsverlust',
    RENT_ARREARS: 'Mietrückstand',
    NOTICE_GIVEN: 'Kündigung',
    EVICTION_SUIT: 'Räumungsklage',
    EVICTION_DATE_SET: 'Räumungstermin bestimmt',
  },
);
export type EvictionStage = keyof typeof EvictionStage;

/** Kind of income (Einkommensart). */
export const IncomeType = defineEnum('IncomeType', 'Kind of income (Einkommensart).', {
  EMPLOYMENT: 'Erwerbseinkommen aus Beschäftigung',
  MINI_JOB: 'geringfügige Beschäftigung (Minijob, § 8 SGB IV)',
  SELF_EMPLOYMENT: 'selbständige Tätigkeit',
  TRAINING_PAY: 'Ausbildungsvergütung',
  PENSION: 'Rente',
  UNEMPLOYMENT_BENEFIT: 'Arbeitslosengeld (§ 136 SGB III)',
  PARENTAL_ALLOWANCE: 'Elterngeld',
  CHILD_BENEFIT: 'Kindergeld',
  MAINTENANCE: 'Unterhalt',
  OTHER: 'sonstiges Einkommen',
});
export type IncomeType = keyof typeof IncomeType;

/** Kind of social benefit (Leistungsart). */
export const BenefitType = defineEnum('BenefitType', 'Kind of social benefit (Leistungsart).', {
  ASYLBLG_BASIC: 'Grundleistungen nach dem Asylbewerberleistungsgesetz (§§ 3 bis 7 AsylbLG)',
  ASYLBLG_ANALOGOUS: 'Leistungen in besonderen Fällen, Analogleistungen nach 36 Monaten (§ 2 AsylbLG)',
  SOCIAL_ASSISTANCE: 'Hilfe zum Lebensunterhalt (Drittes Kapitel SGB XII)',
  BASIC_SECURITY_OLD_AGE: 'Grundsicherung im Alter und bei Erwerbsminderung (Viertes Kapitel SGB XII)',
  HOUSING_BENEFIT: 'Wohngeld (WoGG)',
  EDUCATION_PARTICIPATION:
    'Leistungen für Bildung und Teilhabe (§ 28 SGB II, § 34 SGB XII, § 6b BKGG, § 3 Abs. 4 AsylbLG)',
  CHILD_BENEFIT: 'Kindergeld (§ 62 EStG, § 1 BKGG)',
  CHILD_SUPPLEMENT: 'Kinderzuschlag (§ 6a BKGG)',
  MAINTENANCE_ADVANCE: 'Unterhaltsvorschuss (UhVorschG)',
  PARENTAL_ALLOWANCE: 'Elterngeld (BEEG)',
  INTEGRATION_ASSISTANCE: 'Eingliederungshilfe (SGB IX Teil 2)',
  FIRST_FURNISHING: 'Erstausstattung für die Wohnung',
  RENT_DEBT_TAKEOVER: 'Übernahme von Mietschulden (§ 36 SGB XII)',
  HOUSING_ENTITLEMENT_CERTIFICATE: 'Wohnberechtigungsschein',
  SOCIAL_TICKET: 'Sozialticket',
});
export type BenefitType = keyof typeof BenefitType;

/** Part of the benefits for education and participation (Komponente der Bildungs- und Teilhabeleistungen, § 28 SGB II). */
export const EducationParticipationComponent = defineEnum(
  'EducationParticipationComponent',
  'Part of the benefits for education and participation (Komponente der Bildungs- und Teilhabeleistungen, § 28 SGB II).',
  {
    SCHOOL_SUPPLIES: 'persönlicher Schulbedarf',
    TRIPS: 'Ausflüge und mehrtägige Fahrten',
    SCHOOL_TRANSPORT: 'Schülerbeförderung',
    LEARNING_SUPPORT: 'Lernförderung',
    LUNCH: 'gemeinschaftliche Mittagsverpflegung',
    SOCIAL_PARTICIPATION: 'Teilhabe am sozialen und kulturellen Leben',
  },
);
export type EducationParticipationComponent = keyof typeof EducationParticipationComponent;

/** Kind of counselling (Beratungsangebot). */
export const CounsellingProgramme = defineEnum(
  'CounsellingProgramme',
  'Kind of counselling (Beratungsangebot).',
  {
    MIGRATION_ADULTS_MBE: 'Migrationsberatung für erwachsene Zugewanderte (MBE)',
    YOUTH_MIGRATION_JMD: 'Jugendmigrationsdienst (JMD)',
    REGIONAL_REFUGEE_COUNSELLING: 'Regionale Beratung von Geflüchteten',
    ASYLUM_PROCEDURE: 'Asylverfahrensberatung (§ 12a AsylG)',
    DEBT: 'Schuldnerberatung',
    PREGNANCY: 'Schwangerschafts- und Schwangerschaftskonfliktberatung',
    WOMEN_VIOLENCE: 'Beratung für von Gewalt betroffene Frauen',
    RETURN: 'Rückkehrberatung',
  },
);
export type CounsellingProgramme = keyof typeof CounsellingProgramme;

/** Place in the household (Stellung im Haushalt). */
export const HouseholdRelation = defineEnum(
  'HouseholdRelation',
  'Place in the household (Stellung im Haushalt).',
  {
    REFERENCE_PERSON: 'Bezugsperson',
    PARTNER: 'Partnerin oder Partner',
    CHILD: 'Kind',
    RELATIVE: 'Verwandte oder Verwandter',
    OTHER: 'sonstige Person',
  },
);
export type HouseholdRelation = keyof typeof HouseholdRelation;

/** First or renewed (Art des Antrags). */
export const BenefitApplicationKind = defineEnum(
  'BenefitApplicationKind',
  'First or renewed (Art des Antrags).',
  {
    FIRST: 'Erstantrag',
    RENEWAL: 'Weiterbewilligungsantrag',
    CHANGE: 'Änderungsantrag',
    OBJECTION: 'Widerspruch',
  },
);
export type BenefitApplicationKind = keyof typeof BenefitApplicationKind;

/** Why less is paid (Minderungsgrund). */
export const ReductionReason = defineEnum('ReductionReason', 'Why less is paid (Minderungsgrund).', {
  INCOME: 'Anrechnung von Einkommen',
  SANCTION: 'Minderung oder Anspruchseinschränkung wegen Pflichtverletzung',
  RECLAIM: 'Aufrechnung einer Erstattungsforderung',
  BENEFIT_IN_KIND: 'Sachleistung',
  PARTIAL_MONTH: 'anteiliger Monat',
});
export type ReductionReason = keyof typeof ReductionReason;
