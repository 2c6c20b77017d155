import type { Brought } from '../plan/nodes';
import { isOneOf, type Place } from './findPlaces';
import type { JsonObject } from './jsonObject';
import type { Run } from './Run';

/**
 * The fields that are rightly absent from the merged answer: an agency knows nobody under a key, or there is no key to
 * ask with. Any other field that is asked for and not there was lost by somebody, and completion says so: an empty field
 * never stays without a reason.
 */
export class Absences {
  readonly #keys = new WeakMap<JsonObject, Set<string>>();

  /** Nothing is recorded at this place of what a fetch would have brought. */
  add(run: Run, place: Place, brings: readonly Brought[]): void {
    const keys = this.#keys.get(place.object) ?? new Set();
    this.#keys.set(place.object, keys);
    for (const { key, type } of brings) {
      if (type === null || isOneOf(run, place.object, [type])) keys.add(key);
    }
  }

  explain(object: JsonObject, key: string): boolean {
    return this.#keys.get(object)?.has(key) ?? false;
  }
}
