/**
 * The value below which so much of the sample lies.
 * @param sorted ascending
 * @param share from 0 to 1
 * @returns NaN of an empty sample
 */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The middle value, or the upper one of the two middle ones. */
export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((one, other) => one - other),
    0.5,
  );
