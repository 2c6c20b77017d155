import { copyJson, isJsonObject, type JsonObject, ownValue, setOwn } from './jsonObject';
import type { Key } from './Path';

/** One answer on its way into the merged answer, possibly at many places. */
export interface Merging {
  /** Claim: this is the name of an object type. */
  readonly isObjectType: (name: string) => boolean;
  /** Whether the answer is needed again, so that nothing of it may be shared between places. */
  copy: boolean;
  /** The way from the place to the value at hand. */
  readonly path: Key[];
}

/** Places where two answers do not fit together, from the place of the answer down. */
type Misfits = readonly (readonly Key[])[];

/** What fits together, which is nearly always all of it, is not reported. */
const allFits: Misfits = [];

/**
 * Merges what an agency answered into an object of the merged answer, in place. Objects are merged key by key, lists item by
 * item. Returns the places where the two do not fit together. Lists of unequal length are never zipped: rows of two
 * people must not mix. What was there first stays.
 */
export function mergeResultInPlace(
  target: JsonObject,
  source: JsonObject,
  keys: readonly string[],
  merging: Merging,
): Misfits {
  let misfits = allFits;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const found = mergeKey(target, key, source[key], merging);
    if (found !== allFits) misfits = [...misfits, ...found];
  }
  return misfits;
}

function mergeKey(into: JsonObject, key: string, value: unknown, merging: Merging): Misfits {
  const existing = ownValue(into, key);
  if (existing === undefined || existing === null) setOwn(into, key, merging.copy ? copyJson(value) : value);
  else if (key === '__typename') mergeTypename(into, value, merging);
  else if (typeof existing !== 'object' && typeof value !== 'object') into[key] = value;
  else return mergeBelow(existing, value, key, merging);
  return allFits;
}

function mergeBelow(existing: unknown, value: unknown, key: Key, merging: Merging): Misfits {
  if (value === null || value === undefined) return allFits;
  merging.path.push(key);
  let misfits: Misfits = [[...merging.path]];
  if (Array.isArray(existing) && Array.isArray(value)) misfits = mergeLists(existing, value, merging);
  else if (isJsonObject(existing) && isJsonObject(value))
    misfits = mergeResultInPlace(existing, value, Object.keys(value), merging);
  merging.path.pop();
  return misfits;
}

function mergeLists(into: unknown[], from: readonly unknown[], merging: Merging): Misfits {
  if (into.length !== from.length) return [[...merging.path]];
  let misfits = allFits;
  for (const [index, value] of from.entries()) {
    const existing = into[index];
    if (existing === null || existing === undefined) into[index] = merging.copy ? copyJson(value) : value;
    else if (typeof existing !== 'object' && typeof value !== 'object') into[index] = value;
    else misfits = [...misfits, ...mergeBelow(existing, value, index, merging)];
  }
  return misfits;
}

/** An interface object names itself after the interface; the name of the real type counts, whoever came first. */
function mergeTypename(into: JsonObject, value: unknown, { isObjectType }: Merging): void {
  if (typeof value === 'string' && isObjectType(value)) into.__typename = value;
}
