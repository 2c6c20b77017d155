import type { Controller } from '../../../schema/directives';
import type { CaseworkAsked } from '../CaseworkAsked';
import { openSources } from '../consentState';
import type { PersonAccess } from '../entities/PersonAccess';
import type { Standing } from './Relation';

type Area = Exclude<keyof PersonAccess, 'notes' | 'consents'>;

const areaOf: Readonly<Record<Area, readonly Controller[]>> = {
  immigration: ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'],
  social: [
    'SOCIAL_ASSISTANCE_UNIT',
    'ASYLUM_BENEFITS_UNIT',
    'HOUSING_BENEFIT_UNIT',
    'HOUSING_OFFICE',
    'MAINTENANCE_ADVANCE_UNIT',
    'PARENTAL_ALLOWANCE_UNIT',
    'FAMILY_BENEFITS_OFFICE',
    'REFUGEE_COUNSELLING',
  ],
  health: ['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER'],
  schools: ['YOUTH_OFFICE_DAYCARE', 'SCHOOL_AUTHORITY', 'SCHOOL', 'DAYCARE', 'KI_NEWCOMER_GUIDANCE'],
  employment: ['JOB_CENTER', 'EMPLOYMENT_AGENCY', 'COURSE_PROVIDER', 'RECOGNITION_BODY'],
};

const areas = Object.keys(areaOf) as readonly Area[];

/**
 * Of which areas a caller could be told something about a person. To people who work with a family, what the person has agreed to
 * (§ 3.7: "c"); to the person, all her own. It promises nothing about single fields: the gateway decides those with every request.
 * @returns null when nobody is named who asks
 */
export async function accessTo(
  personId: string,
  { relations }: Standing,
  { loaders, caller, purpose, today }: CaseworkAsked,
): Promise<PersonAccess | null> {
  if (caller === null || purpose === null) return null;
  const own = (relations.has('SELF') || relations.has('CUSTODIAN')) && purpose === 'DATA_SUBJECT_ACCESS';
  const atWork = relations.has('TEAM') || relations.has('DEPUTY');
  const consents = atWork ? await loaders.consentsOfPerson.load(personId) : [];
  const role = relations.has('TEAM') ? caller.role : 'CASE_MANAGER_DEPUTY';
  const sources = openSources(consents, { role, organisation: caller.organisation }, purpose, today);
  const open = areas.map(
    (area) => [area, own || areaOf[area].some((source) => sources.has(source))] as const,
  );
  return {
    ...(Object.fromEntries(open) as Record<Area, boolean>),
    notes: relations.has('TEAM'),
    consents: own || atWork || relations.has('CONTROL'),
  };
}
