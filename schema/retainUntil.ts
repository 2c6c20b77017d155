import type { RetentionRegime } from './accessTerms';

/** Limitation period of claims in years (§ 195 BGB), as long as nobody has set another one. */
export const usualLimitationYears = 3;

/**
 * The last day on which a record keeps its content (domain.md 2.8). Six months: § 79 Abs. 4 SGB X; two years: § 9 IDNrG; ten
 * years: § 75 Abs. 4 SGB X. What belongs to a case is kept until the limitation period is over, which begins with the end of the
 * year (§ 199 Abs. 1 BGB). A case may last longer than that: its records are held back when the log is redacted.
 * @param at when it was recorded
 * @param limitationYears of what belongs to a case, a consent or an emergency access
 * @returns YYYY-MM-DD
 */
export function retainUntil(
  regime: RetentionRegime,
  at: Date,
  limitationYears: number = usualLimitationYears,
): string {
  switch (regime) {
    case 'SGB10_79_SIX_MONTHS':
      return monthsLater(at, 6);
    case 'IDNRG_9_TWO_YEARS':
      return monthsLater(at, 24);
    case 'RESEARCH_75_PERMIT':
      return monthsLater(at, 120);
    case 'CASE_FILE':
    case 'CONSENT_PROOF':
    case 'BREAK_GLASS_PROOF':
      return `${at.getUTCFullYear() + limitationYears}-12-31`;
  }
}

/** 31 August and six months is the last day of February. */
function monthsLater(at: Date, months: number): string {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return first.toISOString().slice(0, 10);
}
