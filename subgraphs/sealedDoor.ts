import { type GraphQLHttpAnswer, type GraphQLHttpRequest, refusal } from '../http/GraphQLHttp';
import { type EnvelopeClaims, receiptHeader } from '../schema/envelope';
import { hashOf } from '../schema/keys/jws';
import type { Judgement } from './decide/Desk';
import type { Claim, DecisionLog, Written } from './decide/decisionLog';
import { MessageMemory } from './decide/MessageMemory';
import { type EnvelopeFlaw, type HubTrust, openEnvelope, sealReceipt } from './hubCaller';

/** A question whose envelope has been believed. */
export interface SealedQuestion {
  readonly claims: EnvelopeClaims;
  /** To be called before anything is changed; false: nothing may be, because this very message has done so before or names nobody here. */
  readonly beforeChange: () => Promise<boolean>;
}

/** What was answered, and what was decided about it. */
export interface DecidedAnswer {
  readonly answer: GraphQLHttpAnswer;
  readonly judgement: Judgement;
}

export interface SealedDoor {
  readonly agency: { readonly name: string; readonly hubOwned: boolean };
  readonly trust: HubTrust;
  readonly log: DecisionLog;
}

/** Clocks differ (hubCaller): an envelope is believed a little longer than it says, and so long its message is remembered. */
const skew = 5;

/**
 * The door of a subgraph that answers its hub only: opens the envelope, refuses what came before, lets the question be answered,
 * makes the decision durable, and only then lets the answer go, with a receipt. Who comes without an envelope hears that one is
 * needed and nothing else, whatever is asked.
 */
export function sealedDoor(
  { agency, trust, log }: SealedDoor,
  answer: (request: GraphQLHttpRequest, question: SealedQuestion) => Promise<DecidedAnswer>,
): (request: GraphQLHttpRequest) => Promise<GraphQLHttpAnswer> {
  const memory = new MessageMemory();
  return async (request) => {
    const now = Math.floor(Date.now() / 1000);
    const admission = openEnvelope(request, { trust, agency: agency.name, hubOwned: agency.hubOwned, now });
    if (admission.kind === 'refused') return refuse(admission.flaw);
    const { claims } = admission;
    if (!memory.takeOn(claims.jti, claims.exp + skew, now)) return refuse('ENVELOPE_REPLAYED');
    const message = claimOf(claims);
    const isUnderOurKey = ({ pseudonymKey }: Written) =>
      agency.hubOwned || pseudonymKey === claims.pseudonymKey;
    const change = { begun: false, isBarred: false };
    const beforeChange = async () => {
      const written = await log.claim(message);
      change.begun = written.isNew;
      change.isBarred = written.isNew && !isUnderOurKey(written);
      return change.begun && !change.isBarred;
    };
    const decided = await answer(request, { claims, beforeChange });
    const hash = hashOf(decided.answer.body);
    try {
      const record = { ...message, ...decided.judgement, answerHash: hash };
      if (change.isBarred) return await withoutAnswer(log, message);
      if (change.begun) await log.conclude(record);
      else {
        const written = await log.record(record);
        if (!written.isNew) return refuse('ENVELOPE_REPLAYED');
        // Only now: whoever changes the keys while we read must not make persons look unknown.
        if (!isUnderOurKey(written)) return await withoutAnswer(log, message);
      }
    } catch {
      return refusal(503, 'NOT_RECORDED', 'The decision could not be recorded, so nothing is answered.');
    }
    const { withheld } = decided.judgement;
    const receipt = sealReceipt(claims, { agency: agency.name, hash, withheld }, trust.receiptKey);
    return { ...decided.answer, headers: [...decided.answer.headers, [receiptHeader, receipt]] };
  };
}

/** Under another key everybody the question names would look like nobody, and the hub would take that for an answer. */
async function withoutAnswer(log: DecisionLog, { messageId }: Claim): Promise<GraphQLHttpAnswer> {
  await log.retract(messageId);
  return refusal(
    409,
    'PSEUDONYM_KEY_DIFFERS',
    'The ids in this question are written under another pseudonym key than those in this subgraph’s database. Ask again when hub and ' +
      'subgraph have the same key.',
  );
}

const claimOf = (claims: EnvelopeClaims): Claim => ({
  messageId: claims.jti,
  at: new Date(),
  hub: claims.iss,
  requesterToken: claims.requester.token,
  requesterOrganisation: claims.requester.organisation,
  purpose: claims.purpose,
  caseReference: claims.caseReference,
  grounds: claims.grounds,
  requestHash: claims.bodyHash,
});

const sentences: Readonly<Record<EnvelopeFlaw, string>> = {
  ENVELOPE_MISSING:
    'This subgraph answers its hub only: a question needs the hub’s signed statement in the header lotse-envelope.',
  ENVELOPE_INVALID: 'The header lotse-envelope holds no statement that this subgraph’s hub has signed.',
  ENVELOPE_EXPIRED:
    'The statement in the header lotse-envelope is no longer valid. Ask again with a new one.',
  ENVELOPE_MISDIRECTED:
    'The statement in the header lotse-envelope is made by another hub or for another subgraph.',
  ENVELOPE_BODY_MISMATCH:
    'The statement in the header lotse-envelope is about another request body. Send the body it was made for, by POST.',
  ENVELOPE_REPLAYED: 'This message has been accepted before. Ask again with a new one.',
};

const refuse = (flaw: EnvelopeFlaw): GraphQLHttpAnswer => refusal(401, flaw, sentences[flaw]);
