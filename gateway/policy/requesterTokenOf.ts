import { createHmac } from 'node:crypto';
import type { VerifiedCaller } from '../identity/Caller';

/**
 * The requester's own token for the log: the same for the same person in every request, telling nothing of who that is without the key. Agencies
 * get one each that follows from it (`requesterTokenFor`).
 * @param key the hub's secret, at least 32 bytes
 * @returns base64url HMAC-SHA-256 of issuer and subject
 */
export const requesterTokenOf = (
  { issuer, subject }: Pick<VerifiedCaller, 'issuer' | 'subject'>,
  key: Uint8Array,
): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url');
