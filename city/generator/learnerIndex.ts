import type { Sketch, StatusLine } from './Sketch';

/** Lines on which courses are usual (§§ 44, 44a AufenthG, § 5a IntV). */
export const learnerLines: readonly StatusLine[] = [
  'SUBSIDIARY',
  'REFUGEE',
  'P24',
  'P25_3',
  'P25_5',
  'P25AB',
  'P104C',
  'FAMILY',
  'PERMISSION',
];

/** The parent whom the family's course plan is about: the first with a status on which courses are usual, else the first. */
export function learnerIndex({ members }: Sketch): number {
  const able = members.findIndex(
    ({ part, line }) => (part === 'REFERENCE' || part === 'PARTNER') && learnerLines.includes(line),
  );
  return Math.max(0, able);
}
