import { dayInGermany } from '../dayInGermany';
import type { CaseConference } from '../entities/CaseConference';

/** Days before a conference from which participants may prepare themselves. */
export const preparationDays = 7;

const dayMilliseconds = 86_400_000;

/** From when participants see the shared view of a conference. */
export const grantFrom = (at: Date): Date => new Date(at.getTime() - preparationDays * dayMilliseconds);

/** Until when: the end of the day after, in Germany (domain.md 4.1 Q10). The last hours are left out rather than given twice when clocks change. */
export function grantUntil(at: Date): Date {
  const dayAfter = dayInGermany(new Date(at.getTime() + dayMilliseconds));
  // 22:59 UTC is 23:59 in winter and 00:59 of the following day in summer.
  const winter = new Date(`${dayAfter}T22:59:59.000Z`);
  return dayInGermany(winter) === dayAfter ? winter : new Date(`${dayAfter}T21:59:59.000Z`);
}

/** Whether the shared view is open to participants on a day; first and last day count. */
export function viewIsOpen(
  {
    viewGrantFrom,
    viewGrantUntil,
    ended,
  }: Pick<CaseConference, 'viewGrantFrom' | 'viewGrantUntil' | 'ended'>,
  day: string,
): boolean {
  if (ended === 'CANCELLED') return false;
  const begun = viewGrantFrom !== null && dayInGermany(viewGrantFrom) <= day;
  return begun && dayInGermany(viewGrantUntil) >= day;
}
