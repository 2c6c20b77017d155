import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { receiptHeader } from '../../schema/envelope';
import { signal } from '../signals';
import type { AgencyAnswer, End } from './Agency';
import type { Sealed } from './envelope';
import { parseAnswer } from './parseAnswer';

/** What is heard of an answer. */
export interface Terms {
  /** Largest answer read, in bytes. */
  readonly limit: number;
  /** Codes of errors whose message may be passed on. */
  readonly messages: ReadonlySet<string>;
  readonly agency: string;
}

const unheard: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE', unheard: true };
const unavailable: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };
const invalid: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID' };
const unfit: AgencyAnswer = { kind: 'failed', code: 'AGENCY_ANSWER_INVALID', alive: true };
/** Its pseudonyms are under another key than ours (subgraphs/sealedDoor.ts): for a moment while they change, for long when one side was left out. */
const underOtherKey: AgencyAnswer = { kind: 'failed', code: 'AGENCY_UNAVAILABLE', alive: true };
const overloaded: AgencyAnswer = { kind: 'failed', code: 'AGENCY_OVERLOADED' };
const timedOut: AgencyAnswer = { kind: 'failed', code: 'AGENCY_TIMEOUT' };

/** What is read of an answer that will not be used, so that its connection can be used again. */
const leftoverLimit = 64 << 10;

/** Only its identity matters: undici hands it back to us. */
const over = new Error('The question has ended.');

/** Hears one answer, from the first byte to the last, and tells it once: whole, or as the failure it is. */
export class Hearing implements Dispatcher.DispatchHandler {
  readonly #terms: Terms;
  readonly #end: End;
  #tell: ((answer: AgencyAnswer) => void) | null;
  #controller: Dispatcher.DispatchController | null = null;
  #began = false;
  /** Known as soon as the head of the answer is: the rest cannot change it. */
  #verdict: AgencyAnswer | null = null;
  #chunks: Buffer[] = [];
  #size = 0;
  readonly #sealed: Sealed | null;
  #receipt: string | undefined;

  /**
   * @param sealed the question's seal, which its answer must fit; null where nothing is sealed
   * @param tell called once, with the answer or the failure
   */
  constructor(terms: Terms, sealed: Sealed | null, end: End, tell: (answer: AgencyAnswer) => void) {
    this.#terms = terms;
    this.#sealed = sealed;
    this.#end = end;
    this.#tell = tell;
    if (end.aborted) this.#conclude(timedOut);
    else end.addEventListener('abort', this.#giveUp);
  }

  /** True when nothing more will be told. */
  get over(): boolean {
    return this.#tell === null;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It ended while it waited for a connection. Thrown, not aborted: that would cost the connection, which is unused.
    if (this.over) throw over;
    this.#controller = controller;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    this.#began = true;
    this.#verdict = verdictOn(status, headers['content-type']);
    if (this.#verdict === underOtherKey) signal('pseudonymKeyDiffers', { agency: this.#terms.agency });
    const receipt = headers[receiptHeader];
    this.#receipt = typeof receipt === 'string' ? receipt : undefined;
    if (Number(headers['content-length'] ?? 0) > this.#mostRead) this.#cutOff(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#mostRead) this.#cutOff(controller);
    else if (this.#verdict === null) this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (!this.over) this.#conclude(this.#verdict ?? this.#read(bytesOf(this.#chunks)));
  }

  onResponseError(): void {
    this.#conclude(this.#verdict ?? (this.#began ? unavailable : unheard));
  }

  #read(body: Buffer): AgencyAnswer {
    const { agency, messages } = this.#terms;
    const opened = this.#sealed?.open(this.#receipt, body);
    if (opened === undefined) return parseAnswer(body.toString('utf8'), messages);
    if (opened.kind === 'forged') {
      signal('answerForged', { agency, flaw: opened.flaw });
      return unfit;
    }
    const answer = parseAnswer(body.toString('utf8'), messages);
    return answer.kind === 'failed' ? answer : { ...answer, withheld: opened.withheld };
  }

  get #mostRead(): number {
    return this.#verdict === null ? this.#terms.limit : leftoverLimit;
  }

  #cutOff(controller: Dispatcher.DispatchController): void {
    this.#conclude(this.#verdict ?? unfit);
    controller.abort(over);
  }

  readonly #giveUp = (): void => {
    this.#conclude(this.#verdict ?? timedOut);
    this.#controller?.abort(over);
  };

  #conclude(answer: AgencyAnswer): void {
    const tell = this.#tell;
    if (tell === null) return;
    this.#tell = null;
    this.#chunks = [];
    this.#end.removeEventListener('abort', this.#giveUp);
    tell(answer);
  }
}

/**
 * What the head of an answer says already; null when its body has to be read. With its own media type a body is an answer
 * whatever the status (GraphQL over HTTP, "application/graphql-response+json"); other JSON counts with 200 only, because
 * it may come from anything that stands before the agency. Below 500 somebody is at work there and it is this question
 * that got no good answer, but for 408: the agency had no time to read it.
 */
function verdictOn(status: number, type: string | undefined): AgencyAnswer | null {
  if (status === 503 || status === 429) return overloaded;
  if (status === 409) return underOtherKey;
  if (type !== undefined && /^application\/graphql-response\+json\b/i.test(type)) return null;
  // A proxy that cannot reach the agency.
  if (status === 502 || status === 504) return unavailable;
  const isJson = type !== undefined && /^application\/(?:[\w.-]+\+)?json\b/i.test(type);
  if (status === 200 && isJson) return null;
  return status < 500 && status !== 408 ? unfit : invalid;
}

function bytesOf(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
