/** How much a store holds and how often it helped. */
export interface KeptCounts {
  /** Asked for and there, or already being computed. */
  readonly hits: number;
  /** Asked for and computed. */
  readonly misses: number;
  readonly entries: number;
  /** As estimated by the store's owner. */
  readonly bytes: number;
}

/** When the least recently used entries leave. */
export interface KeptBounds<Value> {
  readonly mostEntries: number;
  readonly mostBytes: number;
  /** An estimate of what one entry takes. */
  readonly bytesOf: (key: string, value: Value) => number;
}

interface Entry<Value> {
  readonly work: Promise<Value>;
  /** The value itself once it is there: whoever comes later need not wait a turn for it. */
  done: { readonly value: Value } | null;
  bytes: number;
}

/**
 * A bounded store of work in progress and work done: one computation per key however many ask at once, the least
 * recently used entry leaves first, a failure is not kept.
 */
export class KeptPromises<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #bounds: KeptBounds<Value>;
  #bytes = 0;
  #hits = 0;
  #misses = 0;

  constructor(bounds: KeptBounds<Value>) {
    this.#bounds = bounds;
  }

  get counts(): KeptCounts {
    return { hits: this.#hits, misses: this.#misses, entries: this.#entries.size, bytes: this.#bytes };
  }

  /** The value, or a promise of it while it is being computed. */
  get(key: string, compute: () => Promise<Value>): Value | Promise<Value> {
    const known = this.#entries.get(key);
    if (known) {
      this.#hits++;
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.done ? known.done.value : known.work;
    }
    this.#misses++;
    const entry: Entry<Value> = { work: compute(), done: null, bytes: 0 };
    this.#entries.set(key, entry);
    entry.work.then(
      (value) => this.#finish(key, entry, value),
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    this.#evict();
    return entry.work;
  }

  #finish(key: string, entry: Entry<Value>, value: Value): void {
    entry.done = { value };
    if (this.#entries.get(key) !== entry) return;
    entry.bytes = this.#bounds.bytesOf(key, value);
    this.#bytes += entry.bytes;
    this.#evict();
  }

  #evict(): void {
    const { mostEntries, mostBytes } = this.#bounds;
    for (const [key, { bytes }] of this.#entries) {
      if (this.#entries.size <= mostEntries && this.#bytes <= mostBytes) return;
      this.#entries.delete(key);
      this.#bytes -= bytes;
    }
  }
}
