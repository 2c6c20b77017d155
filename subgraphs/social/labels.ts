import type { Controller, DataLabel } from '../../schema/directives';

const householdKeepers: readonly Controller[] = [
  'SOCIAL_ASSISTANCE_UNIT',
  'ASYLUM_BENEFITS_UNIT',
  'HOUSING_BENEFIT_UNIT',
  'HOUSING_OFFICE',
];

/** Each paying office is a controller of its own (§ 67 Abs. 4 SGB X); the record names which one in `source`. */
const payingOffices: readonly Controller[] = [
  'SOCIAL_ASSISTANCE_UNIT',
  'ASYLUM_BENEFITS_UNIT',
  'HOUSING_BENEFIT_UNIT',
  'HOUSING_OFFICE',
  'MAINTENANCE_ADVANCE_UNIT',
  'PARENTAL_ALLOWANCE_UNIT',
  'FAMILY_BENEFITS_OFFICE',
];

/** Where and how people live: social data (§ 67 Abs. 2 SGB X). */
export const housingData: DataLabel = { class: 'S3', category: 'HOUSING', controller: householdKeepers };

/** The accommodation itself: already its kind may be a protected address or a shelter. */
export const accommodationData: DataLabel = { ...housingData, locating: true };

/** Who lives together, as the office has established it. */
export const livingTogetherData: DataLabel = {
  class: 'S3',
  category: 'FAMILY_RELATIONS',
  controller: householdKeepers,
};

/** What the members of a household live on. */
export const incomeData: DataLabel = { class: 'S3', category: 'INCOME', controller: householdKeepers };

export const benefitData: DataLabel = { class: 'S3', category: 'BENEFITS', controller: payingOffices };

/** The other people in a notice: seen from one person's benefit, their part in it is a fact about somebody else. */
export const otherPeoplesBenefitData: DataLabel = { ...benefitData, thirdParty: true };

/** Counsellors hold professional secrets (§ 203 StGB); already the enrolment tells what somebody needs counsel for. */
export const counsellingData: DataLabel = {
  class: 'S5',
  category: 'COUNSELLING_ENROLMENT',
  controller: ['REFUGEE_COUNSELLING'],
  existenceSensitive: true,
};
