import { purposes } from '../schema/accessTerms';
import { type EnvelopeClaims, envelopeHeader, type ReceiptClaims } from '../schema/envelope';
import { hashOf, signJws, verifyJws } from '../schema/keys/jws';
import type { SigningKey, VerifyingKeys } from '../schema/keys/SigningKey';

/** What a subgraph needs to know its hub, and to be known by it. */
export interface HubTrust {
  /** Name of the hub in its envelopes (`iss`). */
  readonly issuer: string;
  /** The hub's public keys: the one in use, and the one before. */
  readonly hubKeys: VerifyingKeys;
  /** What the subgraph signs its receipts with. */
  readonly receiptKey: SigningKey;
}

/** Why a question is not answered at all. */
export type EnvelopeFlaw =
  | 'ENVELOPE_MISSING'
  | 'ENVELOPE_INVALID'
  | 'ENVELOPE_EXPIRED'
  | 'ENVELOPE_MISDIRECTED'
  | 'ENVELOPE_BODY_MISMATCH'
  | 'ENVELOPE_REPLAYED';

export type Admission =
  | { readonly kind: 'admitted'; readonly claims: EnvelopeClaims }
  | { readonly kind: 'refused'; readonly flaw: EnvelopeFlaw };

/** What the statement says of the message that it comes with. */
export interface SealedMessage {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Clocks of two machines differ; so much is forgiven, in seconds. */
const skew = 5;

/** A minute is the longest that an envelope may live (schema/envelope.ts). */
const longestLife = 60;

/**
 * Opens the envelope of a question (domain.md 3.8): signed by the hub, for this subgraph, for this very body, now. Whether it came
 * before is for the decision log to say.
 * @param now seconds since 1970
 */
export function openEnvelope(
  { headers, text }: SealedMessage,
  at: { readonly trust: HubTrust; readonly agency: string; readonly hubOwned: boolean; readonly now: number },
): Admission {
  const token = headers.get(envelopeHeader);
  if (token === undefined) return refused('ENVELOPE_MISSING');
  const read = verifyJws(token, at.trust.hubKeys);
  const claims = read.kind === 'verified' ? parseClaims(read.claims) : null;
  if (claims === null) return refused('ENVELOPE_INVALID');
  if (claims.iss !== at.trust.issuer || claims.aud !== at.agency) return refused('ENVELOPE_MISDIRECTED');
  // An agency is never told who asks: an envelope that does is not one of our hub's.
  if (!at.hubOwned && claims.caller !== undefined) return refused('ENVELOPE_INVALID');
  if (claims.exp - claims.iat > longestLife || claims.iat > at.now + skew) return refused('ENVELOPE_INVALID');
  if (claims.exp + skew < at.now) return refused('ENVELOPE_EXPIRED');
  if (claims.bodyHash !== hashOf(text)) return refused('ENVELOPE_BODY_MISMATCH');
  return { kind: 'admitted', claims };
}

/** Signs what is answered, bound to what was asked (domain.md 3.8). */
export function sealReceipt(
  { jti, bodyHash }: EnvelopeClaims,
  answer: { readonly agency: string; readonly hash: string; readonly withheld: ReceiptClaims['withheld'] },
  key: SigningKey,
): string {
  const receipt: ReceiptClaims = {
    iss: answer.agency,
    requestId: jti,
    requestHash: bodyHash,
    answerHash: answer.hash,
    withheld: answer.withheld,
  };
  return signJws(receipt, key);
}

const refused = (flaw: EnvelopeFlaw): Admission => ({ kind: 'refused', flaw });

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The signature says that the hub wrote it; this, that it is all there. What is not there grants nothing, so a lack is a flaw. */
function parseClaims(given: Readonly<Record<string, unknown>>): EnvelopeClaims | null {
  const { iss, aud, jti, iat, exp, bodyHash, requester, purpose, caseReference, pseudonymKey, grounds } =
    given;
  const isWhole =
    [iss, aud, bodyHash].every((claim) => typeof claim === 'string') &&
    typeof jti === 'string' &&
    uuid.test(jti) &&
    Number.isSafeInteger(iat) &&
    Number.isSafeInteger(exp) &&
    isRecord(requester) &&
    typeof requester.token === 'string' &&
    isNameOrNull(requester.organisation) &&
    (purpose === null || (purposes as readonly unknown[]).includes(purpose)) &&
    isNameOrNull(caseReference) &&
    isNameOrNull(pseudonymKey) &&
    (given.caller === undefined || isRecord(given.caller)) &&
    isRecord(grounds) &&
    Object.values(grounds).every(areGrounds);
  return isWhole ? (given as unknown as EnvelopeClaims) : null;
}

function areGrounds(given: unknown): boolean {
  if (!isRecord(given)) return false;
  const { permitted, consents } = given;
  return (
    Array.isArray(permitted) &&
    permitted.every(
      (one) => isRecord(one) && typeof one.controller === 'string' && Array.isArray(one.categories),
    ) &&
    isNameOrNull(given.basis) &&
    Array.isArray(consents) &&
    consents.every((one) => isRecord(one) && typeof one.provision === 'string' && isNameOrNull(one.id))
  );
}

const isNameOrNull = (given: unknown): boolean => given === null || typeof given === 'string';

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
