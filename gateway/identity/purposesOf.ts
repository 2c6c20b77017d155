import type { Purpose, Role } from '../../schema/accessTerms';

/** What case managers help with; each purpose is one that consents can name (domain.md 2.6). */
const casework: readonly Purpose[] = [
  'CASE_COORDINATION',
  'BENEFIT_CLARIFICATION',
  'RESIDENCE_PROCEDURE_SUPPORT',
  'CHILDCARE_AND_SCHOOL_PLACEMENT',
  'HEALTH_CARE_ACCESS',
  'LABOUR_MARKET_INTEGRATION',
  'HOUSING_SUPPORT',
  // The two grounds of break-glass (domain.md 2.7); without an opened emergency access they open nothing.
  'CHILD_PROTECTION',
  'VITAL_INTEREST',
];

/**
 * For what a role may ask at all (Art. 5 Abs. 1 Buchst. b DSGVO): the purposes its office has by law. That a purpose is here grants
 * nothing; matrix, firewall and consents decide on top of it.
 */
const purposes: Readonly<Record<Role, readonly Purpose[]>> = {
  CASE_MANAGER: casework,
  CASE_MANAGER_DEPUTY: casework,
  // Steers cases and themes; confirms emergency accesses as the second person (domain.md 2.7). No agency's personal data (domain.md 3.0).
  KIM_COORDINATOR: ['CASE_COORDINATION', 'PLANNING_STATISTICS', 'CHILD_PROTECTION', 'VITAL_INTEREST'],
  KIM_ADMIN_ASSISTANT: ['CASE_COORDINATION'],
  // FW-3: nothing else is ever told to immigration, and its own officers ask for nothing else. No break-glass either (domain.md 2.7).
  IMMIGRATION_OFFICER: ['RESIDENCE_PROCEDURE_SUPPORT'],
  NATURALISATION_OFFICER: ['RESIDENCE_PROCEDURE_SUPPORT'],
  // Benefit offices and referrals addressed to them (domain.md 3.7).
  SOCIAL_BENEFITS_OFFICER: ['BENEFIT_CLARIFICATION', 'CASE_COORDINATION'],
  ASYLUM_BENEFITS_OFFICER: ['BENEFIT_CLARIFICATION', 'CASE_COORDINATION'],
  HOUSING_OFFICER: ['HOUSING_SUPPORT', 'BENEFIT_CLARIFICATION', 'CASE_COORDINATION'],
  REFUGEE_COUNSELLOR: [
    'CASE_COORDINATION',
    'BENEFIT_CLARIFICATION',
    'RESIDENCE_PROCEDURE_SUPPORT',
    'CHILDCARE_AND_SCHOOL_PLACEMENT',
    'HEALTH_CARE_ACCESS',
    'LABOUR_MARKET_INTEGRATION',
    'HOUSING_SUPPORT',
  ],
  YOUTH_OFFICE_PLACEMENT_OFFICER: ['CHILDCARE_AND_SCHOOL_PLACEMENT', 'CASE_COORDINATION'],
  // Receives notifications (§ 4 KKG); its own files are not in the graph.
  YOUTH_OFFICE_PROTECTION_OFFICER: ['CHILD_PROTECTION'],
  PUBLIC_HEALTH_STAFF: ['HEALTH_CARE_ACCESS', 'CASE_COORDINATION'],
  HEALTH_PROVIDER: ['HEALTH_CARE_ACCESS', 'CASE_COORDINATION'],
  SCHOOL_STAFF: ['CHILDCARE_AND_SCHOOL_PLACEMENT', 'CASE_COORDINATION'],
  SCHOOL_AUTHORITY_OFFICER: ['CHILDCARE_AND_SCHOOL_PLACEMENT', 'CASE_COORDINATION'],
  JOB_CENTER_ADVISER: ['LABOUR_MARKET_INTEGRATION', 'BENEFIT_CLARIFICATION', 'CASE_COORDINATION'],
  EMPLOYMENT_ADVISER: ['LABOUR_MARKET_INTEGRATION', 'CASE_COORDINATION'],
  // § 88a AufenthG, § 8 IntV: a closed list about courses.
  COURSE_PROVIDER: ['LABOUR_MARKET_INTEGRATION'],
  // § 75 SGB X, within an approval only.
  ANALYST: ['PLANNING_STATISTICS', 'RESEARCH'],
  DATA_PROTECTION_OFFICER: ['DATA_PROTECTION_CONTROL'],
  // Art. 15 DSGVO, § 83 SGB X.
  DATA_SUBJECT: ['DATA_SUBJECT_ACCESS'],
  // Probes and imports; a service sees public data only.
  SERVICE: ['CASE_COORDINATION'],
};

/** The purposes a role may state, the most common one first. */
export const purposesOf = (role: Role): readonly Purpose[] => purposes[role];
