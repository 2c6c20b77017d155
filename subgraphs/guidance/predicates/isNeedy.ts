import type { FamilyReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { fam18Needs } from './fam18';
import { hasClaimant } from './givesChildBenefit';
import { type Livelihood, livelihoodNeeds, livelihoodOf } from './livelihoodOf';

/** What it reads. */
export const needyNeeds = [...livelihoodNeeds, ...fam18Needs] as const;

/**
 * Whether the household's means are not enough to live on even with the benefits that go before basic income support: child benefit and
 * child supplement, where a parent's right to stay carries them, and housing benefit (§§ 9, 12a SGB II). An estimate.
 */
export function isNeedy(family: FamilyReading, asOf: Day): Truth {
  const reckon = livelihoodOf(family, asOf);
  const carried = hasClaimant(family, asOf);
  const lacks = (withFamilyBenefits: boolean): Truth =>
    reckon(
      (livelihood) => gapOf(livelihood, withFamilyBenefits, asOf) > parameterOn('NEED_TOLERANCE_EUR', asOf),
    );
  // Who is in need with family benefits is so without them.
  return any(lacks(true), all(lacks(false), not(carried)));
}

/** EUR a month that are missing; negative where something is left. */
export function gapOf(livelihood: Livelihood, withFamilyBenefits: boolean, asOf: Day): number {
  const { need, countable, childBenefit, childSupplement, housingBenefit } = livelihood;
  const supplement = isEnoughForParents(livelihood, asOf) ? childSupplement : 0;
  return need - countable - housingBenefit - (withFamilyBenefits ? childBenefit + supplement : 0);
}

/** The wage from which there is child supplement at all (§ 6a Abs. 1 Nr. 2 BKGG). */
export const isEnoughForParents = ({ parents, gross }: Livelihood, asOf: Day): boolean =>
  gross >= parameterOn(parents === 1 ? 'CHILD_SUPPLEMENT_FROM_ALONE_EUR' : 'CHILD_SUPPLEMENT_FROM_EUR', asOf);
