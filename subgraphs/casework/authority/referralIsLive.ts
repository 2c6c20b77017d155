import { dayInGermany } from '../dayInGermany';
import type { Referral } from '../entities/Referral';
import type { ReferralStatus } from '../terms';

/** States in which the office that a referral was sent to deals with it. Afterwards it has its own file. */
export const liveStatuses: readonly ReferralStatus[] = [
  'SENT',
  'ACCEPTED',
  'WAITLISTED',
  'IN_PROGRESS',
  'REOPENED',
];

export const isLive = ({ status }: Referral): boolean => liveStatuses.includes(status);

const ends: ReadonlySet<ReferralStatus> = new Set<ReferralStatus>(['DONE', 'REJECTED']);

/** Whether the office has itself ended a referral on this day: it sees that this was noted. */
export function wasJustEndedBy({ status, events }: Referral, organisation: string, day: string): boolean {
  const last = events.at(-1);
  return (
    ends.has(status) && last?.by.organisation === organisation && dayInGermany(new Date(last.at)) === day
  );
}
