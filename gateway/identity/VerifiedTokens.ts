import { hash } from 'node:crypto';
import type { VerifiedCaller } from './Caller';
import type { Keys } from './KeySet';

interface Entry {
  readonly caller: VerifiedCaller;
  readonly until: number;
  readonly find: Keys['find'];
}

/**
 * Callers whose tokens have been verified, until the tokens end. Kept under a digest of the exact text: the tokens themselves, which
 * open the hub to whoever reads them, stay nowhere. A token counts only with the keys that it was verified with: when the issuer's
 * keys change, all are verified anew, so a withdrawn key takes its tokens along.
 */
export class VerifiedTokens {
  readonly #byDigest = new Map<string, Entry>();

  /** @param most tokens kept; one more drops the oldest */
  constructor(private readonly most: number) {}

  find(token: string, keys: Keys, now: number): VerifiedCaller | null {
    const digest = digestOf(token);
    const entry = this.#byDigest.get(digest);
    if (entry === undefined) return null;
    if (entry.until > now && entry.find === keys.find) return entry.caller;
    this.#byDigest.delete(digest);
    return null;
  }

  keep(
    token: string,
    entry: { readonly caller: VerifiedCaller; readonly until: number; readonly keys: Keys },
  ): void {
    if (this.#byDigest.size >= this.most) {
      for (const oldest of this.#byDigest.keys()) {
        this.#byDigest.delete(oldest);
        break;
      }
    }
    this.#byDigest.set(digestOf(token), { ...entry, find: entry.keys.find });
  }

  get size(): number {
    return this.#byDigest.size;
  }
}

const digestOf = (token: string): string => hash('sha256', token, 'base64');
