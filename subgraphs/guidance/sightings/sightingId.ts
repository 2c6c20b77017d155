import { createHmac } from 'node:crypto';

/** What an obstacle is the same by. */
export interface Sighted {
  /** Hub id. */
  readonly family: string;
  readonly rule: string;
  readonly variant: string | null;
  /** Hub ids, in any order. */
  readonly subjects: readonly string[];
}

/**
 * The name of an obstacle in the database: it stays the same while the same rule says the same of the same persons, and tells nothing of
 * either without the key.
 * @param secret this subgraph's own
 * @returns a UUID of version 8 (RFC 9562 §5.8) from an HMAC-SHA-256
 */
export const sightingId = ({ family, rule, variant, subjects }: Sighted, secret: Uint8Array): string =>
  keyedUuid(['obstacle', family, rule, variant, ...[...subjects].sort()], secret);

/** The name of a family in the database. */
export const familyKeyOf = (family: string, secret: Uint8Array): string =>
  keyedUuid(['family', family], secret);

function keyedUuid(parts: readonly (string | null)[], secret: Uint8Array): string {
  const bytes = createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
