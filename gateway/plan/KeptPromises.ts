/**
 * A bounded store of work in progress and work done: one computation per key however many ask at once, the least
 * recently used entry leaves first, a failure is not kept.
 */
export class KeptPromises<Value> {
  readonly #entries = new Map<string, Promise<Value>>();

  constructor(
    /** Most entries kept. */
    readonly most: number,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  get(key: string, compute: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const started = compute();
    this.#entries.set(key, started);
    started.catch(() => {
      if (this.#entries.get(key) === started) this.#entries.delete(key);
    });
    if (this.#entries.size > this.most) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return started;
  }
}
