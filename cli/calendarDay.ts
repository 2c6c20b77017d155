import { InvalidArgumentError } from 'commander';

/** Claim: it is a day of the calendar, YYYY-MM-DD. */
export function isCalendarDay(given: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
  // A day that the calendar does not have is none, or rolls over into the next month.
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given);
}

/** Reads a day from the command line. @throws InvalidArgumentError that says what would be right */
export function calendarDay(given: string): string {
  if (isCalendarDay(given)) return given;
  throw new InvalidArgumentError('It must be a day such as 2026-11-23.');
}
