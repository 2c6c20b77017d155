import type { DataLabel } from '../../schema/directives';

/** Social data of Jobcenter and employment agency (§ 67 Abs. 2 SGB X). */
export const employmentData: DataLabel = {
  class: 'S3',
  category: 'EMPLOYMENT',
  controller: ['JOB_CENTER', 'EMPLOYMENT_AGENCY'],
};

/** Course data; a provider answers for the registrations in its own courses only (§ 88a AufenthG). */
export const courseData: DataLabel = {
  class: 'S3',
  category: 'LANGUAGE_COURSE',
  controller: ['JOB_CENTER', 'EMPLOYMENT_AGENCY', 'COURSE_PROVIDER'],
};

/** Courses near somebody: their order tells the district in which the agency has this person on file. */
export const courseSearchData: DataLabel = { ...courseData, locating: true, idOf: 'Person' };

export const jobOfferData: DataLabel = {
  class: 'S3',
  category: 'JOB_OFFERS',
  controller: ['JOB_CENTER', 'EMPLOYMENT_AGENCY'],
};

export const recognitionData: DataLabel = {
  class: 'S3',
  category: 'RECOGNITION',
  controller: ['RECOGNITION_BODY', 'JOB_CENTER', 'EMPLOYMENT_AGENCY'],
};

/** The benefit unit is kept by the Jobcenter alone (§ 7 Abs. 3 SGB II). */
export const benefitUnitData: DataLabel = { class: 'S3', category: 'BENEFITS', controller: ['JOB_CENTER'] };

/** One of the possible values is "for health reasons", or the text is free; that is a fact about health (Art. 9 GDPR, domain.md 0 no. 12). */
export const mayTellOfHealth = (label: DataLabel): DataLabel => ({ ...label, class: 'S4' });
