import { Refusal } from '../refusals';

export interface RateSettings {
  /** Requests per second that a caller may ask in the long run. */
  readonly perSecond: number;
  /** Requests a caller may ask at once after a pause. */
  readonly burst: number;
  /** Most callers remembered. */
  readonly callers?: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
}

interface Bucket {
  left: number;
  filledAt: number;
}

/** No caller takes the hub from the others: each has a bucket of requests that fills up again (token bucket). */
export class CallerRate {
  readonly #buckets = new Map<string, Bucket>();
  readonly #settings: Required<RateSettings>;

  constructor(settings: RateSettings) {
    this.#settings = { callers: 10_000, now: () => performance.now(), ...settings };
  }

  /**
   * Takes one request of the caller's.
   * @param stickiness what stays the same from request to request of one caller
   * @throws Refusal RATE_EXCEEDED with `retry-after` in whole seconds
   */
  require(stickiness: string): void {
    const { perSecond, burst, now } = this.#settings;
    const time = now();
    const bucket = this.#bucketOf(stickiness, time);
    bucket.left = Math.min(burst, bucket.left + ((time - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = time;
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return;
    }
    const seconds = Math.ceil((1 - bucket.left) / perSecond);
    throw new Refusal('RATE_EXCEEDED', `It allows ${perSecond} requests per second and ${burst} at once.`, {
      'retry-after': String(seconds),
    });
  }

  /** Callers that are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  #bucketOf(stickiness: string, time: number): Bucket {
    const known = this.#buckets.get(stickiness);
    if (known !== undefined) {
      // To the end: whoever asked longest ago stands first and is forgotten first.
      this.#buckets.delete(stickiness);
      this.#buckets.set(stickiness, known);
      return known;
    }
    if (this.#buckets.size >= this.#settings.callers) {
      const { value: idlest } = this.#buckets.keys().next();
      if (idlest !== undefined) this.#buckets.delete(idlest);
    }
    const bucket = { left: this.#settings.burst, filledAt: time };
    this.#buckets.set(stickiness, bucket);
    return bucket;
  }
}
