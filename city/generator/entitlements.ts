import type { Day } from '../facts/values';
import { monthsBetween } from '../today';
import { atHome, childrenIn, type Draft, earnersIn, type Known, parentsIn } from './Draft';
import { underAsylblg } from './origins';

/** Draws basic income support, alone or on top of a wage. */
export const onBasicIncome = ({ sketch }: Draft): boolean =>
  sketch.livelihood === 'SGB2' || sketch.livelihood === 'SGB2_AND_WORK';

/** Those at home who get benefits for asylum seekers: nobody under § 1 AsylbLG can be in a benefit unit (§ 7 Abs. 1 SGB II). */
export function asylblgMembers(draft: Draft): readonly Known[] {
  const { livelihood } = draft.sketch;
  if (livelihood === 'BETWEEN_CODES') return atHome(draft);
  if (livelihood !== 'ASYLBLG' && !onBasicIncome(draft)) return [];
  return atHome(draft).filter(
    ({ sketch }) => underAsylblg(sketch.line) || (livelihood === 'ASYLBLG' && sketch.line === 'PROVISIONAL'),
  );
}

/** Those at home who form the benefit unit: parents and children under 25 who are not under the AsylbLG, pensioners not. */
export function benefitUnitMembers(draft: Draft): readonly Known[] {
  if (!onBasicIncome(draft)) return [];
  const able = atHome(draft).filter(
    ({ sketch, age }) => !underAsylblg(sketch.line) && age < 67 && (sketch.part !== 'CHILD' || age < 25),
  );
  return able.some(({ age }) => age >= 15) ? able : [];
}

/**
 * The standard clause for family benefits (`fam18`, domain.md 5.1; § 62 Abs. 2 EStG), told from the file: which titles carry family
 * benefits. Union citizens and Germans have their own clause.
 */
export function carriesFamilyBenefits(known: Known, today: Day): boolean {
  const { line, tolerationBasis } = known.sketch;
  const basis = known.person.immigration?.currentStatus.basis ?? null;
  if (basis === 'P16B' || basis === 'P16D') return false;
  if (line === 'P25_3' || line === 'P25_5') return monthsBetween(known.sketch.arrived, today) >= 15;
  if (line === 'TOLERATION') return tolerationBasis === 'P60D';
  return line !== 'PERMISSION' && line !== 'PROVISIONAL';
}

/** The parent at home who can claim for the children; null when no title of theirs carries it. */
export const claimant = (draft: Draft): Known | null =>
  parentsIn(draft).find((parent) => parent.age >= 18 && carriesFamilyBenefits(parent, draft.today)) ?? null;

export const minorsIn = (draft: Draft): readonly Known[] => childrenIn(draft).filter(({ age }) => age < 18);

/** Low wage with children for whom child benefit is paid: § 6a BKGG. */
export const entitledToChildSupplement = (draft: Draft): boolean =>
  draft.sketch.livelihood === 'LOW_WAGE' &&
  minorsIn(draft).length > 0 &&
  claimant(draft) !== null &&
  earnersIn(draft).length > 0;

/** Low wage, tenants, nobody on subsistence benefits: §§ 3, 7 WoGG. */
export const entitledToHousingBenefit = (draft: Draft): boolean => draft.sketch.livelihood === 'LOW_WAGE';
