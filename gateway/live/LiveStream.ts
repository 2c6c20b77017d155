import type { ExecutionResult } from 'graphql';
import { answered, asked, beginning, type Rhythm, touched } from './Rhythm';

export type Result = ExecutionResult<Record<string, unknown>>;

/** What came of a question. */
export interface Outcome {
  /** Told in this order; none when there is nothing new. */
  readonly results: readonly Result[];
  /** Why the stream ends after them; null: it goes on. */
  readonly ends: string | null;
  /** Asked again without being touched, because something failed. */
  readonly retry: boolean;
}

export interface StreamParts {
  /** Asks anew. Its signal is aborted when nobody waits any more. May reject: see `explain`. */
  readonly ask: (gone: AbortSignal) => Promise<Outcome>;
  /** What a failed question means, once the stream has begun. */
  readonly explain: (problem: unknown) => Outcome;
  /** Resolves when the client has what it was sent: until then nothing is asked. */
  readonly flushed: () => Promise<void>;
  /** Called once, however it ends. */
  readonly onEnd: (why: string) => void;
  readonly restMs: number;
  /** First wait before something that failed is tried again; each further one is twice as long, up to `mostRetryMs`. */
  readonly retryMs: number;
  readonly mostRetryMs: number;
}

/**
 * What one subscriber is told, as an async generator. It asks when it is read and has been touched, so a slow client costs no more than
 * the one answer it has not taken yet. Written out because a generator function can only be ended between two of its steps, and this one
 * waits for hours.
 */
export class LiveStream implements AsyncGenerator<Result, void, void> {
  #rhythm: Rhythm = beginning;
  #failures = 0;
  readonly #results: Result[] = [];
  /** Set: the stream ends when the results are read. */
  #ending: string | null = null;
  #ended = false;
  #asking: AbortController | null = null;
  #wake: () => void = () => {};

  constructor(private readonly parts: StreamParts) {}

  /** Asks for the first time. @throws what the question failed with: then there is no stream */
  async begin(): Promise<void> {
    try {
      await this.#ask((problem) => {
        throw problem;
      });
    } catch (problem) {
      this.#end('refused');
      throw problem;
    }
  }

  /** Something has happened that may concern it. */
  touch(): void {
    if (this.#ended || this.#ending !== null) return;
    this.#rhythm = touched(this.#rhythm, performance.now());
    this.#wake();
  }

  /** Ends it with a last word. */
  finish(last: Result, why: string): void {
    if (this.#ended || this.#ending !== null) return;
    this.#results.push(last);
    this.#ending = why;
    this.#asking?.abort('over');
    this.#wake();
  }

  async next(): Promise<IteratorResult<Result, void>> {
    while (!this.#ended) {
      const result = this.#results.shift();
      if (result !== undefined) return { value: result, done: false };
      if (this.#ending !== null) this.#end(this.#ending);
      else if (!this.#isDue()) await this.#wait();
      else {
        await this.parts.flushed();
        if (this.#isDue()) await this.#ask(this.parts.explain);
      }
    }
    return { value: undefined, done: true };
  }

  /** The client is gone, or has had enough. */
  async return(): Promise<IteratorResult<Result, void>> {
    this.#end('left');
    return { value: undefined, done: true };
  }

  async throw(problem: unknown): Promise<IteratorResult<Result, void>> {
    this.#end('failed');
    throw problem;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #isDue(): boolean {
    if (this.#ended || this.#ending !== null) return false;
    return this.#rhythm.kind === 'due' && this.#rhythm.at <= performance.now();
  }

  /** Until it is due, touched or over. */
  #wait(): Promise<void> {
    return new Promise((resolve) => {
      const ms = this.#rhythm.kind === 'due' ? Math.max(0, this.#rhythm.at - performance.now()) : null;
      const timer = ms === null ? undefined : setTimeout(() => this.#wake(), ms);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        resolve();
      };
    });
  }

  async #ask(explain: (problem: unknown) => Outcome): Promise<void> {
    const gone = new AbortController();
    this.#asking = gone;
    this.#rhythm = asked();
    let outcome: Outcome;
    try {
      outcome = await this.parts.ask(gone.signal);
    } catch (problem) {
      if (this.#ended || this.#ending !== null) return;
      outcome = explain(problem);
    } finally {
      this.#asking = null;
    }
    // Somebody has ended it meanwhile: what was said last stays last.
    if (this.#ended || this.#ending !== null) return;
    const { restMs, retryMs, mostRetryMs } = this.parts;
    this.#failures = outcome.retry ? this.#failures + 1 : 0;
    const wait = outcome.retry ? Math.min(retryMs * 2 ** (this.#failures - 1), mostRetryMs) : null;
    this.#rhythm = answered(this.#rhythm, performance.now(), { restMs, retryMs: wait });
    this.#results.push(...outcome.results);
    this.#ending = outcome.ends;
  }

  #end(why: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#results.length = 0;
    this.#asking?.abort('client gone');
    this.#wake();
    this.parts.onEnd(why);
  }
}
