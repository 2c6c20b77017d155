import { createHash } from 'node:crypto';
import type { RetentionRegime } from './accessTerms';

/**
 * The chain of the disclosure log (domain.md 2.8): what a link is made of, so that whoever holds the table can verify it without us.
 * A link is one append of one hub: all records of one step of one request. The database itself writes `seq`, `at`, salt and hashes
 * (function `disclosure_append`); here the same is worked out once more, for whoever verifies.
 *
 * - `payload` is JSON with sorted keys, without white space, in UTF-8 (RFC 8785 for what occurs in it: strings, whole numbers, null).
 * - `payload_digest` = SHA-256(salt ‖ payload), salt of 16 bytes. Without the salt nobody can tell from it what the payload was.
 * - `entry_hash` = SHA-256 of these ten lines in UTF-8, joined by a line feed, none at the end:
 *   `lotse-log-1`, hub, seq (decimal), at (`2026-11-23T09:15:00.000Z`), request id, kinds, regime, retain_until (`2027-05-23`),
 *   payload_digest (lower case hex), prev_hash (lower case hex).
 * - `prev_hash` is the `entry_hash` of the link before it of the same hub; 32 zero bytes before the first one, whose seq is 1.
 *
 * Redaction takes payload and salt away. The digest stays, so the chain still holds.
 */
export interface DisclosureLink {
  readonly hub: string;
  /** 1, 2, 3 … without a gap, for each hub. */
  readonly seq: number;
  /** Wall clock of the store, in milliseconds, RFC 3339 in UTC. */
  readonly at: string;
  readonly requestId: string;
  /** Kinds of its records in order, each once: `REQUEST+DISCLOSURE`. */
  readonly kinds: string;
  readonly regime: RetentionRegime;
  /** Last day on which the payload is kept, YYYY-MM-DD. */
  readonly retainUntil: string;
  readonly payloadDigest: string;
  readonly prevHash: string;
  readonly entryHash: string;
}

/** Before the first link. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the ten lines, lower case hex. */
export function entryHashOf(link: Omit<DisclosureLink, 'entryHash'>): string {
  const { hub, seq, at, requestId, kinds, regime, retainUntil, payloadDigest, prevHash } = link;
  const lines = [
    'lotse-log-1',
    hub,
    seq,
    at,
    requestId,
    kinds,
    regime,
    retainUntil,
    payloadDigest,
    prevHash,
  ].join('\n');
  return createHash('sha256').update(lines, 'utf8').digest('hex');
}

/** SHA-256 of salt and payload, lower case hex. @param salt lower case hex */
export const payloadDigestOf = (salt: string, payload: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(payload, 'utf8').digest('hex');

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** JSON with sorted keys and without white space (RFC 8785 for strings, whole numbers, booleans and null). */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** A link before the store has numbered and hashed it. */
export interface NewLink {
  readonly requestId: string;
  readonly kinds: string;
  readonly regime: RetentionRegime;
  readonly retainUntil: string;
  /** Stable name of who asked. */
  readonly requester: string;
  /** By which agencies name who asked. */
  readonly token: string;
  /** Canonical JSON. Its `subjects` are the hub ids, UUIDs, of everybody the records are about: by these a person finds her records. */
  readonly payload: string;
}

/** Appends links of one hub, in one transaction: parameters are the hub and {@link printLinks}. Gives the new head. */
export const appendStatement = 'SELECT last_seq, last_hash FROM disclosure_append($1, $2::json)';

/** Links as `disclosure_append` takes them; a payload goes in as it is, character by character. */
export const printLinks = (links: readonly NewLink[]): string => `[${links.map(printLink).join(',')}]`;

function printLink(link: NewLink): string {
  const { requestId: request, kinds, regime, retainUntil: until, requester, token } = link;
  const rest = JSON.stringify({ request, kinds, regime, until, requester, token });
  return `${rest.slice(0, -1)},"payload":${link.payload}}`;
}
