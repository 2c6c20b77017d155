import type { Agency } from '../facts/records/casework';
import type { Controller } from '../facts/records/vocabulary';

const offices: Readonly<Partial<Record<Controller, Agency>>> = {
  ASYLUM_BENEFITS_UNIT: 'ASYLUM_BENEFITS_OFFICE',
  HOUSING_BENEFIT_UNIT: 'HOUSING_OFFICE',
  HOUSING_OFFICE: 'HOUSING_OFFICE',
  MAINTENANCE_ADVANCE_UNIT: 'YOUTH_WELFARE_OFFICE',
  FAMILY_BENEFITS_OFFICE: 'FAMILY_BENEFITS_OFFICE',
};

/** The office to go to about a benefit. For the words only. @param controller who keeps the file; null where that is not known */
export const officeOf = (controller: Controller | null): Agency =>
  (controller === null ? undefined : offices[controller]) ?? 'SOCIAL_WELFARE_OFFICE';
