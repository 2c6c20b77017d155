import type { End, Guard } from './Agency';

/** Patience: shortens the request's deadline for one question, never extends it. @param ms milliseconds */
export const within =
  (ms: number): Guard =>
  (ask) =>
  async (request, end) => {
    const patience = new Patience(end, ms);
    try {
      return await ask(request, patience);
    } finally {
      patience.drop();
    }
  };

/** Ends with another end or after its own time, whichever comes first. */
class Patience implements End {
  aborted: boolean;
  reason: unknown;
  readonly #outer: End;
  readonly #timer: NodeJS.Timeout;
  readonly #listeners = new Set<() => void>();

  constructor(outer: End, ms: number) {
    this.#outer = outer;
    this.aborted = outer.aborted;
    this.reason = outer.reason;
    this.#timer = setTimeout(this.#end, ms);
    outer.addEventListener('abort', this.#endWithOuter);
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Lets go of everything that would end it: the question has been answered. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#endWithOuter);
  }

  readonly #endWithOuter = (): void => {
    this.reason = this.#outer.reason;
    this.#end();
  };

  readonly #end = (): void => {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  };
}
