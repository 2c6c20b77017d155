import { monthsBetween } from '../today';
import { type Draft, type Known, parentsIn } from './Draft';
import type { StatusLine } from './Sketch';

/** Born here within the last six months. */
export const isNewborn = (draft: Draft, { sketch }: Known): boolean =>
  sketch.arrived === sketch.born && monthsBetween(sketch.born, draft.today) < 6;

const withoutTitle: readonly StatusLine[] = ['PERMISSION', 'TOLERATION', 'PROVISIONAL'];

/**
 * Whether a newborn has no title until somebody applies for it: one of the parents at home holds a title and the other does not. Where both
 * do, or the only one, the office gives it out by operation of law (§ 33 Satz 2, § 81 Abs. 2 Satz 2 AufenthG).
 */
export function mustApplyForTitle(draft: Draft, known: Known): boolean {
  if (!isNewborn(draft, known) || withoutTitle.includes(known.sketch.line)) return false;
  const parents = parentsIn(draft);
  const titled = parents.filter(({ sketch }) => !withoutTitle.includes(sketch.line));
  return titled.length > 0 && titled.length < parents.length;
}
