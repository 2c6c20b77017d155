import { cityOf } from '../../city/cityOf';
import type { FamilyFacts, MemberFacts } from '../../city/facts/family';
import { today } from '../../city/today';

/** The 300 client families of edition M, made once for each test file. */
export const families: readonly FamilyFacts[] = [...cityOf('M').families()];
export const members: readonly MemberFacts[] = families.flatMap((family) => family.members);

export const isAdult = ({ person, role }: MemberFacts): boolean =>
  role !== 'CHILD' || (person.dateOfBirth ?? '') <= `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;

export const isPartner = ({ role }: MemberFacts): boolean => role === 'SPOUSE' || role === 'PARTNER';

/** Share of those for whom something holds, in per cent. */
export const percent = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  (100 * all.filter(holds).length) / all.length;

export const hasTruth = (family: FamilyFacts, rule: string): boolean =>
  family.truth.some((entry) => entry.rule === rule);
