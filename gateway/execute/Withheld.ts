import type { Withholding } from '../policy/Decision';
import type { CompiledBrought } from './compileFetch';
import { isOf, type Locations } from './findPlaces';
import { type JsonObject, ownValue, setOwn } from './jsonObject';

/** Something kept back: an object of the merged answer, and the keys from it down to what is missing, lists looked through. */
export interface Told {
  readonly object: JsonObject;
  readonly locations: Locations;
  readonly keys: readonly string[];
  readonly withholding: Withholding;
  /** Claim: what is there is a part of it, so that it is told beside a value too. */
  readonly isPart?: true;
}

/** What was lawfully kept back during one request, and where. */
export class Withheld {
  readonly #told: Told[] = [];
  readonly #at = new WeakMap<JsonObject, Map<string, Withholding>>();

  get told(): readonly Told[] {
    return this.#told;
  }

  tell(told: Told): void {
    this.#told.push(told);
  }

  /** Remembers why this field of an object has no value: nothing may be computed from it. */
  note(object: JsonObject, key: string, withholding: Withholding): void {
    const keys = this.#at.get(object) ?? new Map<string, Withholding>();
    this.#at.set(object, keys);
    if (!keys.has(key)) keys.set(key, withholding);
  }

  /** Why this field of an object has no value, when it was kept back. */
  explaining(object: JsonObject, key: string): Withholding | undefined {
    return this.#at.get(object)?.get(key);
  }

  /** Keeps back fields that a fetch would have brought: null without a failure, and told. */
  keepBack(
    { object, locations }: Pick<Told, 'object' | 'locations'>,
    fields: readonly CompiledBrought[],
    withholding: Withholding,
  ): void {
    for (const { key, field, includes } of fields) {
      if (field === '__typename' || !isOf(object, includes)) continue;
      if (ownValue(object, key) === undefined) setOwn(object, key, null);
      this.note(object, key, withholding);
      this.tell({ object, locations, keys: [key], withholding });
    }
  }
}
