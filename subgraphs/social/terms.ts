import { defineEnum } from '../vocabulary/defineEnum';

/** TODO */
export const AccommodationType = defineEnum('AccommodationType', 'TODO', {
  RECEPTION_CENTRE: '',
  COLLECTIVE_ACCOMMODATION: '',
  MUNICIPAL_FLAT: '',
  PRIVATE_RENTAL: '',
  WITH_RELATIVES: '',
  EMERGENCY_SHELTER: '',
  PROTECTED_ADDRESS: '',
  OWNED: '',
  SUPPORTED_HOUSING: '',
});
export type AccommodationType = keyof typeof AccommodationType;

/** TODO */
export const EvictionStage = defineEnum('EvictionStage', 'TODO', {
  NONE: '',
  RENT_ARREARS: '',
  NOTICE_GIVEN: '',
  EVICTION_SUIT: '',
  EVICTION_DATE_SET: '',
});
export type EvictionStage = keyof typeof EvictionStage;

/** TODO */
export const IncomeType = defineEnum('IncomeType', 'TODO', {
  EMPLOYMENT: '',
  MINI_JOB: '',
  SELF_EMPLOYMENT: '',
  TRAINING_PAY: '',
  PENSION: '',
  UNEMPLOYMENT_BENEFIT: '',
  PARENTAL_ALLOWANCE: '',
  CHILD_BENEFIT: '',
  MAINTENANCE: '',
  OTHER: '',
});
export type IncomeType = keyof typeof IncomeType;

/** TODO */
export const BenefitType = defineEnum('BenefitType', 'TODO', {
  ASYLBLG_BASIC: '§§ 3-7 AsylbLG',
  ASYLBLG_ANALOGOUS: '§ 2 AsylbLG after 36 months',
  SOCIAL_ASSISTANCE: 'HLU, 3rd chapter SGB XII',
  BASIC_SECURITY_OLD_AGE: '4th chapter SGB XII',
  HOUSING_BENEFIT: 'Wohngeld',
  EDUCATION_PARTICIPATION: 'Bildung und Teilhabe (§ 28 SGB II, § 34 SGB XII, § 6b BKGG, § 3(4) AsylbLG)',
  CHILD_BENEFIT: 'Kindergeld',
  CHILD_SUPPLEMENT: 'Kinderzuschlag § 6a BKGG',
  MAINTENANCE_ADVANCE: 'Unterhaltsvorschuss',
  PARENTAL_ALLOWANCE: 'Elterngeld',
  INTEGRATION_ASSISTANCE: 'Eingliederungshilfe SGB IX',
  FIRST_FURNISHING: '',
  RENT_DEBT_TAKEOVER: '',
  HOUSING_ENTITLEMENT_CERTIFICATE: '',
  SOCIAL_TICKET: '',
});
export type BenefitType = keyof typeof BenefitType;

/** TODO */
export const EducationParticipationComponent = defineEnum('EducationParticipationComponent', 'TODO', {
  SCHOOL_SUPPLIES: '',
  TRIPS: '',
  SCHOOL_TRANSPORT: '',
  LEARNING_SUPPORT: '',
  LUNCH: '',
  SOCIAL_PARTICIPATION: '',
});
export type EducationParticipationComponent = keyof typeof EducationParticipationComponent;

/** TODO */
export const CounsellingProgramme = defineEnum('CounsellingProgramme', 'TODO', {
  MIGRATION_ADULTS_MBE: '',
  YOUTH_MIGRATION_JMD: '',
  REGIONAL_REFUGEE_COUNSELLING: '',
  ASYLUM_PROCEDURE: '',
  DEBT: '',
  PREGNANCY: '',
  WOMEN_VIOLENCE: '',
  RETURN: '',
});
export type CounsellingProgramme = keyof typeof CounsellingProgramme;

/** Place in the household (Stellung im Haushalt). */
export const HouseholdRelation = defineEnum(
  'HouseholdRelation',
  'Place in the household (Stellung im Haushalt).',
  {
    REFERENCE_PERSON: 'Bezugsperson',
    PARTNER: 'Partner',
    CHILD: 'Kind',
    RELATIVE: 'Verwandte',
    OTHER: 'sonstige',
  },
);
export type HouseholdRelation = keyof typeof HouseholdRelation;

/** First or renewed (Art des Antrags). */
export const BenefitApplicationKind = defineEnum(
  'BenefitApplicationKind',
  'First or renewed (Art des Antrags).',
  {
    FIRST: 'Erstantrag',
    RENEWAL: 'Weiterbewilligung',
    CHANGE: 'Änderung',
    OBJECTION: 'Widerspruch',
  },
);
export type BenefitApplicationKind = keyof typeof BenefitApplicationKind;

/** Why less is paid (Minderungsgrund). */
export const ReductionReason = defineEnum('ReductionReason', 'Why less is paid (Minderungsgrund).', {
  INCOME: 'Einkommen',
  SANCTION: 'Minderung wegen Pflichtverletzung',
  RECLAIM: 'Aufrechnung',
  BENEFIT_IN_KIND: 'Sachleistung',
  PARTIAL_MONTH: 'anteiliger Monat',
});
export type ReductionReason = keyof typeof ReductionReason;
