import type { CompiledBrought } from './compileFetch';
import { isOf } from './findPlaces';
import type { JsonObject } from './jsonObject';

/**
 * The fields that are rightly absent from the merged answer: an agency knows nobody under a key, or there is no key to
 * ask with. Any other field that is asked for and not there was lost by somebody, and completion says so: an empty field
 * never stays without a reason.
 */
export class Absences {
  readonly #keys = new WeakMap<JsonObject, Map<string, string | null>>();

  /**
   * Nothing is recorded about this object of what a fetch would have brought.
   * @param agency that said so; null when there was nothing to ask it with.
   */
  add(object: JsonObject, brings: readonly CompiledBrought[], agency: string | null): void {
    const keys = this.#keys.get(object) ?? new Map<string, string | null>();
    this.#keys.set(object, keys);
    for (const { key, includes } of brings) if (isOf(object, includes)) keys.set(key, agency);
  }

  explain(object: JsonObject, key: string): boolean {
    return this.#keys.get(object)?.has(key) ?? false;
  }

  /** Who said that nothing is recorded under this key; undefined when it is not absent. */
  saidBy(object: JsonObject, key: string): string | null | undefined {
    return this.#keys.get(object)?.get(key);
  }
}
