import type { Day } from '../facts/values';
import type { ClientFamily } from './ClientFamily';
import * as margins from './clientMargins';
import { underAsylblg } from './origins';
import { chosen, deal } from './quota';
import type { Random } from './random';
import type { CoursePlan, Livelihood, MemberSketch, Situation } from './Sketch';
import { freeOfFees, startsSchool } from './schoolAge';
import { isAdult } from './statusLines';

/** Benefits follow the status: what remains to be dealt is who earns something, and how much. */
export function dealLivelihoods(
  families: readonly ClientFamily[],
  situations: ReadonlyMap<ClientFamily, ReadonlySet<Situation>>,
  today: Day,
  random: Random,
): readonly Livelihood[] {
  const kind = (family: ClientFamily): 'BETWEEN_CODES' | 'WORKS' | 'ASYLBLG' | 'SGB2' => {
    const parents = family.members.filter(({ part }) => part === 'REFERENCE' || part === 'PARTNER');
    if (situations.get(family)?.has('X06')) return 'BETWEEN_CODES';
    if (parents.some(({ tolerationBasis }) => tolerationBasis === 'P60D' || tolerationBasis === 'P60C'))
      return 'WORKS';
    if (parents.every(({ line }) => underAsylblg(line))) return 'ASYLBLG';
    if (parents.some(({ line }) => line === 'WORK_STUDY')) return 'WORKS';
    return 'SGB2';
  };
  const byKind = grouped(families, kind);
  const dealt = new Map<ClientFamily, Livelihood>();
  const give = (of: ReturnType<typeof kind>, shares: Partial<Record<Livelihood, number>>) => {
    for (const [family, livelihood] of deal(byKind.get(of) ?? [], shares, random))
      dealt.set(family, livelihood);
  };
  give('BETWEEN_CODES', { BETWEEN_CODES: 1 });
  give('WORKS', { LOW_WAGE: 60, WAGE: 40 });
  give('ASYLBLG', { ASYLBLG: 92, WAGE: 8 });
  give('SGB2', { SGB2: 59, SGB2_AND_WORK: 12, LOW_WAGE: 22, WAGE: 7 });
  return families.map((family) => {
    const livelihood = dealt.get(family) ?? 'SGB2';
    // No wage of the city is so high that a family with four children has nothing to apply for.
    const minors = family.members.filter((member) => member.part === 'CHILD' && !isAdult(member, today));
    return livelihood === 'WAGE' && minors.length > 3 ? 'LOW_WAGE' : livelihood;
  });
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const onBenefits = (livelihood: Livelihood | undefined): boolean =>
  livelihood === 'SGB2' || livelihood === 'SGB2_AND_WORK' || livelihood === 'ASYLBLG';

/**
 * Children whose parents have applied for what does not come by itself: learning support, waiver of the daycare fee. Only those can who
 * draw a benefit that opens both.
 */
export function separateDraws(
  families: readonly { readonly members: readonly MemberSketch[] }[],
  given: {
    readonly livelihoods: readonly Livelihood[];
    readonly draws: readonly ReadonlySet<string>[];
    readonly today: Day;
  },
  random: Random,
): ReadonlySet<MemberSketch> {
  const { livelihoods, draws, today } = given;
  const onTopOfWage = (i: number) => draws[i]?.has('O02') === true || draws[i]?.has('O03') === true;
  const poor = families.filter((_, i) => onBenefits(livelihoods[i]) || onTopOfWage(i));
  const children = poor.flatMap(({ members }) => members).filter(({ part }) => part === 'CHILD');
  const pupils = children.filter(({ born }) => startsSchool(born) <= today);
  const placed = children.filter(({ care, born }) => care === 'PLACED' && !freeOfFees(born, today));
  return new Set([
    ...chosen(pupils, 1 - margins.gaps.O07, random),
    ...chosen(placed, 1 - margins.gaps.O13, random),
  ]);
}

interface Dealt {
  readonly families: readonly ClientFamily[];
  readonly livelihoods: readonly Livelihood[];
  readonly courses: readonly CoursePlan[];
  readonly today: Day;
}

const isParent = ({ part }: MemberSketch): boolean => part === 'REFERENCE' || part === 'PARTNER';

/** As `carriesFamilyBenefits`, before there is a file: all client families have been here for 15 months where that matters. */
const mayHoldFamilyBenefits = ({ line, tolerationBasis }: MemberSketch): boolean =>
  line === 'TOLERATION'
    ? tolerationBasis === 'P60D'
    : !['PERMISSION', 'PROVISIONAL', 'WORK_STUDY'].includes(line);

/** Who has drawn child supplement, housing benefit and exemption from the course fee: the gaps are published (domain.md 6.3). */
export function dealDraws(dealt: Dealt, random: Random): readonly ReadonlySet<'O02' | 'O03' | 'O16'>[] {
  const { families, livelihoods, courses, today } = dealt;
  const all = livelihoods.map((_, i) => i);
  const low = all.filter((i) => livelihoods[i] === 'LOW_WAGE');
  const withMinors = low.filter((i) => {
    const members = families[i]?.members ?? [];
    const minor = members.some((member) => member.part === 'CHILD' && !isAdult(member, today));
    return minor && members.some((member) => isParent(member) && mayHoldFamilyBenefits(member));
  });
  const learning = all.filter((i) => {
    const plan = courses[i];
    const free = onBenefits(livelihoods[i]) || livelihoods[i] === 'LOW_WAGE';
    return free && (plan === 'ENTITLED' || plan === 'WAITING' || plan === 'RUNNING');
  });
  const supplement = chosen(withMinors, 1 - margins.gaps.O02, random);
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
