import type { Benefit } from './entities/Benefit';
import type { SocialLoaders } from './loaders';

/**
 * The benefits that one of these persons has applied for or that cover one of them, each once, the oldest period first and
 * those not granted yet last.
 */
export async function benefitsOf(
  { benefitsByPerson, benefitById }: SocialLoaders,
  personIds: readonly string[],
): Promise<readonly Benefit[]> {
  const parts = await Promise.all(personIds.map((id) => benefitsByPerson.load(id)));
  const ids = new Set(parts.flat().map(({ benefitId }) => benefitId));
  const benefits = await Promise.all([...ids].map((id) => benefitById.load(id)));
  return benefits.filter((benefit) => benefit !== null).sort(byPeriod);
}

const byPeriod = (one: Benefit, other: Benefit): number => {
  const [left, right] = [sortKey(one), sortKey(other)];
  return left < right ? -1 : Number(left > right);
};

/** "~" comes after every digit, so what has no first day comes last. */
const sortKey = ({ grantedFrom, type, id }: Benefit): string => `${grantedFrom ?? '~'} ${type} ${id}`;
