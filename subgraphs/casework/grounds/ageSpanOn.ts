import type { AgeSpan } from './AgeSpan';

/**
 * Age on a day (§ 187 Abs. 2, § 188 Abs. 2 BGB: a year of life is complete when the birthday begins; who was born on 29 February has it on
 * 1 March in other years).
 * @param born PartialDate: YYYY, YYYY-MM or YYYY-MM-DD; null when unknown
 * @param day YYYY-MM-DD
 * @returns null when nothing is known; never less than 0
 */
export function ageSpanOn(born: string | null, day: string): AgeSpan | null {
  if (born === null) return null;
  const [earliest, latest] =
    born.length === 4 ? ['-01-01', '-12-31'] : born.length === 7 ? ['-01', '-31'] : ['', ''];
  return { from: fullYears(born + latest, day), to: fullYears(born + earliest, day) };
}

function fullYears(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return Math.max(0, day.slice(5) >= born.slice(5) ? years : years - 1);
}
