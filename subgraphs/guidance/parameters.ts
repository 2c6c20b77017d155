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
  /** In months: 67 years for those born in 1964 and later (§ 7a SGB II, § 235 SGB VI). */
  PENSION_AGE: [[null, 804]],
  /** Whether those who came from Ukraine after 1 April 2025 are under the AsylbLG: a bill, not law (domain.md 2.11). */
  UKRAINE_UNDER_ASYLBLG: [[null, false]],
  /** A policy value; NRW knows no statutory limit (domain.md 5.2, X13). */
  SCHOOL_WAIT_DAYS: [[null, 28]],
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
