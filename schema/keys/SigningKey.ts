import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

/** An Ed25519 key pair (RFC 8037) that signs envelopes or receipts. */
export interface SigningKey {
  /** RFC 7638 thumbprint: whoever knows the public key can work it out, so two keys never share a name. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Public keys by `kid`: the one in use, and the one before while it may still be met. */
export type VerifyingKeys = ReadonlyMap<string, KeyObject>;

/** A public key as it is written (RFC 8037 §2). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
}

/** With `d` it signs: such a file is for its owner alone. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

export function createSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signingKeyOf(privateKey);
}

export const verifyingKeysOf = (...keys: readonly SigningKey[]): VerifyingKeys =>
  new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));

/** @returns null when it is no private Ed25519 key, or its `kid` is not its own */
export function parsePrivateJwk(jwk: unknown): SigningKey | null {
  const { x, d, kid } = wellFormed(jwk) ?? {};
  if (typeof x !== 'string' || typeof d !== 'string') return null;
  try {
    const key = signingKeyOf(createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' }));
    // The public half is worked out from the private one: a file whose halves do not fit would sign what nobody can verify.
    return x === xOf(key.publicKey) && (kid === undefined || kid === key.kid) ? key : null;
  } catch {
    return null;
  }
}

/** @returns null when it is no Ed25519 key, or its `kid` is not its own */
export function parsePublicJwk(jwk: unknown): readonly [kid: string, key: KeyObject] | null {
  const { x, kid } = wellFormed(jwk) ?? {};
  if (typeof x !== 'string') return null;
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const own = thumbprintOf(xOf(key));
    return kid === undefined || kid === own ? [own, key] : null;
  } catch {
    return null;
  }
}

export function publicJwkOf(kid: string, key: KeyObject): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x: xOf(key), kid };
}

export function privateJwkOf({ kid, privateKey, publicKey }: SigningKey): PrivateJwk {
  const { d = '' } = privateKey.export({ format: 'jwk' });
  return { ...publicJwkOf(kid, publicKey), d };
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  return { kid: thumbprintOf(xOf(publicKey)), privateKey, publicKey };
}

const xOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

/** RFC 7638 §3.2: the required members in the order of the alphabet, without white space. */
const thumbprintOf = (x: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

function wellFormed(jwk: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof jwk !== 'object' || jwk === null) return null;
  const given = jwk as Readonly<Record<string, unknown>>;
  return given.kty === 'OKP' && given.crv === 'Ed25519' ? given : null;
}
