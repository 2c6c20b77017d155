import { refused } from './ChangeStep';
import { type Flaw, firstFlaw } from './flaws';

const halfCharacter = /\p{Surrogate}/u;

/** Years of a time that is meant: what lies outside is a slip of the keyboard, and the database may not hold it. */
const earliestYear = 1900;
const latestYear = 2999;

/**
 * What PostgreSQL cannot keep, or would keep as something else, anywhere in a wish: U+0000, half a surrogate pair, times of impossible
 * years. Said by the name of the field, so that it does not look like an office that has failed.
 */
export function unkeptFlaw(value: unknown, field: string): Flaw {
  if (typeof value === 'string') return textFlaw(value, field);
  if (value instanceof Date) return timeFlaw(value, field);
  if (Array.isArray(value)) return firstFlaw(...value.map((item) => unkeptFlaw(item, field)));
  if (typeof value !== 'object' || value === null) return null;
  return firstFlaw(...Object.entries(value).map(([name, inner]) => unkeptFlaw(inner, name)));
}

const textFlaw = (text: string, field: string): Flaw =>
  text.includes('\u0000') || halfCharacter.test(text)
    ? refused('BAD_USER_INPUT', `${field} must be text: neither U+0000 nor half a character can be kept.`)
    : null;

function timeFlaw(time: Date, field: string): Flaw {
  const year = time.getUTCFullYear();
  return year >= earliestYear && year <= latestYear
    ? null
    : refused('BAD_USER_INPUT', `${field} must lie in the years ${earliestYear} to ${latestYear}.`);
}
