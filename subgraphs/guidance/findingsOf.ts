import type { FamilyReading } from './facts/Reading';
import type { Occasion, OfferFinding, OfferRule } from './Rule';

/** Per reading, and of it per offer and day. */
const known = new WeakMap<FamilyReading, Map<string, readonly OfferFinding[]>>();

/**
 * What an offer says of a family on a day; worked out once for each reading. An obstacle that follows from offers asks for the same, and these
 * are the dearest rules there are.
 */
export function findingsOf(
  offer: OfferRule,
  family: FamilyReading,
  occasion: Occasion,
): readonly OfferFinding[] {
  const ofFamily = known.get(family) ?? new Map<string, readonly OfferFinding[]>();
  known.set(family, ofFamily);
  const name = `${offer.id} ${offer.version} ${occasion.asOf}`;
  const findings = ofFamily.get(name) ?? offer.find(family, occasion);
  ofFamily.set(name, findings);
  return findings;
}
