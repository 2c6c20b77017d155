import { errors, type JWTPayload, jwtVerify } from 'jose';
import { demoIdentity } from '../../schema/demoIdentity';
import { Refusal } from '../refusals';
import type { KeySet, Keys } from './KeySet';
import { isDemoKeyId } from './readKeys';

/** Whom tokens must be from and for. */
export interface Expected {
  /** `iss`, to the letter. */
  readonly issuer: string;
  /** One of `aud`. */
  readonly audience: string;
  /** Whether the demo issuer's tokens are good. */
  readonly demo: boolean;
}

/** Signatures only the issuer can make: no `none`, and no HMAC, whose key would be as public as the issuer's. */
export const algorithms: readonly string[] = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** Clocks of issuer and hub may differ by so many seconds. */
export const toleranceS = 5;
/** A token that is older says who somebody was, in seconds: one day. */
export const mostAgeS = 86_400;

export interface VerifiedToken {
  readonly claims: JWTPayload;
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
  /** The keys with which it was found to be good. */
  readonly keys: Keys;
}

/**
 * Checks an access token (RFC 7519, RFC 9068): signature, issuer, audience, times.
 * @throws Refusal TOKEN_INVALID, TOKEN_EXPIRED, IDENTITY_UNAVAILABLE
 */
export async function verifyToken(
  token: string,
  expected: Expected,
  { keySet, now }: { readonly keySet: KeySet; readonly now: () => number },
): Promise<VerifiedToken> {
  const keys = await keySet.current();
  try {
    return await verifyWith(keys, token, expected, now());
  } catch (problem) {
    if (!(problem instanceof errors.JWKSNoMatchingKey)) throw refusalOf(problem);
  }
  const newer = await keySet.lookAgain(keys);
  if (newer.find === keys.find) throw unknownKey();
  return verifyWith(newer, token, expected, now()).catch((problem: unknown) => {
    throw refusalOf(problem);
  });
}

async function verifyWith(
  keys: Keys,
  token: string,
  expected: Expected,
  now: number,
): Promise<VerifiedToken> {
  const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
    algorithms: [...algorithms],
    issuer: expected.issuer,
    audience: expected.audience,
    clockTolerance: toleranceS,
    maxTokenAge: mostAgeS,
    requiredClaims: ['sub', 'exp'],
    currentDate: new Date(now),
  });
  const { typ, kid } = protectedHeader;
  if (typ !== undefined && !/^(application\/)?(at\+)?jwt$/i.test(typ))
    throw invalid('It is no access token.');
  if (
    !expected.demo &&
    (isDemoKeyId(kid) || demoIdentity.mark in payload || payload.iss === demoIdentity.issuer)
  ) {
    throw invalid('It is for demonstrations only, and this hub is not in demo mode.');
  }
  const until = Math.min(payload.exp ?? 0, (payload.iat ?? 0) + mostAgeS) + toleranceS;
  return { claims: payload, until: until * 1000, keys };
}

const invalid = (detail: string): Refusal => new Refusal('TOKEN_INVALID', detail);
const unknownKey = (): Refusal => invalid('It is not signed with a key of the issuer that this hub trusts.');

/** What of the reason helps an honest client; nothing here repeats what the token holds. */
const wrongClaims: Readonly<Record<string, string>> = {
  iss: 'It is from another issuer than the one this hub trusts.',
  aud: 'It is for another audience.',
  nbf: 'It is not valid yet; compare the clocks.',
  iat: 'It was issued in the future; compare the clocks.',
};

function refusalOf(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  if (problem instanceof errors.JWTExpired) return new Refusal('TOKEN_EXPIRED');
  if (problem instanceof errors.JWTClaimValidationFailed)
    return invalid(
      problem.reason === 'missing'
        ? `It lacks the claim ${problem.claim}.`
        : (wrongClaims[problem.claim] ?? 'One of its claims is malformed.'),
    );
  if (problem instanceof errors.JOSEAlgNotAllowed)
    return invalid('It is signed with an algorithm that this hub does not accept.');
  if (problem instanceof errors.JWKSNoMatchingKey || problem instanceof errors.JWSSignatureVerificationFailed)
    return unknownKey();
  // Whatever else a token can be wrong in: it could not be verified, so it is not good.
  return invalid('It is no signed token as RFC 7519 describes it.');
}
