import { dayInGermany } from '../dayInGermany';
import type { Consent } from '../entities/Consent';
import type { ConsentStatus } from '../terms';

/** What became of a permission. */
export type PermissionState = 'HOLDS' | 'EXPIRED' | 'REVOKED' | 'MISSING';

const signed: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>([
  'ACTIVE',
  'PARTLY_REVOKED',
  'REVOKED',
  'EXPIRED',
]);
const inForce: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>(['ACTIVE', 'PARTLY_REVOKED']);

/** Last day on which a provision can have effect. */
export const lastDayOf = ({ provisions, expiresAt }: Consent, index: number): string => {
  const own = provisions[index]?.validUntil ?? expiresAt;
  return own < expiresAt ? own : expiresAt;
};

const isTakenBack = ({ status, revocations }: Consent, index: number): boolean =>
  status === 'REVOKED' || revocations.some(({ provision }) => provision === null || provision === index);

/** Where a provision that permits something stands on a day. Drafts, replaced and invalid forms permit nothing. */
export function permissionState(consent: Consent, index: number, day: string): PermissionState {
  if (!signed.has(consent.status) || dayInGermany(consent.givenAt) > day) return 'MISSING';
  if (isTakenBack(consent, index)) return 'REVOKED';
  if (consent.status === 'EXPIRED' || lastDayOf(consent, index) < day) return 'EXPIRED';
  return inForce.has(consent.status) ? 'HOLDS' : 'MISSING';
}

/**
 * Whether a provision forbids on a day. What a revocation takes back is permission (Art. 7 Abs. 3 DSGVO): a refusal stands until it ends or
 * a new form takes its place, so taking something back never opens anything. The hub's gate 2 decides alike.
 */
export const forbids = (consent: Consent, index: number, day: string): boolean =>
  consent.provisions[index]?.effect === 'DENY' &&
  (inForce.has(consent.status) || consent.status === 'REVOKED') &&
  dayInGermany(consent.givenAt) <= day &&
  lastDayOf(consent, index) >= day;
