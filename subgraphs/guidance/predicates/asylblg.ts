import { bornSuchThat, isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import type { PersonReading } from '../facts/Reading';
import type { ResidenceStatusKind } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, given, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { hasStayedFor } from './hasStayedFor';
import { isGerman } from './isGerman';
import { isUnionCitizen } from './isUnionCitizen';
import { remembered } from './remembered';

/** Permission to reside, toleration, duty to leave (§ 1 Abs. 1 Nr. 1, 1a, 4, 5 AsylbLG). */
const withoutTitle: readonly ResidenceStatusKind[] = [
  'PERMISSION_TO_RESIDE',
  'ARRIVAL_CERTIFICATE',
  'TOLERATION',
  'PROVISIONAL_TOLERATED',
  'OBLIGED_TO_LEAVE',
];

/** Those who came after this day would change the code, if the bill becomes law (domain.md 2.11). */
const ukraineCutOff = '2025-04-01';

/** Whether somebody's benefits are those of the AsylbLG (§ 1 Abs. 1 AsylbLG), so that SGB II and XII are closed to her. */
export const asylblg = remembered((person: PersonReading, asOf: Day): Truth => {
  const { kind, basis } = person.immigration.currentStatus;
  return all(
    not(isUnionCitizen(person)),
    not(isGerman(person)),
    any(
      isOneOf(kind, withoutTitle),
      all(isOneOf(kind, ['RESIDENCE_PERMIT']), isOneOf(basis, ['P23_1', 'P25_4'])),
      // § 1 Abs. 1 Nr. 3 Buchst. c: until the decision not to deport is 18 months old; it cannot be older than the stay. Nobody ever
      // decided so about a child born here since.
      all(
        isOneOf(kind, ['RESIDENCE_PERMIT']),
        isOneOf(basis, ['P25_5']),
        isAged(person.dateOfBirth, asOf, (months) => months >= 18),
        not(hasStayedFor(person, 18, asOf)),
      ),
      all(
        given(parameterOn('UKRAINE_UNDER_ASYLBLG', asOf)),
        isOneOf(basis, ['P24']),
        bornSuchThat(person.arrivedInGermany, (day) => day >= ukraineCutOff),
      ),
    ),
  );
});

/** What `asylblg` reads. */
export const asylblgNeeds = [
  'person.nationalities',
  'person.dateOfBirth',
  'person.arrivedInGermany',
  'person.immigration.currentStatus.kind',
  'person.immigration.currentStatus.basis',
  'person.immigration.currentStatus.since',
] as const satisfies readonly FactPath[];
