import type { FactPath } from '../facts/FactPath';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, holds, isOneOf, type Truth } from '../facts/Truth';

/** What it reads. */
export const placeNeeds = [
  'person.childcare.placement.type',
  'person.childcare.placement.until',
] as const satisfies readonly FactPath[];

/** Whether a child has a place in daycare or family day care, now or promised (§ 24 SGB VIII); bridge projects are none. */
export const hasPlace = ({ childcare: { placement } }: PersonReading, asOf: Day): Truth =>
  all(
    isOneOf(placement.type, ['DAYCARE_CENTRE', 'FAMILY_DAY_CARE']),
    holds(placement.until, (day) => day === null || day >= asOf),
  );
