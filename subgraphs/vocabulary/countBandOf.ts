import type { CountBand } from './terms';

const bands: readonly (readonly [least: number, band: CountBand])[] = [
  [100, 'FROM_100'],
  [50, 'FROM_50_TO_99'],
  [20, 'FROM_20_TO_49'],
  [10, 'FROM_10_TO_19'],
  [5, 'FROM_5_TO_9'],
  [1, 'FROM_1_TO_4'],
];

/** The band that a count is told as; small counts tell nothing about anybody. */
export const countBandOf = (count: number): CountBand =>
  bands.find(([least]) => count >= least)?.[1] ?? 'NONE';
