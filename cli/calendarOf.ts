import { createHash } from 'node:crypto';
import { createEvents, type EventAttributes } from 'ics';
import type { DeadlineKind } from '../subgraphs/guidance/deadlines/Deadline';

/** A deadline as the hub tells it. */
export interface ToldDeadline {
  /** YYYY-MM-DD. */
  readonly at: string;
  readonly kind: DeadlineKind;
  readonly agency: string;
  readonly subject: { readonly id: string } | null;
}

/** A family of the caseload with its deadlines; null: they could not be told. */
export interface ToldFamily {
  readonly reference: string | null;
  readonly deadlines: readonly ToldDeadline[] | null;
}

/**
 * Writes deadlines as an iCalendar file (RFC 5545): a whole-day event each, which keeps its UID when the file is made again. A calendar is
 * carried about on phones, so an event says that there is a date and for which case reference, and nothing of people or offices.
 * @param details adds what kind of date it is and at which office: for calendars that nobody else can see
 * @throws Error when the library finds a value it cannot write
 */
export function calendarOf(
  families: readonly ToldFamily[],
  { details }: { readonly details: boolean },
): string {
  const events = families.flatMap(({ reference, deadlines }) =>
    (deadlines ?? []).map((deadline) => eventOf(reference ?? '', deadline, details)),
  );
  const { error, value } = createEvents(events, { calName: 'Lotse', productId: 'lotse' });
  if (error) throw new Error('The calendar could not be written.', { cause: error });
  return value ?? '';
}

function eventOf(
  reference: string,
  { at, kind, agency, subject }: ToldDeadline,
  details: boolean,
): EventAttributes {
  const [year = 0, month = 0, day = 0] = at.split('-').map(Number);
  const name = kind === 'APPOINTMENT' ? 'Termin' : 'Frist';
  return {
    uid: `${digestOf([reference, kind, agency, subject?.id ?? '', at])}@lotse`,
    title: details ? `${name} ${reference}: ${kind} (${agency})` : `${name} ${reference}`,
    start: [year, month, day],
    duration: { days: 1 },
    classification: 'CONFIDENTIAL',
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  };
}

const digestOf = (words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
