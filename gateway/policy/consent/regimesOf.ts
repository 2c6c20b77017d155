import type { PersonGrounds } from '../Grounds';

/** Whose word counts for somebody: the custodians', the own or the custodians', the own alone. */
export type Regime = 'CHILD' | 'YOUTH' | 'ADULT';

/** From here on somebody acts for herself in social matters (§ 36 Abs. 1 SGB I). */
export const ownWordFrom = 15;
/** § 2 BGB. */
export const fullAge = 18;

/**
 * Every regime that somebody may be under, as precisely as her age is known (domain.md 2.6): what is allowed must be allowed under each of
 * them. Of whom neither birth date nor custody is recorded, the office deals with as an adult.
 */
export function regimesOf({ age, custody }: Pick<PersonGrounds, 'age' | 'custody'>): readonly Regime[] {
  if (age === null) return custody === null ? ['ADULT'] : ['CHILD', 'YOUTH', 'ADULT'];
  const regimes: Regime[] = [];
  if (age.from < ownWordFrom) regimes.push('CHILD');
  if (age.from < fullAge && age.to >= ownWordFrom) regimes.push('YOUTH');
  if (age.to >= fullAge) regimes.push('ADULT');
  return regimes;
}

/** Nothing else is possible. */
export const isAdult = (person: Pick<PersonGrounds, 'age' | 'custody'>): boolean =>
  regimesOf(person).every((regime) => regime === 'ADULT');

/** It is possible. */
export const mayBeAdult = (person: Pick<PersonGrounds, 'age' | 'custody'>): boolean =>
  regimesOf(person).includes('ADULT');
