import type { JSONWebKeySet } from 'jose';
import { demoIdentity } from '../../schema/demoIdentity';
import { Fault } from '../faults';
import { Refusal } from '../refusals';
import type { VerifiedCaller } from './Caller';
import { challengeFor } from './challengeFor';
import { KeySet } from './KeySet';
import { parseClaims } from './parseClaims';
import { isTrustworthy, readKeys, usableKeys } from './readKeys';
import { VerifiedTokens } from './VerifiedTokens';
import { type Expected, verifyToken } from './verifyToken';

/** Whose tokens are good. */
export interface IdentitySettings extends Expected {
  /** Where the issuer's keys are: the URL of its JWKS, null for what its discovery document says, or the keys themselves. */
  readonly keys: string | null | JSONWebKeySet;
  /** Most verified tokens remembered; default 10,000. */
  readonly tokensKept?: number;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

export interface Identity {
  /**
   * Who asks, by the bearer token of the request (RFC 6750 §2.1).
   * @param clientAddress is no part of who somebody is; those who ask without tokens are known by it
   * @throws Refusal TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, IDENTITY_UNAVAILABLE
   */
  identify(headers: ReadonlyMap<string, string>, clientAddress: string): Promise<VerifiedCaller>;
}

/** The settings of a hub in demo mode: the demo issuer and nobody else. */
export const demoSettings = (keys: string | JSONWebKeySet): IdentitySettings => ({
  issuer: demoIdentity.issuer,
  audience: demoIdentity.audience,
  demo: true,
  keys,
});

/** Longest token, in bytes. What is longer is refused before anything is done with it. */
export const mostTokenBytes = 8_192;

/**
 * Opens the check of who asks. The issuer is not contacted before the first token comes, so that the hub starts without it.
 * @throws Fault when issuer, audience or address of the keys cannot be used
 */
export function openIdentity(settings: IdentitySettings): Identity {
  requireUsable(settings);
  const { keys, demo, now = Date.now, tokensKept = 10_000 } = settings;
  const read = async () =>
    typeof keys === 'string' || keys === null ? readKeys(settings.issuer, keys) : keys;
  const keySet = new KeySet(async () => usableKeys(await read(), demo), now);
  const verified = new VerifiedTokens(tokensKept);
  return {
    async identify(headers) {
      const token = bearerToken(headers.get('authorization'));
      const current = keySet.current();
      const keys = current instanceof Promise ? await current : current;
      const known = verified.find(token, keys, now());
      if (known !== null) return known;
      const checked = await verifyToken(token, settings, { keySet, now }).catch(withChallenge);
      const caller = parseVerified(checked.claims);
      verified.keep(token, { ...checked, caller });
      return caller;
    },
  };
}

function parseVerified(claims: Readonly<Record<string, unknown>>): VerifiedCaller {
  try {
    return parseClaims(claims);
  } catch (problem) {
    return withChallenge(problem);
  }
}

/** A 401 says how to come back (RFC 9110 §15.5.2). */
function withChallenge(problem: unknown): never {
  if (!(problem instanceof Refusal)) throw problem;
  throw new Refusal(problem.code, problem.detail, challengeFor(problem.code));
}

function bearerToken(header: string | undefined): string {
  if (header === undefined || header === '') throw missing();
  const [, token] = /^bearer +([^ ]+) *$/i.exec(header.slice(0, mostTokenBytes + 100)) ?? [];
  if (token === undefined && !/^bearer /i.test(header)) throw missing();
  if (header.length > mostTokenBytes + 20 || (token?.length ?? 0) > mostTokenBytes)
    throw notAToken(`It is longer than ${mostTokenBytes} bytes.`);
  if (token === undefined || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
    throw notAToken('It is no signed token as RFC 7519 describes it.');
  return token;
}

const missing = (): Refusal => new Refusal('TOKEN_MISSING', undefined, challengeFor('TOKEN_MISSING'));
const notAToken = (detail: string): Refusal =>
  new Refusal('TOKEN_INVALID', detail, challengeFor('TOKEN_INVALID'));

function requireUsable({ issuer, audience, keys, demo }: IdentitySettings): void {
  if (!demo && issuer === demoIdentity.issuer) {
    throw new Fault(
      'The issuer is the demo issuer, whose tokens anybody can make. It is good in demo mode only: name your own one in LOTSE_ISSUER.',
    );
  }
  if (!demo && !isTrustworthy(issuer)) {
    throw new Fault(
      `The issuer "${issuer}" (LOTSE_ISSUER) must be an https URL, such as https://login.example.org/realms/city.`,
    );
  }
  if (audience === '')
    throw new Fault(
      'The audience of tokens is empty. Set LOTSE_AUDIENCE to what tokens for this hub say in "aud".',
    );
  if (typeof keys === 'string' && !isTrustworthy(keys)) {
    throw new Fault(
      `The address of the issuer’s keys "${keys}" (LOTSE_JWKS_URL) must be an https URL, or http on this very machine.`,
    );
  }
}
