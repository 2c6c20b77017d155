import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { CaseManagerFacts, CityBase } from '../facts/base';
import type { Id } from '../facts/values';
import type { ClientFamily } from './ClientFamily';
import * as margins from './clientMargins';
import { chosen, deal, openShares, shuffled } from './quota';
import type { Random } from './random';
import type { ConsentPlan } from './Sketch';

/** The social area in which each family lives, dealt so that the shares of the persons hold. */
export function dealDistricts(families: readonly ClientFamily[], random: Random): readonly DistrictCode[] {
  const persons = families.reduce((sum, { members }) => sum + members.length, 0);
  const shares = openShares<DistrictCode>(margins.districts, persons);
  const codes = Object.keys(margins.districts) as DistrictCode[];
  const dealt = new Map<ClientFamily, DistrictCode>();
  const bySize = [...shuffled(families, random)].sort((x, y) => y.members.length - x.members.length);
  for (const family of bySize) dealt.set(family, shares.take(family.members.length, codes));
  return families.map((family) => dealt.get(family) ?? 'MITTE_STYRUM');
}

/** How far each family consents (domain.md 6.2, consent pattern). */
export function dealConsents(families: readonly ClientFamily[], random: Random): readonly ConsentPlan[] {
  const patterns = deal(families, margins.consents, random);
  const couples = families.filter(({ members }) => members.some(({ part }) => part === 'PARTNER'));
  const agreed = families.filter((family) => ['FULL', 'PARTIAL'].includes(patterns.get(family) ?? ''));
  const differing = chosen(couples, margins.partnersDiffer, random);
  const revoked = chosen(
    agreed,
    Math.min(1, (margins.revokedLately * families.length) / agreed.length),
    random,
  );
  const marked = chosen(families, margins.protectiveMarkers, random);
  return families.map((family) => ({
    pattern: patterns.get(family) ?? 'PARTIAL',
    denies: random.weigh({ HEALTH: 60, IMMIGRATION: 30, BENEFITS: 10 }),
    partnerDiffers: differing.has(family),
    revokedLately: revoked.has(family),
    protectiveMarker: marked.has(family),
  }));
}

/** One case manager has more than the 60 cases that the capacity allows, as in practice; the others share the rest of their districts. */
const fullDesk = 62;

/** Who is responsible for each case: a case manager of the district. */
export function dealManagers(
  districts: readonly DistrictCode[],
  base: CityBase,
  overloaded: boolean,
  random: Random,
): readonly Id[] {
  const load = new Map<Id, number>();
  const responsible = (district: DistrictCode): readonly CaseManagerFacts[] =>
    base.caseManagers.filter((manager) => manager.districts.includes(district));
  return districts.map((district) => {
    const able = responsible(district);
    const first = able[0] ?? (base.caseManagers[0] as CaseManagerFacts);
    const busy = overloaded && district === 'MITTE_STYRUM' && (load.get(first.id) ?? 0) < fullDesk;
    const manager = busy ? first : random.pick(able.length > 1 && overloaded ? able.slice(1) : able);
    load.set(manager.id, (load.get(manager.id) ?? 0) + 1);
    return manager.id;
  });
}
