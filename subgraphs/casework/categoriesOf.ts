import type { DataCategory, NeedArea } from './terms';

/**
 * Which categories of data speak of an area of life. A conference may see an area when it shares one of them; what has no
 * category of its own belongs to the case plan, and violence to the notes, which are secret.
 */
export const categoriesOf: Readonly<Record<NeedArea, readonly DataCategory[]>> = {
  RESIDENCE: ['RESIDENCE_STATUS', 'RESIDENCE_PROCEDURE'],
  LIVELIHOOD: ['BENEFITS', 'INCOME'],
  HOUSING: ['HOUSING'],
  LANGUAGE: ['LANGUAGE', 'LANGUAGE_COURSE'],
  EMPLOYMENT: ['EMPLOYMENT', 'JOB_OFFERS', 'WORK_PERMISSION'],
  TRAINING: ['EMPLOYMENT'],
  RECOGNITION: ['RECOGNITION'],
  SCHOOL: ['SCHOOL_STATUS'],
  CHILDCARE: ['DAYCARE_STATUS'],
  HEALTH: ['HEALTH_APPOINTMENTS', 'HEALTH_FUNCTIONAL', 'HEALTH_WAITLIST'],
  MENTAL_HEALTH: ['HEALTH_WAITLIST'],
  DISABILITY: ['HEALTH_FUNCTIONAL'],
  PARENTING: ['CASE_PLAN'],
  VIOLENCE_PROTECTION: ['CASE_NOTES'],
  DEBT: ['COUNSELLING_ENROLMENT'],
  LEGAL_ADVICE: ['COUNSELLING_ENROLMENT'],
  SOCIAL_PARTICIPATION: ['CASE_PLAN'],
  NATURALISATION: ['RESIDENCE_PROCEDURE'],
  MOBILITY: ['CASE_PLAN'],
  DIGITAL_ACCESS: ['CASE_PLAN'],
};
