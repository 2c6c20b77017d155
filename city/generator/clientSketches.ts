import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { CaseManagerFacts, CityBase, Day, Edition, Id } from '../facts';
import { addDays, monthsBetween } from '../today';
import { carePlan } from './carePlan';
import { dealSituations } from './circumstances';
import * as margins from './clientMargins';
import { dealHouseholds, type HouseholdMember } from './households';
import { origins, underAsylblg } from './origins';
import { chosen, deal, openShares, shuffled } from './quota';
import { type Random, randomOf } from './random';
import type {
  CarePlan,
  ConsentPlan,
  CoursePlan,
  Group,
  Livelihood,
  MemberSketch,
  Noise,
  Situation,
  Sketch,
  TolerationBasis,
} from './Sketch';
import { freeOfFees, startsSchool } from './schoolAge';
import { arrivalOf, childLine, dealStatus, isAdult, type Settled } from './statusLines';

export interface ClientOrder {
  readonly edition: Edition;
  readonly seed: string;
  readonly group: Exclude<Group, 'resident'>;
  readonly count: number;
  readonly today: Day;
  readonly base: CityBase;
}

/** A family while the margins are being dealt out over all of them. */
interface Family extends Settled {
  readonly number: number;
  readonly members: readonly MemberSketch[];
  readonly hasGrandparent: boolean;
}

/** Sketches all client families of a city at once, so that the margins of domain.md 6.2 and 6.3 hold exactly. */
export function clientSketches(order: ClientOrder): readonly Sketch[] {
  const { edition, seed, group, count, today } = order;
  const random = (step: string) => randomOf(seed, edition, group, step);
  const households = dealHouseholds(count, today, random('households'));
  const settled = dealStatus(households, today, random('status'));
  const drafted = households.map((household, number): Family => {
    const own = settled.get(household) as Settled;
    const members = membersOf(own, today, randomOf(seed, edition, group, 'members', number));
    return { ...own, number, members, hasGrandparent: household.shape === 'THREE_GENERATIONS' };
  });
  const dated = withFirstOfJanuary(drafted, random('first of January'));
  const noisy = withNoise(withTwoNationalities(dated, random('nationalities')), random('noise'));
  const families = withTolerations(noisy, random('tolerations'));
  const situations = dealSituations(families, today, random('situations'));
  const livelihoods = dealLivelihoods(families, situations, random('livelihoods'));
  const cared = families.map((family) =>
    withCare(
      family,
      situations.get(family) ?? new Set(),
      today,
      randomOf(seed, edition, group, 'care', family.number),
    ),
  );
  const drawing = separateDraws(cared, livelihoods, today, random('separately'));
  const courses = cared.map((family, i) =>
    courseOf(
      family,
      { situations: situationsOf(situations, families, i), livelihood: livelihoods[i] ?? 'SGB2', today },
      random(`course ${i}`),
    ),
  );
  const draws = dealDraws(livelihoods, courses, random('draws'));
  const districts = dealDistricts(families, random('districts'));
  const consents = dealConsents(families, random('consents'));
  const managers = dealManagers(districts, order.base, group === 'client', random('managers'));
  const errors = chosen(families, margins.contradictions, random('errors'));
  return families.map((family, i): Sketch => {
    const own = situationsOf(situations, families, i);
    return {
      edition,
      seed,
      group,
      number: i,
      district: districts[i] ?? 'MITTE_STYRUM',
      origin: family.origin,
      shape: family.household.shape,
      members: (cared[i]?.members ?? []).map((member) => ({
        ...member,
        drawsSeparately: drawing.has(member),
      })),
      movedHere: own.has('X13') ? addDays(today, -randomOf(seed, group, 'moved', i).whole(45, 150)) : null,
      livelihood: livelihoods[i] ?? 'SGB2',
      situations: own,
      course: courses[i] ?? 'NONE',
      draws: draws[i] ?? new Set(),
      consent: consents[i] ?? null,
      caseManager: managers[i] ?? null,
      seededError: errors.has(family),
    };
  });
}

const situationsOf = (
  dealt: ReadonlyMap<Family, ReadonlySet<Situation>>,
  families: readonly Family[],
  index: number,
): ReadonlySet<Situation> => dealt.get(families[index] as Family) ?? new Set();

function membersOf(settled: Settled, today: Day, random: Random): readonly MemberSketch[] {
  const { household, line, partnerLine, partnerOrigin } = settled;
  const country = random.pick(origins[settled.origin].countries);
  const partnerCountry = partnerOrigin === null ? country : random.pick(origins[partnerOrigin].countries);
  const arrived = arrivalOf(line, today, random);
  const partnerArrived =
    partnerLine === null ? addDays(arrived, random.whole(0, 60)) : arrivalOf(partnerLine, today, random);
  const firstHere = arrived < partnerArrived ? arrived : partnerArrived;
  const lines = [line, partnerLine ?? line];
  const sketch = (member: HouseholdMember): MemberSketch => {
    const child = member.part === 'CHILD';
    const partner = member.part === 'PARTNER';
    const here = child ? firstHere : partner ? partnerArrived : arrived;
    const bornHere = member.born >= firstHere && child;
    return {
      ...member,
      line:
        child && !isAdult(member, today)
          ? childLine(lines, bornHere)
          : partner
            ? (partnerLine ?? line)
            : line,
      tolerationBasis: null,
      arrived: child && member.born > here ? member.born : here,
      nationalities: [partner ? partnerCountry : country],
      care: null,
      drawsSeparately: false,
      noise: new Set(),
    };
  };
  return household.members.map(sketch);
}

/** Second nationalities, first to children whose parents come from different countries. */
function withTwoNationalities(families: readonly Family[], random: Random): readonly Family[] {
  const persons = families.flatMap(({ members }) => members);
  const second = new Map<MemberSketch, string>();
  for (const { members, partnerOrigin } of families)
    for (const member of members) {
      const partner = members.find(({ part }) => part === 'PARTNER')?.nationalities[0];
      if (member.line === 'GERMAN') second.set(member, 'DEU');
      else if (partnerOrigin !== null && partner !== undefined && member.part === 'CHILD')
        second.set(member, partner);
      else if (member.part !== 'CHILD' && member.line !== 'EU')
        second.set(member, neighbours[member.nationalities[0] ?? ''] ?? '');
    }
  const able = [...second].filter(([, code]) => code !== '');
  const wanted = Math.round(persons.length * margins.twoNationalities);
  const has = chosen(able, Math.min(1, wanted / able.length), random);
  const given = new Map([...has]);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) => {
      const code = given.get(member);
      return code === undefined ? member : { ...member, nationalities: [...member.nationalities, code] };
    }),
  }));
}

const cohort = ['SYR', 'AFG', 'IRQ', 'GIN'];

/** In these cohorts 14 % of the persons are on paper born on 1 January; children born here have a real birth certificate. */
function withFirstOfJanuary(families: readonly Family[], random: Random): readonly Family[] {
  const persons = families
    .flatMap(({ members }) => members)
    .filter(({ nationalities }) => cohort.includes(nationalities[0] ?? ''));
  const able = persons.filter(({ part, born, arrived }) => part !== 'CHILD' && arrived !== born);
  const share = Math.min(1, (persons.length * margins.bornFirstOfJanuary) / able.length);
  const dated = chosen(able, share, random);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) =>
      dated.has(member) ? { ...member, born: `${member.born.slice(0, 4)}-01-01` } : member,
    ),
  }));
}

function withNoise(families: readonly Family[], random: Random): readonly Family[] {
  const persons = families.flatMap(({ members }) => members);
  const noise = new Map<MemberSketch, Set<Noise>>(persons.map((person) => [person, new Set()]));
  for (const kind of Object.keys(margins.noise) as Noise[]) {
    // Only somebody without whom the family can go on has died or moved away.
    const able = kind === 'GONE' ? persons.filter(({ part }) => part === 'ELSEWHERE') : persons;
    const share = Math.min(1, (persons.length * margins.noise[kind]) / able.length);
    for (const person of chosen(able, share, random)) noise.get(person)?.add(kind);
  }
  return families.map((family) => ({
    ...family,
    members: family.members.map((member) => ({ ...member, noise: noise.get(member) ?? new Set<Noise>() })),
  }));
}

const neighbours: Readonly<Record<string, string>> = {
  BIH: 'HRV',
  SRB: 'BIH',
  XKX: 'ALB',
  MKD: 'BGR',
  UKR: 'MDA',
  TUR: 'BGR',
  SYR: 'TUR',
  IRQ: 'TUR',
  AFG: 'IRN',
};

function withTolerations(families: readonly Family[], random: Random): readonly Family[] {
  const tolerated = families.flatMap(({ members }) => members).filter(({ line }) => line === 'TOLERATION');
  const workers = tolerated.filter(({ part }) => part === 'REFERENCE' || part === 'PARTNER');
  const bases = deal(workers, margins.tolerations, random);
  return families.map((family) => ({
    ...family,
    members: family.members.map((member): MemberSketch => {
      if (member.line !== 'TOLERATION') return member;
      const basis: TolerationBasis = bases.get(member) ?? 'P60A_2_1';
      return { ...member, tolerationBasis: basis };
    }),
  }));
}

/** Benefits follow the status: what remains to be dealt is who earns something, and how much. */
function dealLivelihoods(
  families: readonly Family[],
  situations: ReadonlyMap<Family, ReadonlySet<Situation>>,
  random: Random,
): readonly Livelihood[] {
  const kind = (family: Family): 'BETWEEN_CODES' | 'WORKS' | 'ASYLBLG' | 'SGB2' => {
    const parents = family.members.filter(({ part }) => part === 'REFERENCE' || part === 'PARTNER');
    if (situations.get(family)?.has('X06')) return 'BETWEEN_CODES';
    if (parents.some(({ tolerationBasis }) => tolerationBasis === 'P60D' || tolerationBasis === 'P60C'))
      return 'WORKS';
    if (parents.every(({ line }) => underAsylblg(line) || line === 'PROVISIONAL')) return 'ASYLBLG';
    if (parents.some(({ line }) => line === 'WORK_STUDY')) return 'WORKS';
    return 'SGB2';
  };
  const byKind = grouped(families, kind);
  const dealt = new Map<Family, Livelihood>();
  const give = (of: ReturnType<typeof kind>, shares: Partial<Record<Livelihood, number>>) => {
    for (const [family, livelihood] of deal(byKind.get(of) ?? [], shares, random))
      dealt.set(family, livelihood);
  };
  give('BETWEEN_CODES', { BETWEEN_CODES: 1 });
  give('WORKS', { LOW_WAGE: 60, WAGE: 40 });
  give('ASYLBLG', { ASYLBLG: 92, WAGE: 8 });
  give('SGB2', { SGB2: 59, SGB2_AND_WORK: 12, LOW_WAGE: 22, WAGE: 7 });
  return families.map((family) => dealt.get(family) ?? 'SGB2');
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const onBenefits = (livelihood: Livelihood | undefined): boolean =>
  livelihood === 'SGB2' || livelihood === 'SGB2_AND_WORK' || livelihood === 'ASYLBLG';

/** Where each child below school age is looked after (domain.md 6.1). */
function withCare(
  family: Family,
  situations: ReadonlySet<Situation>,
  today: Day,
  random: Random,
): { readonly members: readonly MemberSketch[] } {
  const small = family.members.filter(({ part, born }) => part === 'CHILD' && startsSchool(born) > today);
  const offered = situations.has('X08')
    ? random.pick(small.filter(({ born }) => inRange(monthsBetween(born, today), 13, 60)))
    : null;
  // At least one child has nobody but its parent: the youngest that is old enough to be away for a morning.
  const uncovered = situations.has('X01')
    ? [...small].reverse().find(({ born }) => monthsBetween(born, today) >= 3)
    : null;
  const care = (member: MemberSketch): CarePlan | null => {
    if (!small.includes(member)) return null;
    if (member === offered) return 'OFFERED';
    const months = monthsBetween(member.born, today);
    if (member === uncovered) return months < 8 ? 'NO_REQUEST' : 'WAITING';
    return carePlan(months, random);
  };
  return { members: family.members.map((member) => ({ ...member, care: care(member) })) };
}

const inRange = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** Children whose parents have applied for what does not come by itself: learning support, waiver of the daycare fee. */
function separateDraws(
  families: readonly { readonly members: readonly MemberSketch[] }[],
  livelihoods: readonly Livelihood[],
  today: Day,
  random: Random,
): ReadonlySet<MemberSketch> {
  const poor = families.filter((_, i) => onBenefits(livelihoods[i]) || livelihoods[i] === 'LOW_WAGE');
  const children = poor.flatMap(({ members }) => members).filter(({ part }) => part === 'CHILD');
  const pupils = children.filter(({ born }) => startsSchool(born) <= today);
  const placed = children.filter(({ care, born }) => care === 'PLACED' && !freeOfFees(born, today));
  return new Set([
    ...chosen(pupils, 1 - margins.gaps.O07, random),
    ...chosen(placed, 1 - margins.gaps.O13, random),
  ]);
}

/**
 * Where the adult of the family who is to learn German stands. Only families in situation X01 wait for a course while nobody else could
 * look after a child.
 */
function courseOf(
  family: { readonly members: readonly MemberSketch[] },
  given: {
    readonly situations: ReadonlySet<Situation>;
    readonly livelihood: Livelihood;
    readonly today: Day;
  },
  random: Random,
): CoursePlan {
  if (given.situations.has('X01')) return 'WAITING';
  const reference = family.members[0];
  if (reference === undefined || reference.line === 'GERMAN' || reference.line === 'TOLERATION')
    return 'NONE';
  if (given.situations.has('X06')) return 'NONE';
  const uncovered = family.members.some(({ care }) => care !== null && care !== 'PLACED');
  const alone = !family.members.some(({ part }) => part === 'PARTNER');
  const earning = given.livelihood !== 'SGB2' && given.livelihood !== 'ASYLBLG';
  const settled =
    reference.line === 'SETTLEMENT' || reference.line === 'EU' || reference.line === 'WORK_STUDY';
  if (settled) return random.weigh({ NONE: 60, COMPLETED: 40 });
  if (uncovered && (alone || earning)) return random.weigh({ NONE: 45, ENTITLED: 20, COMPLETED: 35 });
  return random.weigh({ NONE: 28, ENTITLED: 10, WAITING: 16, RUNNING: 20, COMPLETED: 26 });
}

function dealDraws(
  livelihoods: readonly Livelihood[],
  courses: readonly CoursePlan[],
  random: Random,
): readonly ReadonlySet<'O02' | 'O03' | 'O16'>[] {
  const all = livelihoods.map((_, i) => i);
  const low = all.filter((i) => livelihoods[i] === 'LOW_WAGE');
  const learning = all.filter((i) => {
    const plan = courses[i];
    return onBenefits(livelihoods[i]) && (plan === 'ENTITLED' || plan === 'WAITING' || plan === 'RUNNING');
  });
  const supplement = chosen(low, 1 - margins.gaps.O02, random);
  const housing = chosen(low, 1 - margins.gaps.O03, random);
  const exempt = chosen(learning, 1 - margins.gaps.O16, random);
  return all.map((i) => {
    const draws = new Set<'O02' | 'O03' | 'O16'>();
    if (supplement.has(i)) draws.add('O02');
    if (housing.has(i)) draws.add('O03');
    if (exempt.has(i)) draws.add('O16');
    return draws;
  });
}

function dealDistricts(families: readonly Family[], random: Random): readonly DistrictCode[] {
  const persons = families.reduce((sum, { members }) => sum + members.length, 0);
  const shares = openShares<DistrictCode>(margins.districts, persons);
  const codes = Object.keys(margins.districts) as DistrictCode[];
  const dealt = new Map<Family, DistrictCode>();
  const bySize = [...shuffled(families, random)].sort((x, y) => y.members.length - x.members.length);
  for (const family of bySize) dealt.set(family, shares.take(family.members.length, codes));
  return families.map((family) => dealt.get(family) ?? 'MITTE_STYRUM');
}

function dealConsents(families: readonly Family[], random: Random): readonly ConsentPlan[] {
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

function dealManagers(
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
