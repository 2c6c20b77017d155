import type { Day } from './facts/records/values';

/**
 * Numbers of the law and of local practice that change while the rules stay: for each the values and the day from which each holds (null: from ever).
 * Amounts in euros, periods as their names say.
 */
const parameters = {
  /** § 66 Abs. 1 EStG. */
  CHILD_BENEFIT_EUR: [
    [null, 250],
    ['2025-01-01', 255],
    ['2026-01-01', 259],
  ],
  /** Highest amount for a child, with the immediate supplement (§ 6a Abs. 2 BKGG, § 20 Abs. 3a BKGG). */
  CHILD_SUPPLEMENT_EUR: [
    [null, 292],
    ['2025-01-01', 297],
  ],
  /** Monthly gross below which there is no child supplement: couples, lone parents (§ 6a Abs. 1 Nr. 2 BKGG). */
  CHILD_SUPPLEMENT_FROM_EUR: [[null, 900]],
  CHILD_SUPPLEMENT_FROM_ALONE_EUR: [[null, 600]],
  /** Standard rates (§§ 20, 23 SGB II); unchanged since 2024. */
  STANDARD_RATE_SINGLE: [[null, 563]],
  STANDARD_RATE_PARTNER: [[null, 506]],
  STANDARD_RATE_BELOW_25: [[null, 451]],
  STANDARD_RATE_BELOW_18: [[null, 471]],
  STANDARD_RATE_BELOW_14: [[null, 390]],
  STANDARD_RATE_BELOW_6: [[null, 357]],
  /** EUR that an estimate of the need may be wrong by; also the gap that § 6a Abs. 1a BKGG lets pass. */
  NEED_TOLERANCE_EUR: [[null, 100]],
  /** § 2 Abs. 1 AsylbLG: 18 months until 26 February 2024. */
  ANALOGOUS_BENEFITS_AFTER_MONTHS: [
    [null, 18],
    ['2024-02-27', 36],
  ],
  /** Age of a child from which a course or work is reasonable if it is looked after (§ 10 Abs. 1 Nr. 3 SGB II), in months. */
  REASONABLE_FROM_CHILD_MONTHS: [
    [null, 36],
    ['2026-07-01', 14],
  ],
  /** BAMF circular of 9 February 2026: no new voluntary admissions to integration courses in the budget year 2026 (domain.md 2.11). */
  BAMF_ADMITS_TO_COURSES: [
    [null, true],
    ['2026-02-09', false],
    ['2027-01-01', true],
  ],
  /** Monthly ceiling of contributions to the pension insurance (§ 159 SGB VI). */
  CONTRIBUTION_CEILING_EUR: [
    [null, 8050],
    ['2026-01-01', 8450],
  ],
  /** In months: 67 years for those born in 1964 and later (§ 7a SGB II, § 235 SGB VI). */
  PENSION_AGE: [[null, 804]],
  /** Whether those who came from Ukraine after 1 April 2025 are under the AsylbLG: a bill, not law (domain.md 2.11). */
  UKRAINE_UNDER_ASYLBLG: [[null, false]],
  /** A policy value; NRW knows no statutory limit (domain.md 5.2, X13). */
  SCHOOL_WAIT_DAYS: [[null, 28]],
  /**
   * How long a paper of the immigration office is taken to need where so few were issued that no number is published: a policy value
   * (domain.md 5.2, X02; Oberhausen has been booked out for eight to ten weeks, and an urgent case is seen sooner).
   */
  PAPER_WAIT_DAYS: [[null, 28]],
  /** Documents that may wait for each other in a row before it is an obstacle (X15). */
  MAX_CHAIN: [[null, 4]],
} as const satisfies Readonly<
  Record<string, readonly (readonly [from: Day | null, value: number | boolean])[]>
>;

export type Parameter = keyof typeof parameters;

/** The value that holds on a day. */
export function parameterOn<Name extends Parameter>(
  name: Name,
  day: Day,
): (typeof parameters)[Name][number][1] {
  const values: readonly (readonly [Day | null, (typeof parameters)[Name][number][1]])[] = parameters[name];
  const current = values.filter(([from]) => from === null || from <= day).at(-1);
  if (current === undefined) throw new RangeError(`${name} has no value on ${day}.`);
  return current[1];
}
