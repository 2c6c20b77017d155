import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Fault } from '../faults';
import { Refusal } from '../refusals';
import { signal } from '../signals';

/** The issuer's keys as they were read once. */
export interface Keys {
  /** Finds the key of a token by its header. Looks at `alg` and `kid` only: a key or an address in the token itself says nothing. */
  readonly find: JWTVerifyGetKey;
  readonly readAt: number;
}

/** How long keys are trusted and how often they are read, in milliseconds. */
export const keyTimes = {
  /** Keys are read again after so long. A key that its issuer has withdrawn is good for no longer than this. */
  fresh: 10 * 60_000,
  /** So much longer they serve when the issuer cannot be reached; then nobody is let in. */
  grace: 50 * 60_000,
  /** Shortest time between two reads, however many tokens name unknown keys. */
  rest: 10_000,
} as const;

/**
 * The signing keys of an issuer: read when they are needed, again when they are old, and when a token names a key that is not among
 * them, which is how a rotation is noticed. All who wait for keys wait for the same read.
 */
export class KeySet {
  #keys: Keys | null = null;
  #text = '';
  #reading: Promise<void> | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param read asks the issuer; rejects when it cannot be asked
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly read: () => Promise<JSONWebKeySet>,
    private readonly now: () => number,
  ) {}

  /** The keys, at once while they are fresh. @throws Refusal IDENTITY_UNAVAILABLE */
  current(): Keys | Promise<Keys> {
    const keys = this.#keys;
    if (keys !== null && this.now() - keys.readAt < keyTimes.fresh) return keys;
    return this.#renewed();
  }

  /** Keys in which one may be found that `known` does not have; `known` itself when it is too early to look again. */
  async lookAgain(known: Keys): Promise<Keys> {
    if (this.#keys === known) await this.#readOnce();
    return this.#keys ?? known;
  }

  async #renewed(): Promise<Keys> {
    await this.#readOnce();
    const keys = this.#keys;
    if (keys !== null && this.now() - keys.readAt < keyTimes.fresh + keyTimes.grace) return keys;
    throw new Refusal('IDENTITY_UNAVAILABLE');
  }

  async #readOnce(): Promise<void> {
    if (this.#reading === null && this.now() - this.#triedAt < keyTimes.rest) return;
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #readNow(): Promise<void> {
    this.#triedAt = this.now();
    try {
      const set = await this.read();
      const text = JSON.stringify(set);
      const readAt = this.now();
      // The same keys again: what was found with them stays found.
      const find = this.#keys !== null && text === this.#text ? this.#keys.find : createLocalJWKSet(set);
      this.#keys = { find, readAt };
      this.#text = text;
    } catch (problem) {
      // Whoever needed them finds the old ones, or none. Why is for operators, not for a refusal.
      signal('faultMet', { fault: new Fault('The keys of the issuer cannot be read.', { cause: problem }) });
    }
  }
}
