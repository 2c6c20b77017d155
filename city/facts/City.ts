import type { CityBase } from './base';
import type { FamilyFacts } from './family';
import type { Day } from './values';

/**
 * The synthetic city as it really is (domain.md 6.2). Generators and hand-written stories make these facts; each agency's
 * `seed.ts` turns them into the rows of its own database. Nothing here is about anybody who exists.
 *
 * Names follow the GraphQL model of domain.md 3.1-3.6; what is not commented means there what it means here.
 * `Day` is YYYY-MM-DD, `Instant` an RFC 3339 time, ids are UUIDs made by `idOf`.
 */

export type Edition = 'S' | 'M' | 'L';

export interface City {
  readonly edition: Edition;
  /** Seed and generator version, for the dataset row: the same three give the same city. */
  readonly generator: string;
  /** The day on which the city lives. */
  readonly today: Day;
  readonly base: CityBase;
  /** How many families `families()` gives, for progress. */
  readonly familyCount: number;
  /** Made one by one, always the same, so that a large city needs little memory. */
  families(): Iterable<FamilyFacts>;
}
