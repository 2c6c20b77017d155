import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { demoIdentity } from '../schema/demoIdentity';
import type { DemoKey } from './DemoKey';
import type { Persona } from './Persona';
import type { LotseClaims } from './personas';

/** What a token is to say differently; for tests and odd hours. */
export interface TokenChanges {
  /** How long it holds from now, in minutes; negative makes one that has expired. Default 60. */
  readonly minutes?: number;
  /** Claims that go before the persona's, `iss` and `aud` included. Undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Members of the claim `lotse` that go before the persona's. Undefined leaves one out. */
  readonly lotse?: Readonly<Partial<Record<keyof LotseClaims, unknown>>>;
}

/** A bearer token of the demo issuer (RFC 9068) for a persona. */
export async function signToken(persona: Persona, key: DemoKey, changes: TokenChanges = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { lotse, ...claims } = persona.claims;
  return new SignJWT({
    iss: demoIdentity.issuer,
    aud: demoIdentity.audience,
    ...claims,
    lotse: { ...(lotse as object), ...changes.lotse },
    iat: now,
    exp: now + Math.round((changes.minutes ?? 60) * 60),
    jti: randomUUID(),
    [demoIdentity.mark]: true,
    ...changes.claims,
  })
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'at+jwt' })
    .sign(key.privateKey);
}
