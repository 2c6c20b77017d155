import type { Role } from '../../../schema/accessTerms';
import type { EnvelopeCaller } from '../../../schema/envelope';

/** Offices that referrals are sent to (domain.md 3.7). The youth office's protection unit keeps its own files and is not among them. */
export const addressees: ReadonlySet<Role> = new Set<Role>([
  'SOCIAL_BENEFITS_OFFICER',
  'ASYLUM_BENEFITS_OFFICER',
  'HOUSING_OFFICER',
  'REFUGEE_COUNSELLOR',
  'YOUTH_OFFICE_PLACEMENT_OFFICER',
  'PUBLIC_HEALTH_STAFF',
  'HEALTH_PROVIDER',
  'SCHOOL_STAFF',
  'SCHOOL_AUTHORITY_OFFICER',
  'JOB_CENTER_ADVISER',
  'EMPLOYMENT_ADVISER',
  'COURSE_PROVIDER',
]);

/** The hub's own staff, as far as it works with families or for those who do. */
export const colleagues: ReadonlySet<Role> = new Set<Role>([
  'CASE_MANAGER',
  'CASE_MANAGER_DEPUTY',
  'KIM_COORDINATOR',
  'KIM_ADMIN_ASSISTANT',
]);

/** Others who may know which case manager they deal with. Immigration and naturalisation officers are not among them (FW-1). */
export const counterparts: ReadonlySet<Role> = new Set<Role>([
  ...addressees,
  'DATA_SUBJECT',
  'DATA_PROTECTION_OFFICER',
]);

/** Hub id of the person who asks for herself; null for everybody who asks in an office, whatever else her token says (FW-6). */
export const personOf = (caller: EnvelopeCaller | null): string | null =>
  caller !== null && caller.role === 'DATA_SUBJECT' ? caller.person : null;
