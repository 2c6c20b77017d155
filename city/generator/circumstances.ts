import type { Day } from '../facts/values';
import { addMonths, monthsBetween } from '../today';
import { prevalence } from './clientMargins';
import { learnerLines } from './learnerIndex';
import { underAsylblg } from './origins';
import { shuffled } from './quota';
import type { Random } from './random';
import type { MemberSketch, Situation, StatusLine } from './Sketch';
import { startsSchool } from './schoolAge';
import { holderOfEndingTitle, workerWithoutPaper } from './urgentMembers';

/** What must be known about a family to say which circumstances it can be in. */
export interface Known {
  readonly members: readonly MemberSketch[];
  readonly hasGrandparent: boolean;
}

const protectedLines: readonly StatusLine[] = ['SUBSIDIARY', 'REFUGEE', 'P25_3'];
const parents = (family: Known) =>
  family.members.filter(({ part }) => part === 'REFERENCE' || part === 'PARTNER');
const children = (family: Known) => family.members.filter(({ part }) => part === 'CHILD');

/** Who can be in which circumstances; dealt in this order, the most demanding first. */
const possible: Readonly<Record<Situation, (family: Known, today: Day) => boolean>> = {
  X06: (family) => family.members.every(({ line }) => protectedLines.includes(line)),
  X13: (family, today) =>
    children(family).some(
      ({ born }) => startsSchool(born) < addMonths(today, -12) && monthsBetween(born, today) < 190,
    ) && family.members.every(({ line }) => line !== 'SETTLEMENT'),
  X01: (family, today) =>
    !family.hasGrandparent &&
    parents(family).some(({ line }) => learnerLines.includes(line)) &&
    children(family).some(({ born }) => startsSchool(born) > today && monthsBetween(born, today) >= 3),
  X08: (family, today) =>
    children(family).some(({ born }) => {
      const months = monthsBetween(born, today);
      return months >= 13 && months <= 60;
    }),
  X02: (family) => workerWithoutPaper(family.members) >= 0,
  X03: (family) => holderOfEndingTitle(family.members) >= 0,
  X15: () => true,
  X16: () => true,
  X17: (family) => parents(family).some(({ line }) => line !== 'GERMAN'),
};

/** Pairs that would hide each other: a family has at most one of each group. */
const exclusive: readonly (readonly Situation[])[] = [
  ['X06', 'X13', 'X02', 'X03'],
  ['X01', 'X08'],
  ['X06', 'X17'],
  ['X06', 'X01'],
];

/** Deals the circumstances so that the prevalence of domain.md 6.3 holds exactly, as far as enough families can be in them. */
export function dealSituations<F extends Known>(
  families: readonly F[],
  today: Day,
  random: Random,
): ReadonlyMap<F, ReadonlySet<Situation>> {
  const dealt = new Map<F, Set<Situation>>(families.map((family) => [family, new Set()]));
  for (const situation of Object.keys(possible) as Situation[]) {
    const excluded = exclusive.filter((group) => group.includes(situation)).flat();
    const able = families.filter(
      (family) =>
        possible[situation](family, today) && !excluded.some((other) => dealt.get(family)?.has(other)),
    );
    const wanted = Math.round((families.length * prevalence[situation]) / 100);
    for (const family of halfOfEach(able, wanted, halves[situation] ?? (() => true), random))
      dealt.get(family)?.add(situation);
  }
  return dealt;
}

/** Where a rule has two variants, each is to be met as often. X02: the right to work is missing, or only the paper. */
const halves: Partial<Readonly<Record<Situation, (family: Known) => boolean>>> = {
  X02: ({ members }) => underAsylblg(members[workerWithoutPaper(members)]?.line ?? 'GERMAN'),
};

function halfOfEach<F extends Known>(
  able: readonly F[],
  wanted: number,
  first: (family: F) => boolean,
  random: Random,
): readonly F[] {
  const ones = shuffled(able.filter(first), random);
  const others = shuffled(
    able.filter((family) => !first(family)),
    random,
  );
  const fromOthers = Math.min(others.length, Math.floor(wanted / 2));
  return [...others.slice(0, fromOthers), ...ones.slice(0, wanted - fromOthers)];
}
