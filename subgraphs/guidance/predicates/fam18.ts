import { addMonths } from '../../../schema/calendar';
import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { ResidenceBasis } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, compare, is, isOneOf, not, type Truth } from '../facts/Truth';
import { hasStayedFor } from './hasStayedFor';
import { isEmployed } from './isEmployed';
import { isGerman } from './isGerman';
import { isUnionCitizen } from './isUnionCitizen';
import { remembered } from './remembered';

/** Titles for study, visits and the search for work: only with work, parental leave or benefits of SGB III. */
const onlyWithWork: readonly ResidenceBasis[] = ['P16B', 'P16D', 'P20A'];

/** Humanitarian titles: with work, or after 15 months of lawful, permitted or tolerated stay. */
const withWorkOrStay: readonly ResidenceBasis[] = [
  'P23_1',
  'P23A',
  'P25_3',
  'P25_4',
  'P25_4A',
  'P25_4B',
  'P25_5',
];

/**
 * The standard clause for family benefits: whether somebody's right to stay carries child benefit and what follows it (§ 62 Abs. 1a, 2
 * EStG, § 1 Abs. 3 BKGG, § 1 Abs. 2a UhVorschG, § 1 Abs. 7 BEEG).
 */
export const fam18 = remembered(
  (person: PersonReading, asOf: Day): Truth =>
    any(
      isGerman(person),
      // In the first three months a citizen of the Union needs an income in Germany (§ 62 Abs. 1a EStG).
      all(isUnionCitizen(person), any(hasStayedFor(person, 3, asOf), isEmployed(person, asOf))),
      isOneOf(person.immigration.currentStatus.kind, ['SETTLEMENT_PERMIT', 'EU_LONG_TERM_RESIDENCE']),
      carriedByPermit(person, asOf),
      all(
        isOneOf(person.immigration.currentStatus.kind, ['TOLERATION']),
        isOneOf(person.immigration.currentStatus.basis, ['P60D']),
      ),
    ),
);

function carriedByPermit(person: PersonReading, asOf: Day): Truth {
  const { kind, basis } = person.immigration.currentStatus;
  return all(
    // A title that goes on by law carries what it carried (§ 81 Abs. 4 AufenthG).
    isOneOf(kind, ['RESIDENCE_PERMIT', 'EU_BLUE_CARD', 'PROVISIONAL_CONTINUED']),
    is(basis, () => true),
    permitsWorkForHalfAYear(person),
    any(not(isOneOf(basis, onlyWithWork)), isEmployed(person, asOf)),
    any(not(isOneOf(basis, withWorkOrStay)), hasStayedFor(person, 15, asOf), isEmployed(person, asOf)),
  );
}

/** § 62 Abs. 2 Nr. 2 EStG: the title permits, or permitted, work for six months at least. */
const permitsWorkForHalfAYear = ({ immigration }: PersonReading): Truth =>
  some(immigration.titles, ({ employment, validFrom, validUntil }) =>
    all(
      isOneOf(employment, ['UNRESTRICTED', 'EMPLOYER_BOUND', 'SELF_EMPLOYMENT_ONLY']),
      compare(
        validFrom,
        validUntil,
        (from, until) => from !== null && (until === null || addMonths(from, 6) <= until),
      ),
    ),
  );

/** What `fam18` reads. */
export const fam18Needs = [
  'person.nationalities',
  'person.dateOfBirth',
  'person.arrivedInGermany',
  'person.immigration.currentStatus.kind',
  'person.immigration.currentStatus.basis',
  'person.immigration.currentStatus.since',
  'person.immigration.titles.employment',
  'person.immigration.titles.validFrom',
  'person.immigration.titles.validUntil',
  'person.jobs.from',
  'person.jobs.until',
] as const satisfies readonly FactPath[];
