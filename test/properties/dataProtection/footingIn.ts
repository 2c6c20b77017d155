import type { Asking } from '../../model/World';

/**
 * The access matrix (domain.md 3.7 with 2.4 and 2.6) for those who ask in these tests, written once more as it is read there: on which footing
 * a role may have a fact of a controller outside casework.
 */

const area: Readonly<Record<string, string>> = {
  ...named('immigration', 'IMMIGRATION_AUTHORITY NATURALISATION_AUTHORITY'),
  ...named(
    'social',
    'SOCIAL_ASSISTANCE_UNIT ASYLUM_BENEFITS_UNIT HOUSING_BENEFIT_UNIT HOUSING_OFFICE MAINTENANCE_ADVANCE_UNIT ' +
      'PARENTAL_ALLOWANCE_UNIT FAMILY_BENEFITS_OFFICE REFUGEE_COUNSELLING',
  ),
  ...named('health', 'PUBLIC_HEALTH_OFFICE HEALTH_PROVIDER'),
  ...named('schools', 'YOUTH_OFFICE_DAYCARE SCHOOL_AUTHORITY SCHOOL DAYCARE KI_NEWCOMER_GUIDANCE'),
  ...named('employment', 'JOB_CENTER EMPLOYMENT_AGENCY COURSE_PROVIDER RECOGNITION_BODY'),
};

function named(name: string, controllers: string): Record<string, string> {
  return Object.fromEntries(controllers.split(' ').map((controller) => [controller, name]));
}

/** Claim: one of the five agencies keeps it, and not the hub's own casework. */
export const isOfAgency = (controller: string): boolean => controller in area;

type Line = readonly [footing: 'LAW' | 'CONSENT', where: string, categories: string | null, upTo: number];

const lines: Readonly<Record<string, readonly Line[]>> = {
  SOCIAL_BENEFITS_OFFICER: [
    ['LAW', 'social', 'BENEFITS INCOME HOUSING', 3],
    ['LAW', 'IMMIGRATION_AUTHORITY', 'IDENTITY RESIDENCE_STATUS RESIDENCE_PROCEDURE LANGUAGE_COURSE', 3],
    ['LAW', 'employment', 'BENEFITS', 3],
    ['CONSENT', 'employment', 'EMPLOYMENT LANGUAGE_COURSE', 4],
  ],
  JOB_CENTER_ADVISER: [
    ['LAW', 'EMPLOYMENT_AGENCY', null, 3],
    ['LAW', 'JOB_CENTER', null, 3],
    [
      'LAW',
      'IMMIGRATION_AUTHORITY',
      'IDENTITY RESIDENCE_STATUS RESIDENCE_PROCEDURE LANGUAGE_COURSE WORK_PERMISSION',
      3,
    ],
    ['LAW', 'social', 'BENEFITS INCOME HOUSING', 3],
    ['CONSENT', 'health', 'HEALTH_FUNCTIONAL', 4],
    ['CONSENT', 'schools', 'SCHOOL_STATUS DAYCARE_STATUS', 4],
  ],
  PUBLIC_HEALTH_STAFF: [
    ['LAW', 'IMMIGRATION_AUTHORITY', 'IDENTITY', 3],
    ['LAW', 'social', 'HEALTH_COVERAGE', 3],
  ],
  SCHOOL_AUTHORITY_OFFICER: [
    ['CONSENT', 'social', 'BENEFITS', 4],
    ['CONSENT', 'health', 'VACCINATION_STATUS', 4],
  ],
};

const withOwnOffice = [
  'SOCIAL_BENEFITS_OFFICER',
  'JOB_CENTER_ADVISER',
  'PUBLIC_HEALTH_STAFF',
  'SCHOOL_AUTHORITY_OFFICER',
];

export function footingIn(by: Asking['by'], controller: string, fact: Asking['fact']): Asking['footing'] {
  const where = area[controller];
  if (by.controller !== null && area[by.controller] === 'immigration')
    return where === 'immigration' ? 'OWN_OFFICE' : null;
  if (by.role === 'DATA_SUBJECT') return 'OWN';
  if (by.role.startsWith('CASE_MANAGER')) return where === 'health' ? 'CONSENT_AND_RELEASE' : 'CONSENT';
  if (controller === by.controller && withOwnOffice.includes(by.role)) return 'OWN_OFFICE';
  const line = lines[by.role]?.find(
    ([, of, categories, upTo]) =>
      (of === controller || of === where) &&
      (categories === null || categories.split(' ').includes(fact.category)) &&
      Number(fact.class.slice(1)) <= upTo,
  );
  return line?.[0] ?? null;
}
