import type { Day } from '../facts/values';
import { monthsBetween } from '../today';
import { atHome, type Draft, type Known } from './Draft';
import { claimant } from './entitlements';

/** What a household has and needs, in EUR a month, told from its income, its flat and its ages: an estimate, as rents are known in bands. */
export interface Means {
  /** What is missing although child benefit, child supplement and housing benefit are drawn; negative where something is left. */
  readonly gap: number;
  readonly childSupplement: number;
  readonly housingBenefit: number;
}

/** Standard rates since 2024 by age in months (§ 23 SGB II). */
const childRates: readonly (readonly [below: number, rate: number])[] = [
  [72, 357],
  [168, 390],
  [216, 471],
  [Number.POSITIVE_INFINITY, 451],
];

/** Null where the social offices have no household on file, or no rent. */
export function meansOf(draft: Draft): Means | null {
  const { household } = draft.facts;
  if (household === null) return null;
  const home = atHome(draft);
  const rent = household.accommodation?.grossRent?.from ?? 0;
  const income = household.income
    .filter(({ from, until }) => from <= draft.today && (until === null || until >= draft.today))
    .map(({ type, amount }) => ({ type: type as string, gross: amount.from }));
  const gross = income.reduce((sum, one) => sum + one.gross, 0);
  const left = income.reduce((sum, one) => sum + leftOf(one), 0);
  const parents = home.filter(
    ({ sketch }) => sketch.part === 'REFERENCE' || sketch.part === 'PARTNER',
  ).length;
  const minors = home.filter(({ sketch, age }) => sketch.part === 'CHILD' && age < 18).length;
  const own = parents > 1 ? 2 * 506 : 563;
  const need = own + rent + home.reduce((sum, known) => sum + rateBesideParents(known, draft.today), 0);
  const housingBenefit = rents(draft) ? housing(home.length, rent, income) : 0;
  const supplement = Math.max(
    0,
    297 * minors - 0.45 * Math.max(0, left - own - rent * share(parents, minors)),
  );
  const childSupplement =
    claimant(draft) !== null && gross >= (parents > 1 ? 900 : 600) && supplement >= 5 ? supplement : 0;
  const childBenefit = claimant(draft) === null ? 0 : 259 * minors;
  return {
    gap: need - left - housingBenefit - childBenefit - childSupplement,
    childSupplement,
    housingBenefit,
  };
}

/** In need of basic income support or of benefits for asylum seekers: more is missing than an estimate may be wrong by. */
export const needy = (draft: Draft): boolean => (meansOf(draft)?.gap ?? 0) > 100;

function rateBesideParents({ sketch }: Known, today: Day): number {
  if (sketch.part === 'GRANDPARENT') return 563;
  if (sketch.part !== 'CHILD') return 0;
  const months = monthsBetween(sketch.born, today);
  return childRates.find(([below]) => months < below)?.[1] ?? 0;
}

const rents = ({ facts }: Draft): boolean =>
  ['PRIVATE_RENTAL', 'MUNICIPAL_FLAT'].includes(facts.household?.accommodation?.type ?? '') &&
  facts.household?.accommodation?.grossRent != null;

interface Income {
  readonly type: string;
  readonly gross: number;
}

/** Of a wage four fifths are paid out; § 11b Abs. 2, 3 SGB II leaves 100 EUR and a part of the rest. */
function leftOf({ type, gross }: Income): number {
  if (type === 'CHILD_BENEFIT') return 0;
  const paid =
    type === 'EMPLOYMENT' || type === 'SELF_EMPLOYMENT' || type === 'TRAINING_PAY' ? 0.8 * gross : gross;
  if (paid === gross && type !== 'MINI_JOB') return gross;
  let allowance = Math.min(gross, 100);
  if (gross > 100) allowance += (Math.min(gross, 520) - 100) * 0.2;
  if (gross > 520) allowance += (Math.min(gross, 1000) - 520) * 0.3;
  if (gross > 1000) allowance += (Math.min(gross, 1500) - 1000) * 0.1;
  return Math.max(0, paid - allowance);
}

/** The parents' share of the rent (report on the subsistence minimum). */
function share(parents: number, minors: number): number {
  const shares = parents > 1 ? [100, 83, 71, 62, 55, 50] : [100, 77, 62, 52, 45, 40];
  return (shares[Math.min(minors, 5)] ?? 0) / 100;
}

/** a, b and c of the housing benefit formula, per ten thousand, ten million and a hundred million (annex 2 WoGG, 2025). */
const formula = [
  [400, 4797, 4080],
  [300, 3571, 3040],
  [200, 2917, 2450],
  [100, 2163, 1760],
  [0, 1907, 1720],
  [-100, 1722, 1660],
  [-200, 1592, 1650],
  [-300, 1583, 1650],
  [-400, 1376, 1660],
  [-600, 1249, 1660],
] as const;

/** § 19 WoGG for rent level III. */
function housing(size: number, rent: number, income: readonly Income[]): number {
  const [a, b, c] = formula[Math.min(size, 10) - 1] ?? [0, 0, 0];
  const ceilings = [475.2, 575.8, 686.6, 800.4, 914.2];
  const heating = [110.4, 142.6, 170.2, 197.8, 225.4];
  const beyond = Math.max(0, size - 5);
  const most = (ceilings[Math.min(size, 5) - 1] ?? 0) + beyond * 110.8;
  const m = Math.min(rent, most) + (heating[Math.min(size, 5) - 1] ?? 0) + beyond * 27.6;
  const y = income.reduce((sum, { type, gross }) => {
    if (type === 'CHILD_BENEFIT') return sum;
    if (type === 'EMPLOYMENT' || type === 'SELF_EMPLOYMENT' || type === 'TRAINING_PAY')
      return sum + Math.max(0, gross - 102.5) * 0.7;
    return sum + (type === 'PENSION' ? 0.9 : 1) * gross;
  }, 0);
  const amount = 1.15 * (m - (a / 1e4 + (b / 1e7) * m + (c / 1e8) * y) * y);
  return amount < 10 ? 0 : Math.round(amount);
}
