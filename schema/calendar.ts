/** YYYY-MM-DD. */
type Day = string;
/** RFC 3339 in UTC. */
type Instant = string;

const dayMs = 86_400_000;
const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly ms: number;
}

/** A large city asks for some ten thousand days some million times: each is read and written out once. */
const read = new Map<Day, Parts>();
const written = new Map<number, Day>();

function partsOf(day: Day): Parts {
  const known = read.get(day);
  if (known !== undefined) return known;
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  if (day.length !== 10 || Number.isNaN(year + month + date))
    throw new RangeError(`a day is written YYYY-MM-DD, not "${day}"`);
  const parts = { year, month, date, ms: Date.UTC(year, month - 1, date) };
  read.set(day, parts);
  return parts;
}

const msOf = (day: Day): number => partsOf(day).ms;

function dayOf(ms: number): Day {
  const known = written.get(ms / dayMs);
  if (known !== undefined) return known;
  const day = new Date(ms).toISOString().slice(0, 10);
  written.set(ms / dayMs, day);
  return day;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 31);

/** The day so many days later; a negative count goes back. */
export const addDays = (day: Day, days: number): Day => dayOf(msOf(day) + days * dayMs);

/** The day so many months later; where the month is shorter, its last day (31 January and a month is 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const then = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return dayOf(Date.UTC(then.year, then.month - 1, Math.min(date, daysInMonth(then.year, then.month))));
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / dayMs);

/** Whole months that have passed from one day to another; negative when `to` lies before `from`. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  // Somebody born on the 31st is a month older on the last day of a shorter month.
  const completed = b.date >= Math.min(a.date, daysInMonth(b.year, b.month));
  return completed ? months : months - 1;
}

/**
 * Age in whole years.
 * @param born YYYY-MM-DD, YYYY-MM or YYYY; what is missing counts as the first, as the register offices do
 */
export const ageOn = (born: string, day: Day): number => Math.floor(monthsBetween(wholeDay(born), day) / 12);

/** A birth date as far as it is known, completed to a day with the first of what is missing. */
export const wholeDay = (born: string): Day => `${born}-01-01`.slice(0, 10);

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);

export function weekdayOf(day: Day): (typeof weekdays)[number] {
  return weekdays[new Date(msOf(day)).getUTCDay()] as (typeof weekdays)[number];
}

/** The day itself, or the next Monday to Friday after it. Public holidays are not known here. */
export function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === 'SATURDAY') return addDays(day, 2);
  return weekday === 'SUNDAY' ? addDays(day, 1) : day;
}

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));

/** The school year that a day lies in, "2026/27"; it begins on 1 August. */
export function schoolYearOf(day: Day): string {
  const { year, month } = partsOf(day);
  const start = month >= 8 ? year : year - 1;
  return `${start}/${String(start + 1).slice(2)}`;
}

/** Central European summer time: from the last Sunday of March to the last Sunday of October. */
function isSummer(day: Day): boolean {
  const year = day.slice(0, 4);
  const [begins, ends] = summers.get(year) ?? summerOf(year);
  return day >= begins && day < ends;
}
const summers = new Map<string, readonly [begins: Day, ends: Day]>();
function summerOf(year: string): readonly [begins: Day, ends: Day] {
  const summer = [lastSunday(`${year}-03-31`), lastSunday(`${year}-10-31`)] as const;
  summers.set(year, summer);
  return summer;
}
const lastSunday = (monthEnd: Day): Day => addDays(monthEnd, -new Date(msOf(monthEnd)).getUTCDay());

/**
 * A time of day in Oberhausen.
 * @param time HH:MM on the clock of the office
 * @returns RFC 3339 in UTC, so that equal times are equal texts
 */
export function at(day: Day, time: string): Instant {
  return new Date(`${day}T${time}:00${isSummer(day) ? '+02:00' : '+01:00'}`).toISOString();
}
