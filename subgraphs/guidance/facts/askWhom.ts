import type { Controller } from '../../../schema/directives';

/** Who is asked about something of which nothing has been told, so that nothing says whose it is. */
const offices: readonly (readonly [path: string, controller: Controller])[] = [
  ['person.immigration.naturalisation', 'NATURALISATION_AUTHORITY'],
  ['person.immigration', 'IMMIGRATION_AUTHORITY'],
  ['person.benefits', 'SOCIAL_ASSISTANCE_UNIT'],
  ['person.counselling', 'REFUGEE_COUNSELLING'],
  ['person.health', 'PUBLIC_HEALTH_OFFICE'],
  ['person.education', 'SCHOOL_AUTHORITY'],
  ['person.childcare', 'YOUTH_OFFICE_DAYCARE'],
  ['person.recognition', 'RECOGNITION_BODY'],
  ['person.languageCourses', 'COURSE_PROVIDER'],
  ['person.employment', 'JOB_CENTER'],
  ['person.benefitUnit', 'JOB_CENTER'],
  ['person.jobOffers', 'JOB_CENTER'],
  ['person.trainings', 'JOB_CENTER'],
  ['person.jobs', 'JOB_CENTER'],
  ['family.household', 'SOCIAL_ASSISTANCE_UNIT'],
  ['person', 'DATA_SUBJECT'],
];

/** @param otherwise for what casework itself would have on file */
export function askWhom(path: string, otherwise: Controller): Controller {
  return offices.find(([place]) => path === place || path.startsWith(`${place}.`))?.[1] ?? otherwise;
}
