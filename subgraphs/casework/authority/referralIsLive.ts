import { holdsOn } from '../consentState';
import type { Consent } from '../entities/Consent';
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

/** Whether a referral may still rest on a consent: it holds, and not all of it was taken back. */
export const restsOn = (consent: Consent, day: string): boolean =>
  holdsOn(consent, day) && !consent.revocations.some(({ provision }) => provision === null);
