/** How often is looked, in milliseconds. */
const everyMs = 25;
/** So many looks in a row must find a delay: one long turn is no overload, whatever caused it. */
const looks = 3;

/**
 * How late this process is: how much longer than asked a timer waits until it gets its turn. A plain timer, because the
 * histogram of `perf_hooks` remembers and cannot forget a little.
 */
export class LoopDelay {
  readonly #timer: NodeJS.Timeout;
  #recent: readonly number[] = [];
  #due: number;

  constructor(now: () => number = () => performance.now()) {
    this.#due = now() + everyMs;
    this.#timer = setInterval(() => {
      this.note(now() - this.#due);
      this.#due = now() + everyMs;
    }, everyMs);
    this.#timer.unref();
  }

  /** Takes down one look. @param ms how late it was */
  note(ms: number): void {
    this.#recent = [...this.#recent.slice(1 - looks), Math.max(0, ms)];
  }

  /** The least delay of the last looks, in milliseconds; 0 until there have been enough. */
  get lastingMs(): number {
    return this.#recent.length < looks ? 0 : Math.min(...this.#recent);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
