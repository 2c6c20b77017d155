import type { Role } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';

const anyOf = (...controllers: readonly (Controller | null)[]): ReadonlySet<Controller | null> =>
  new Set(controllers);

/**
 * In which body's units a role exists (domain.md 2.1, 3.0); null: a unit that is part of none of them. Rights hang on the unit, so a
 * token that claims a role its unit cannot give is wrong as a whole.
 */
export const controllersOfRole: Readonly<Record<Role, ReadonlySet<Controller | null>>> = {
  CASE_MANAGER: anyOf('KIM_OFFICE', 'WELFARE_CASEWORK'),
  CASE_MANAGER_DEPUTY: anyOf('KIM_OFFICE', 'WELFARE_CASEWORK'),
  KIM_COORDINATOR: anyOf('KIM_OFFICE'),
  KIM_ADMIN_ASSISTANT: anyOf('KIM_OFFICE'),
  IMMIGRATION_OFFICER: anyOf('IMMIGRATION_AUTHORITY'),
  NATURALISATION_OFFICER: anyOf('NATURALISATION_AUTHORITY'),
  // Units of the social code: each is a controller of its own (§ 67 Abs. 4 SGB X).
  SOCIAL_BENEFITS_OFFICER: anyOf(
    'SOCIAL_ASSISTANCE_UNIT',
    'HOUSING_BENEFIT_UNIT',
    'MAINTENANCE_ADVANCE_UNIT',
    'PARENTAL_ALLOWANCE_UNIT',
    'FAMILY_BENEFITS_OFFICE',
  ),
  // Not bound by the social code (§ 9 Abs. 4 AsylbLG), so nobody there is a social benefits officer as well.
  ASYLUM_BENEFITS_OFFICER: anyOf('ASYLUM_BENEFITS_UNIT'),
  HOUSING_OFFICER: anyOf('HOUSING_OFFICE', 'HOUSING_BENEFIT_UNIT'),
  REFUGEE_COUNSELLOR: anyOf('REFUGEE_COUNSELLING'),
  YOUTH_OFFICE_PLACEMENT_OFFICER: anyOf('YOUTH_OFFICE_DAYCARE'),
  // Protection work stays outside the graph (domain.md 2.1), so its unit is no controller here.
  YOUTH_OFFICE_PROTECTION_OFFICER: anyOf(null),
  PUBLIC_HEALTH_STAFF: anyOf('PUBLIC_HEALTH_OFFICE'),
  HEALTH_PROVIDER: anyOf('HEALTH_PROVIDER'),
  SCHOOL_STAFF: anyOf('SCHOOL', 'DAYCARE'),
  SCHOOL_AUTHORITY_OFFICER: anyOf('SCHOOL_AUTHORITY', 'KI_NEWCOMER_GUIDANCE'),
  JOB_CENTER_ADVISER: anyOf('JOB_CENTER'),
  EMPLOYMENT_ADVISER: anyOf('EMPLOYMENT_AGENCY'),
  COURSE_PROVIDER: anyOf('COURSE_PROVIDER'),
  // Statistics are separated from administration (domain.md 2.9).
  ANALYST: anyOf(null),
  // Independent of the bodies he controls (Art. 38 Abs. 3 DSGVO).
  DATA_PROTECTION_OFFICER: anyOf(null),
  // A person has no unit.
  DATA_SUBJECT: anyOf(null),
  SERVICE: anyOf('KIM_OFFICE', null),
};

/** FW-6: whoever works or sits there is an officer of that authority, whatever the payroll or the job title says. */
export const roleForcedBy: Partial<Readonly<Record<Controller, Role>>> = {
  IMMIGRATION_AUTHORITY: 'IMMIGRATION_OFFICER',
  NATURALISATION_AUTHORITY: 'NATURALISATION_OFFICER',
};
