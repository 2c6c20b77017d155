import type { Instant } from '../facts/records/values';

/** A moment as the clocks of the city show it. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** MONDAY to SUNDAY. */
  readonly weekday: string;
  /** HH:MM. */
  readonly time: string;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param instant RFC 3339 */
export function localTime(instant: Instant): LocalTime {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: part('weekday').toUpperCase(),
    time: `${part('hour')}:${part('minute')}`,
  };
}
