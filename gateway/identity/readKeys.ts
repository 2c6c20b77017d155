import type { JSONWebKeySet, JWK } from 'jose';
import { demoIdentity } from '../../schema/demoIdentity';

const patienceMs = 3_000;
const mostBytes = 256 << 10;
const mostKeys = 100;

/**
 * Reads an issuer's JWKS (RFC 7517 §5): from its address, or where its discovery document says (OpenID Connect Discovery 1.0 §4).
 * @throws Error when it cannot be read or understood; its message is for nobody
 */
export async function readKeys(issuer: string, jwksUrl: string | null): Promise<JSONWebKeySet> {
  const set = await readJson(jwksUrl ?? (await discoverJwksUrl(issuer)));
  const keys = (set as { readonly keys?: unknown }).keys;
  if (!Array.isArray(keys) || keys.length > mostKeys) throw new Error('no JWKS');
  return { keys: keys.filter(isObject) };
}

/** §4.3: the document must name the very issuer it was asked about, or somebody else could speak for it. */
async function discoverJwksUrl(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = (await readJson(address)) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (
    document.issuer !== issuer ||
    typeof document.jwks_uri !== 'string' ||
    !isTrustworthy(document.jwks_uri)
  ) {
    throw new Error('the discovery document is not of this issuer');
  }
  return document.jwks_uri;
}

/** Keys come over TLS or from this very machine; anything else could be exchanged on the way. */
export function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(hostname))
  );
}

async function readJson(address: string): Promise<object> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error('too large');
    chunks.push(chunk);
  }
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  if (!isObject(value)) throw new Error('no object');
  return value;
}

const isObject = (value: unknown): value is JWK =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The keys that may verify anything. Secret keys in a published set verify what everybody can sign, and a private one is everybody's;
 * keys of the demo issuer are good in demo mode only.
 */
export function usableKeys({ keys }: JSONWebKeySet, demo: boolean): JSONWebKeySet {
  return {
    keys: keys.filter(
      (key) => key.kty !== 'oct' && !('d' in key) && !('k' in key) && (demo || !isDemoKey(key)),
    ),
  };
}

const isDemoKey = (key: JWK): boolean => demoIdentity.mark in key || isDemoKeyId(key.kid);

export const isDemoKeyId = (kid: unknown): boolean =>
  typeof kid === 'string' && kid.startsWith(demoIdentity.keyIdPrefix);
