import type { CompiledBrought } from './compileFetch';
import { isOf } from './findPlaces';
import type { JsonObject } from './jsonObject';

/**
 * The fields that are rightly absent from the merged answer: an agency knows nobody under a key, or there is no key to
 * ask with. Any other field that is asked for and not there was lost by somebody, and completion says so: an empty field
 * never stays without a reason.
 */
export class Absences {
  readonly #keys = new WeakMap<JsonObject, Set<string>>();

  /** Nothing is recorded about this object of what a fetch would have brought. */
  add(object: JsonObject, brings: readonly CompiledBrought[]): void {
    const keys = this.#keys.get(object) ?? new Set();
    this.#keys.set(object, keys);
    for (const { key, includes } of brings) if (isOf(object, includes)) keys.add(key);
  }

  explain(object: JsonObject, key: string): boolean {
    return this.#keys.get(object)?.has(key) ?? false;
  }
}
