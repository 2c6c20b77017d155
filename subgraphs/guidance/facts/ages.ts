import { addDays, addMonths, monthsBetween } from '../../../schema/calendar';
import { type Fact, isTold } from './Fact';
import type { Truth } from './Truth';

/** First and last day on which somebody can have been born whose papers say so much. */
export function birthSpan(born: string): readonly [earliest: string, latest: string] {
  if (born.length === 10) return [born, born];
  if (born.length === 7) return [`${born}-01`, addDays(addMonths(`${born}-01`, 1), -1)];
  return [`${born}-01-01`, `${born}-12-31`];
}

/**
 * Tests an age. Where the papers do not know the day, the answer is known only when it is the same for every day it could have been:
 * a birth date of 1 January is taken at its word, one that knows only the year is not.
 * @param test given the age in whole months; negative before birth
 */
export function isAged(born: Fact<string>, asOf: string, test: (months: number) => boolean): Truth {
  if (!isTold(born) || born.value === null) return { value: null, facts: [], unknown: [born] };
  const [earliest, latest] = birthSpan(born.value);
  const youngest = monthsBetween(latest, asOf);
  const oldest = monthsBetween(earliest, asOf);
  const answers = new Set<boolean>();
  for (let months = youngest; months <= oldest; months++) answers.add(test(months));
  if (answers.size === 1) return { value: answers.has(true), facts: [born], unknown: [] };
  return { value: null, facts: [], unknown: [born] };
}

/**
 * Tests a day that follows from the birth date, such as the 18th birthday or the first day of school.
 * @param test given the birth date; asked for the first and the last day it could be, so it must change its answer at most once between
 */
export function bornSuchThat(born: Fact<string>, test: (day: string) => boolean): Truth {
  if (!isTold(born) || born.value === null) return { value: null, facts: [], unknown: [born] };
  const [earliest, latest] = birthSpan(born.value).map(test);
  if (earliest === latest) return { value: earliest ?? null, facts: [born], unknown: [] };
  return { value: null, facts: [], unknown: [born] };
}
