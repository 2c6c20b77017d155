import type { Day } from '../facts/values';
import { addMonths, monthsBetween } from '../today';
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
  return atHome(draft).filter(({ sketch }) => underAsylblg(sketch.line));
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
 * The standard clause for family benefits (`fam18`, domain.md 5.1; § 62 Abs. 1a, 2 EStG), told from the file: which titles carry family
 * benefits. Who works is known only once the employment step has run; the benefits before it are granted without looking at work.
 */
export function carriesFamilyBenefits({ person, sketch }: Known, today: Day): boolean {
  const months = monthsBetween(sketch.arrived, today);
  const works = (person.employment?.jobs ?? []).some(
    ({ from, until }) => from <= today && (until === null || until >= today),
  );
  if (sketch.line === 'GERMAN') return true;
  if (sketch.line === 'EU') return months >= 3 || works;
  if (person.immigration === null) return false;
  const { currentStatus, titles } = person.immigration;
  const { kind, basis } = currentStatus;
  if (kind === 'SETTLEMENT_PERMIT' || kind === 'EU_LONG_TERM_RESIDENCE') return true;
  if (kind === 'TOLERATION') return basis === 'P60D';
  if (kind !== 'RESIDENCE_PERMIT' && kind !== 'EU_BLUE_CARD' && kind !== 'PROVISIONAL_CONTINUED')
    return false;
  const mayWork = titles.some(
    ({ employment, validFrom, validUntil }) =>
      employment !== 'PROHIBITED' &&
      employment !== 'PERMISSION_REQUIRED' &&
      (validUntil === null || addMonths(validFrom, 6) <= validUntil),
  );
  if (basis === null || !mayWork) return false;
  if (['P16B', 'P16D', 'P20A'].includes(basis)) return works;
  if (['P23_1', 'P23A', 'P25_3', 'P25_4', 'P25_4A', 'P25_4B', 'P25_5'].includes(basis))
    return works || months >= 15;
  return true;
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
