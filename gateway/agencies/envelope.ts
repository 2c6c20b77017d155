import {
  type EnvelopeClaims,
  type EnvelopeStatement,
  envelopeHeader,
  type ReceiptClaims,
} from '../../schema/envelope';
import { hashOf, type JwsFlaw, signJws, verifyJws } from '../../schema/keys/jws';
import type { SigningKey, VerifyingKeys } from '../../schema/keys/SigningKey';

/** What the hub signs its questions with, and whom it believes their answers. */
export interface Sealing {
  /** Name of the hub in its envelopes (`iss`). */
  readonly issuer: string;
  readonly key: SigningKey;
  /** The public keys of an agency's receipts. An agency without any is never asked: nothing it says could be believed. */
  readonly receiptKeysOf: (agency: string) => VerifyingKeys;
}

/** Why an answer is not believed. */
export type ReceiptFlaw = JwsFlaw | 'MISSING' | 'OTHER_AGENCY' | 'OTHER_REQUEST' | 'OTHER_ANSWER';

export type Opened =
  | { readonly kind: 'authentic'; readonly withheld: ReceiptClaims['withheld'] }
  | { readonly kind: 'forged'; readonly flaw: ReceiptFlaw };

/** A question under seal: what goes with it, and the only eye for its answer. */
export interface Sealed {
  readonly headers: readonly [name: typeof envelopeHeader, envelope: string];
  /**
   * Compares an answer with its receipt.
   * @param receipt of the header `lotse-receipt`
   * @param answer the bytes of the body as they came
   */
  open(receipt: string | undefined, answer: Buffer): Opened;
}

/** Seals questions to one agency. Null: none of its answers could be believed, so it must not be asked. */
export type Sealer = (statement: EnvelopeStatement, body: string) => Sealed | null;

/** Long enough for two clocks and a queue, too short to be of use to whoever finds one, in seconds. */
const life = 30;

/**
 * Seals what goes to an agency (domain.md 3.8): the statement is signed together with the agency's name, the time and a digest of the
 * body. A question that is repeated is sealed anew under the same message id, which its agency accepts once: whoever repeats it, it is
 * answered at most once.
 * @param clock milliseconds since 1970
 */
export function openSealer(sealing: Sealing, agency: string, clock: () => number = Date.now): Sealer {
  const keys = sealing.receiptKeysOf(agency);
  return (statement, body) => {
    if (keys.size === 0) return null;
    const iat = Math.floor(clock() / 1000);
    const claims: EnvelopeClaims = {
      ...statement,
      iss: sealing.issuer,
      aud: agency,
      iat,
      exp: iat + life,
      bodyHash: hashOf(body),
    };
    return {
      headers: [envelopeHeader, signJws(claims, sealing.key)],
      open: (receipt, answer) => openReceipt(receipt, { claims, keys, answer }),
    };
  };
}

interface Expected {
  readonly claims: EnvelopeClaims;
  readonly keys: VerifyingKeys;
  readonly answer: Buffer;
}

/** An answer is this agency's, to this question, and as the agency has written it; or nothing of it is used. */
function openReceipt(receipt: string | undefined, { claims, keys, answer }: Expected): Opened {
  if (receipt === undefined) return forged('MISSING');
  const read = verifyJws(receipt, keys);
  if (read.kind === 'flawed') return forged(read.flaw);
  const { iss, requestId, requestHash, answerHash, withheld } = read.claims;
  if (iss !== claims.aud) return forged('OTHER_AGENCY');
  if (requestId !== claims.jti || requestHash !== claims.bodyHash) return forged('OTHER_REQUEST');
  if (answerHash !== hashOf(answer)) return forged('OTHER_ANSWER');
  if (!Array.isArray(withheld)) return forged('MALFORMED');
  return { kind: 'authentic', withheld: withheld as ReceiptClaims['withheld'] };
}

const forged = (flaw: ReceiptFlaw): Opened => ({ kind: 'forged', flaw });
