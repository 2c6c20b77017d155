import type { Evaluation, FoundObstacle } from '../evaluate';
import { familyKeyOf, sightingId } from '../sightings/sightingId';

/** What an evaluation of a family says about its obstacles, by their names in the database. */
export interface FamilySightings {
  /** Hub id; it is told in events and not kept. */
  readonly family: string;
  readonly familyKey: string;
  /** Those that hold. */
  readonly seen: readonly string[];
  /** Those that nothing can be said of: they may still hold. */
  readonly unsure: readonly string[];
  /** Claim: every fact could be asked for, so that what was not found is no longer true. */
  readonly isWhole: boolean;
}

/** @param isWhole whether every fact could be asked for and every rule applied */
export function sightingsOf(
  family: string,
  { obstacles }: Evaluation,
  { isWhole, secret }: { readonly isWhole: boolean; readonly secret: Uint8Array },
): FamilySightings {
  const idsOf = (found: readonly FoundObstacle[]): readonly string[] =>
    found.map(({ rule, finding: { variant, subjects } }) =>
      sightingId({ family, rule: rule.id, variant, subjects }, secret),
    );
  return {
    family,
    familyKey: familyKeyOf(family, secret),
    seen: [...new Set(idsOf(obstacles.filter(({ result }) => result !== 'INSUFFICIENT')))],
    unsure: idsOf(obstacles.filter(({ result }) => result === 'INSUFFICIENT')),
    isWhole,
  };
}
