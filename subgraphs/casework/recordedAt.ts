import { dayInGermany } from './dayInGermany';

/**
 * The point in time that is written into a record: now, by the clock. Where the records live on another day than the clock (the synthetic
 * city), the same time of that day, so that nothing in them happens before or after their own present.
 * @param day YYYY-MM-DD on which the records live
 */
export function recordedAt(day: string, now: Date): Date {
  const today = dayInGermany(now);
  if (today === day) return now;
  const away = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`);
  return new Date(now.getTime() + away);
}
