/** What the formula of § 19 WoGG is given. Amounts in EUR a month. */
export interface HousingBenefitCase {
  /** Persons in the household. */
  readonly size: number;
  readonly rent: number;
  /** Income of all, after the flat deductions of § 16 WoGG. */
  readonly income: number;
}

/** Annex 2 (to § 19 Abs. 1) WoGG as of 1 January 2025: a, b, c for one to twelve persons. */
const formula: readonly (readonly [a: number, b: number, c: number])[] = [
  [0.04, 4.797e-4, 4.08e-5],
  [0.03, 3.571e-4, 3.04e-5],
  [0.02, 2.917e-4, 2.45e-5],
  [0.01, 2.163e-4, 1.76e-5],
  [0, 1.907e-4, 1.72e-5],
  [-0.01, 1.722e-4, 1.66e-5],
  [-0.02, 1.592e-4, 1.65e-5],
  [-0.03, 1.583e-4, 1.65e-5],
  [-0.04, 1.376e-4, 1.66e-5],
  [-0.06, 1.249e-4, 1.66e-5],
  [-0.09, 1.141e-4, 1.96e-5],
  [-0.12, 1.107e-4, 2.21e-5],
];

/** Annex 1 WoGG, rent level III (Oberhausen), with the climate component of § 12 Abs. 7; and the sums for heating of § 12 Abs. 6. */
const highestRent = [475.2, 575.8, 686.6, 800.4, 914.2] as const;
const moreRent = 110.8;
const heating = [110.4, 142.6, 170.2, 197.8, 225.4] as const;
const moreHeating = 27.6;

/**
 * Housing benefit by § 19 WoGG, 1.15 · (M − (a + bM + cY) · Y).
 * @returns EUR a month; 0 where it would be less than 10 (§ 21 Nr. 1 WoGG)
 */
export function housingBenefitAmount({ size, rent, income }: HousingBenefitCase): number {
  const [a, b, c] = formula[Math.min(size, formula.length) - 1] ?? [0, 0, 0];
  const considered = Math.min(rent, upTo(size, highestRent, moreRent)) + upTo(size, heating, moreHeating);
  const amount = 1.15 * (considered - (a + b * considered + c * income) * income);
  return amount < 10 ? 0 : Math.round(amount);
}

function upTo(size: number, values: readonly number[], more: number): number {
  const last = values.length;
  return (values[Math.min(size, last) - 1] ?? 0) + Math.max(0, size - last) * more;
}
