import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { DocumentNode } from 'graphql';
import type { RefusalCode } from '../refusals';
import type { Registry } from '../registry/Registry';
import { signal } from '../signals';
import type { Answered, Received } from '../stages';
import { toResponse } from '../toResponse';
import { idsIn, type LiveQuestion } from './asQuery';
import type { Concerns } from './Concerns';
import { judge, type Told } from './judge';
import { LiveStream, type Outcome, type Result } from './LiveStream';
import type { Turns } from './Turns';
import { lastWord, wordsFor } from './words';

/** Who subscribes and to what, as the transports have read it. */
export interface Wish {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the request, or what a WebSocket said at its beginning. Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly clientAddress: string;
  /** Aborted when the client is gone. */
  readonly gone: AbortSignal;
  /** Resolves when the client has everything it was sent. */
  readonly flushed: () => Promise<void>;
}

/** What subscriptions share. */
export interface Surroundings {
  readonly registry: Pick<Registry, 'pin'>;
  /** The whole line of a request. */
  readonly answer: (received: Received) => Promise<Answered>;
  readonly concerns: Concerns<Subscription>;
  readonly turns: Turns;
  readonly mode: Parameters<typeof toResponse>[1];
  readonly deadlineMs: number;
  readonly restMs: number;
  readonly retryMs: number;
  readonly mostRetryMs: number;
}

/** Refusals that are over by themselves: the subscription outlives them. Every other ends it. */
const passing: ReadonlySet<string> = new Set<RefusalCode>([
  'RATE_EXCEEDED',
  'IDENTITY_UNAVAILABLE',
  'OPERATION_NOT_PLANNED',
  'ANSWER_NOT_RECORDED',
  'HUB_OVERLOADED',
  'HUB_ERROR',
]);

const nothing: Outcome = { results: [], ends: null, retry: false };

/**
 * One subscriber. At each event it asks what the subscription selects, as the request it was opened with would: identified, limited, gated
 * and logged anew, on the supergraph that is in service then. An answer that says what the one before said is not told.
 */
export class Subscription {
  readonly stream: LiveStream;
  #told: Told | null = null;
  /** Whom it is about may have changed. */
  #concernsDue = true;
  /** What it tells may have changed. */
  #answerDue = true;
  /** Nobody of the family is known to the caller any more; its id, which the caller has named, may still be told. */
  #groundLost = false;
  /** Something has happened to a family that it is not about; perhaps it is now. */
  #strangersDue = false;

  constructor(
    readonly wish: Wish,
    /** The subscription as it was sent, and as it is asked. */
    private readonly question: LiveQuestion & { readonly sent: DocumentNode },
    private readonly around: Surroundings,
    onEnd: (subscription: Subscription) => void,
  ) {
    const { restMs, retryMs, mostRetryMs } = around;
    const leave = (): void => void this.stream.return();
    this.stream = new LiveStream({
      ask: (gone) => this.#ask(gone),
      explain: (problem) => this.#explain(problem),
      flushed: wish.flushed,
      onEnd: (why) => {
        wish.gone.removeEventListener('abort', leave);
        around.concerns.drop(this);
        signal('subscriptionEnded', { why });
        onEnd(this);
      },
      restMs,
      retryMs,
      mostRetryMs,
    });
    wish.gone.addEventListener('abort', leave);
  }

  /** Something about somebody it is about has changed. @param family so that other people may belong to it now */
  touch(family: boolean): void {
    this.#answerDue = true;
    this.#concernsDue ||= family;
    this.stream.touch();
  }

  /** Something about a family that it is not about has changed: a case may have come to the caller. */
  noteStranger(): void {
    this.#strangersDue ||= this.question.field === 'caseloadChanged';
  }

  /** Looks after strangers, however many events there were. */
  lookForStrangers(): void {
    if (!this.#strangersDue) return;
    this.#strangersDue = false;
    this.#concernsDue = true;
    this.stream.touch();
  }

  async #ask(gone: AbortSignal): Promise<Outcome> {
    const giveBack = await this.around.turns.take(gone);
    if (giveBack === null) return nothing;
    try {
      const retryConcerns = this.#concernsDue && !(await this.#findConcerns(gone));
      if (!this.#answerDue || gone.aborted) return { ...nothing, retry: retryConcerns };
      const outcome = await this.#askAnswer(gone);
      return { ...outcome, retry: outcome.retry || retryConcerns };
    } finally {
      giveBack();
    }
  }

  /** @returns false when not all of it could be found out: who was known before stays */
  async #findConcerns(gone: AbortSignal): Promise<boolean> {
    const { concerns, concernsVariables } = this.question;
    const given = Object.entries(this.wish.variables).filter(([name]) => concernsVariables.has(name));
    this.#concernsDue = false;
    try {
      const { data, errors } = await this.#put(concerns, Object.fromEntries(given), gone);
      const found = idsIn(data);
      const known = this.around.concerns;
      const isWhole = errors === undefined;
      const all = isWhole ? found : new Set([...known.of(this), ...found]);
      // Who is gone must not be entered again: nobody would take them out.
      if (!gone.aborted && known.put(this, all)) this.#answerDue = true;
      this.#concernsDue ||= !isWhole;
      this.#groundLost = isWhole && this.question.field === 'familyChanged' && found.size < 2;
      this.#answerDue ||= this.#groundLost;
      return isWhole;
    } catch (problem) {
      this.#concernsDue = true;
      throw problem;
    }
  }

  async #askAnswer(gone: AbortSignal): Promise<Outcome> {
    const { document, responseKey } = this.question;
    this.#answerDue = false;
    try {
      const response = await this.#put(document, this.wish.variables, gone);
      const { news, ends: end, incomplete, told } = judge(response, responseKey, this.#told);
      const ends = end ?? (this.#groundLost ? 'GROUND_LOST' : null);
      this.#told = told;
      this.#answerDue ||= incomplete;
      const results = [...(news === 'new' ? [response] : []), ...(ends === null ? [] : [lastWord(ends)])];
      return { results, ends, retry: incomplete };
    } catch (problem) {
      this.#answerDue = true;
      throw problem;
    }
  }

  /** Puts one question through the whole line, on the supergraph that is in service. */
  async #put(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    gone: AbortSignal,
  ): Promise<Result> {
    const { registry, answer, mode, deadlineMs } = this.around;
    const { headers, clientAddress } = this.wish;
    const end = new AbortController();
    // Each question to an agency waits for it: with many of them there is no leak to be warned of.
    setMaxListeners(10_000, end.signal);
    const left = (): void => end.abort('client gone');
    if (gone.aborted) left();
    gone.addEventListener('abort', left);
    const timer = setTimeout(() => end.abort('deadline'), deadlineMs);
    const { snapshot, release } = registry.pin();
    try {
      const received: Received = {
        id: randomUUID(),
        snapshot,
        document,
        sent: this.question.sent,
        operationName: null,
        variables,
        headers,
        clientAddress,
        deadline: end.signal,
      };
      return toResponse(await answer(received), mode);
    } finally {
      release();
      clearTimeout(timer);
      gone.removeEventListener('abort', left);
    }
  }

  #explain(problem: unknown): Outcome {
    const { errors, code } = wordsFor(problem);
    if (passing.has(code)) return { ...nothing, retry: true };
    return { results: [{ errors }], ends: code, retry: false };
  }
}
