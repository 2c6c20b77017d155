import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import type { SigningKey, VerifyingKeys } from './SigningKey';

/**
 * Signs claims as a compact JWS (RFC 7515 §7.1) with EdDSA (RFC 8037 §3.1). By hand and not through a library: a family's question
 * is signed and verified some fourteen times, and this takes a third of the processor time. What it writes is standard, and any
 * library reads it.
 * @param type what it is (`typ`, RFC 8725 §3.11); null: the header does not say
 */
export function signJws(claims: object, key: SigningKey, type: string | null = null): string {
  const input = `${headerOf(key, type)}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${input}.${sign(null, Buffer.from(input), key.privateKey).toString('base64url')}`;
}

/** Why a token is not believed. */
export type JwsFlaw = 'MALFORMED' | 'ALGORITHM' | 'TYPE' | 'UNKNOWN_KEY' | 'SIGNATURE';

export type VerifiedJws =
  | { readonly kind: 'verified'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: 'flawed'; readonly flaw: JwsFlaw };

/** An envelope for the caseload of the busiest case manager cites a thousand consents and stays far below it. */
const longestToken = 512 * 1024;

/**
 * Verifies a compact JWS: EdDSA only, with one of the keys given and no other (a key or an address of one in the header is not
 * looked at). Only then is what it claims read.
 * @param type what it must be (`typ`): what was signed to be one thing is never taken for another. Null: nothing of a kind of its own
 */
export function verifyJws(token: string, keys: VerifyingKeys, type: string | null = null): VerifiedJws {
  const parts = token.length > longestToken ? [] : token.split('.');
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || !signature) return flawed('MALFORMED');
  const key = keyFor(header, keys, type);
  if (typeof key === 'string') return flawed(key);
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify(null, signed, key, Buffer.from(signature, 'base64url'))) return flawed('SIGNATURE');
  const claims = parseObject(payload);
  return claims === null ? flawed('MALFORMED') : { kind: 'verified', claims };
}

/** base64url SHA-256, as envelopes and receipts cite texts. */
export const hashOf = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('base64url');

const flawed = (flaw: JwsFlaw): VerifiedJws => ({ kind: 'flawed', flaw });

/** A key signs with one header for as long as it lives. */
const headers = new WeakMap<SigningKey, Map<string | null, string>>();

function headerOf(key: SigningKey, type: string | null): string {
  const ofKey = headers.get(key) ?? new Map<string | null, string>();
  headers.set(key, ofKey);
  const known = ofKey.get(type);
  if (known !== undefined) return known;
  const said = { alg: 'EdDSA', kid: key.kid, ...(type !== null && { typ: type }) };
  const header = Buffer.from(JSON.stringify(said)).toString('base64url');
  ofKey.set(type, header);
  return header;
}

function keyFor(header: string, keys: VerifyingKeys, type: string | null): KeyObject | JwsFlaw {
  const { alg, typ, kid, crit, b64 } = parseObject(header) ?? {};
  // RFC 9864 gives the same algorithm the name of its curve.
  if (alg !== 'EdDSA' && alg !== 'Ed25519') return 'ALGORITHM';
  // RFC 7515 §4.1.11: what must be understood and is not makes the token invalid.
  if (crit !== undefined || b64 !== undefined) return 'MALFORMED';
  // A header without a kind, or with that of any JWT, claims to be none of those that have one of their own.
  if (type === null ? typ !== undefined && typ !== 'JWT' : typ !== type) return 'TYPE';
  return (typeof kid === 'string' && keys.get(kid)) || 'UNKNOWN_KEY';
}

function parseObject(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
