/**
 * The words in which the hub and its agencies agree about access (domain.md 2.2, 2.7, 2.8, 3.0). They meet in tokens, envelopes,
 * decisions and records, so they stand here and not in either of them.
 */

/** Roles of those who ask. What a role may see hangs on the organisational unit, never on a job title (FW-6). */
export const roles = [
  'CASE_MANAGER',
  'CASE_MANAGER_DEPUTY',
  'KIM_COORDINATOR',
  'KIM_ADMIN_ASSISTANT',
  'IMMIGRATION_OFFICER',
  'NATURALISATION_OFFICER',
  'SOCIAL_BENEFITS_OFFICER',
  'ASYLUM_BENEFITS_OFFICER',
  'HOUSING_OFFICER',
  'REFUGEE_COUNSELLOR',
  'YOUTH_OFFICE_PLACEMENT_OFFICER',
  'YOUTH_OFFICE_PROTECTION_OFFICER',
  'PUBLIC_HEALTH_STAFF',
  'HEALTH_PROVIDER',
  'SCHOOL_STAFF',
  'SCHOOL_AUTHORITY_OFFICER',
  'JOB_CENTER_ADVISER',
  'EMPLOYMENT_ADVISER',
  'COURSE_PROVIDER',
  'ANALYST',
  'DATA_PROTECTION_OFFICER',
  'DATA_SUBJECT',
  'SERVICE',
] as const;
export type Role = (typeof roles)[number];

/** What data are asked for (Art. 5 Abs. 1 Buchst. b DSGVO). */
export const purposes = [
  'CASE_COORDINATION',
  'BENEFIT_CLARIFICATION',
  'RESIDENCE_PROCEDURE_SUPPORT',
  'CHILDCARE_AND_SCHOOL_PLACEMENT',
  'HEALTH_CARE_ACCESS',
  'LABOUR_MARKET_INTEGRATION',
  'HOUSING_SUPPORT',
  'CHILD_PROTECTION',
  'VITAL_INTEREST',
  'DATA_SUBJECT_ACCESS',
  'PLANNING_STATISTICS',
  'RESEARCH',
  'DATA_PROTECTION_CONTROL',
] as const;
export type Purpose = (typeof purposes)[number];

/** Ground in law of a transmission (domain.md 2.2). */
export const legalBases = [
  'CONSENT_GDPR_6_9',
  'CONFIDENTIALITY_RELEASE',
  'SOCIAL_TASK_69_1_1',
  'JOBCENTER_MUTUAL_50_1',
  'ASYLBLG_71_2A',
  'IMMIGRATION_TO_ASYLBLG_90_3',
  'AZR_18A',
  'AZR_18B',
  'AZR_18C',
  'AZR_18D',
  'COURSE_DATA_88A',
  'EVIDENCE_RETRIEVAL_67F',
  'AUTOMATED_RETRIEVAL_79',
  'CHILD_PROTECTION_KKG4',
  'INFECTION_PROTECTION_IFSG20',
  'EMERGENCY_VITAL_9_2_C',
  'RESEARCH_PLANNING_75',
  'DATA_SUBJECT_15',
  'APPLICATION_FORWARDING_16',
  'OWN_TASK',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** How an agency lets a kind of fact go (domain.md 2.2). A field of class S3 or higher without a mode is MANUAL_RELEASE. */
export const releaseModes = ['AUTO_UNDER_CONSENT', 'MANUAL_RELEASE', 'REFERENCE_ONLY', 'NEVER'] as const;
export type ReleaseMode = (typeof releaseModes)[number];

/** Why something is withheld. NOT_RECORDED is also what masks that something exists. */
export const withheldReasons = [
  'NO_CONSENT',
  'CONSENT_EXPIRED',
  'CONSENT_REVOKED',
  'PURPOSE_NOT_COVERED',
  'ROLE_NOT_PERMITTED',
  'RELEASE_PENDING',
  'PROFESSIONAL_SECRECY',
  'PROTECTIVE_MARKER',
  'FIREWALL',
  'THIRD_PARTY',
  'AGENCY_UNAVAILABLE',
  'NOT_RECORDED',
  'DISPUTED',
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What the caller can do about it. */
export const remedies = [
  'ASK_CONSENT',
  'RENEW_CONSENT',
  'ASK_PERSON',
  'REQUEST_RELEASE',
  'CONTACT_AGENCY',
  'NONE',
] as const;
export type Remedy = (typeof remedies)[number];

/** How long a record of the disclosure log keeps its content (domain.md 2.8). */
export const retentionRegimes = [
  'SGB10_79_SIX_MONTHS',
  'IDNRG_9_TWO_YEARS',
  'CASE_FILE',
  'CONSENT_PROOF',
  'BREAK_GLASS_PROOF',
  'RESEARCH_75_PERMIT',
] as const;
export type RetentionRegime = (typeof retentionRegimes)[number];

/** How a question about one person at one controller was decided. */
export const disclosureDecisions = ['PERMIT', 'PARTIAL', 'DENY', 'BREAK_GLASS'] as const;
export type DisclosureDecision = (typeof disclosureDecisions)[number];

export const protectiveMarkers = [
  'ADDRESS_BLOCK',
  'VIOLENCE_PROTECTION',
  'WITNESS_PROTECTION',
  'INTRA_FAMILY_CONFIDENTIAL',
  'REGISTER_TRANSMISSION_BLOCK',
] as const;
export type ProtectiveMarker = (typeof protectiveMarkers)[number];

export const breakGlassGrounds = ['CHILD_PROTECTION', 'VITAL_INTEREST'] as const;
export type BreakGlassGround = (typeof breakGlassGrounds)[number];

/** Kind of employer (domain.md 2.1): a welfare organisation must have committed itself before it receives social data (§ 78 SGB X). */
export const employerTypes = ['MUNICIPALITY', 'WELFARE_ORGANISATION', 'OTHER_PUBLIC'] as const;
export type EmployerType = (typeof employerTypes)[number];
