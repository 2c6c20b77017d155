import { copyJson, isJsonObject, type JsonObject, ownValue, setOwn } from './jsonObject';
import type { Key } from './Path';

interface Merging {
  /** Claim: this is the name of an object type. */
  readonly isObjectType: (name: string) => boolean;
  /** Whether the source is needed again, so that nothing of it may be shared between places. */
  readonly copy: boolean;
}

interface Misfits {
  /** Where two answers did not fit together, from the target down; null while all fits. */
  found: (readonly Key[])[] | null;
  /** The way to the value at hand. */
  readonly path: Key[];
}

/**
 * Merges what an agency answered into an object of the merged answer, in place. Objects are merged key by key, lists item by
 * item. Returns the places where the two do not fit together, or null. Lists of unequal length are never zipped: rows of two
 * people must not mix. What was there first stays.
 */
export function mergeResultInPlace(
  target: JsonObject,
  source: JsonObject,
  merging: Merging,
): readonly (readonly Key[])[] | null {
  const misfits: Misfits = { found: null, path: [] };
  mergeObjects(target, source, merging, misfits);
  return misfits.found;
}

function mergeObjects(into: JsonObject, from: JsonObject, merging: Merging, misfits: Misfits): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    const existing = ownValue(into, key);
    if (existing === undefined || existing === null)
      setOwn(into, key, merging.copy ? copyJson(value) : value);
    else if (key === '__typename') mergeTypename(into, value, merging);
    else if (typeof existing !== 'object' && typeof value !== 'object') into[key] = value;
    else mergeBelow(existing, value, key, merging, misfits);
  }
}

function mergeBelow(existing: unknown, value: unknown, key: Key, merging: Merging, misfits: Misfits): void {
  if (value === null || value === undefined) return;
  misfits.path.push(key);
  if (Array.isArray(existing) && Array.isArray(value)) mergeLists(existing, value, merging, misfits);
  else if (isJsonObject(existing) && isJsonObject(value)) mergeObjects(existing, value, merging, misfits);
  else noteMisfit(misfits);
  misfits.path.pop();
}

function mergeLists(into: unknown[], from: readonly unknown[], merging: Merging, misfits: Misfits): void {
  if (into.length !== from.length) {
    noteMisfit(misfits);
    return;
  }
  for (const [index, value] of from.entries()) {
    const existing = into[index];
    if (existing === null || existing === undefined) into[index] = merging.copy ? copyJson(value) : value;
    else if (typeof existing !== 'object' && typeof value !== 'object') into[index] = value;
    else mergeBelow(existing, value, index, merging, misfits);
  }
}

function noteMisfit(misfits: Misfits): void {
  misfits.found = [...(misfits.found ?? []), [...misfits.path]];
}

/** An interface object names itself after the interface; the name of the real type counts, whoever came first. */
function mergeTypename(into: JsonObject, value: unknown, { isObjectType }: Merging): void {
  if (typeof value === 'string' && isObjectType(value)) into.__typename = value;
}
