import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import type { PersonReading } from '../facts/Reading';
import type { ResidenceBasis } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { asylblg, asylblgNeeds } from './asylblg';
import { hasStayedFor } from './hasStayedFor';
import { isEmployed } from './isEmployed';
import { isUnionCitizen } from './isUnionCitizen';

/** Titles of chapter 2 section 5 AufenthG: no wait of three months (§ 7 Abs. 1 Satz 3 SGB II). */
const humanitarian: readonly ResidenceBasis[] = [
  'P22',
  'P23_1',
  'P23_2',
  'P23_4',
  'P23A',
  'P24',
  'P25_1',
  'P25_2_REFUGEE',
  'P25_2_SUBSIDIARY',
  'P25_3',
  'P25_4',
  'P25_4A',
  'P25_4B',
  'P25_5',
  'P25A',
  'P25B',
  'P104C',
];

/**
 * Whether somebody can draw basic income support for herself, need aside: 15 to pension age and not excluded (§ 7 Abs. 1 SGB II).
 * @param household those she lives with: a citizen of the Union may stay for the work of a member of her family
 */
export const sgb2able = (person: PersonReading, household: readonly PersonReading[], asOf: Day): Truth =>
  all(
    isAged(person.dateOfBirth, asOf, (months) => months >= 180 && months < parameterOn('PENSION_AGE', asOf)),
    isNotExcluded(person, household, asOf),
  );

/** § 7 Abs. 1 Satz 2 SGB II: not under the AsylbLG, beyond the first three months, not here only to look for work. */
export function isNotExcluded(person: PersonReading, household: readonly PersonReading[], asOf: Day): Truth {
  const someoneWorks = any(...household.map((one) => isEmployed(one, asOf)));
  return all(
    not(asylblg(person, asOf)),
    any(
      hasStayedFor(person, 3, asOf),
      isEmployed(person, asOf),
      isOneOf(person.immigration.currentStatus.basis, humanitarian),
    ),
    any(not(isUnionCitizen(person)), someoneWorks, hasStayedFor(person, 60, asOf)),
  );
}

/** What `sgb2able` reads. */
export const sgb2ableNeeds = [
  ...asylblgNeeds,
  'person.jobs.from',
  'person.jobs.until',
] as const satisfies readonly FactPath[];
