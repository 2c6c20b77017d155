import { copyJson, isJsonObject, type JsonObject, setOwn } from './jsonObject';
import { type Key, keysOf, type Path } from './Path';
import type { Run } from './Run';

/**
 * Merges what an agency answered into the merged answer, in place. Objects are merged key by key, lists item by item.
 * @param copy whether the answer is needed again, so that nothing of it may be shared between places.
 * @returns the places where two answers do not fit together. Lists of unequal length are never zipped: rows of two
 *   people must not mix. What was there first stays.
 */
export function mergeResultInPlace(
  run: Run,
  target: JsonObject,
  source: JsonObject,
  at: { readonly path: Path; readonly copy: boolean },
): readonly (readonly Key[])[] {
  const misfits: (readonly Key[])[] = [];
  mergeObjects(target, source, at.path);
  return misfits;

  function mergeObjects(into: JsonObject, from: JsonObject, path: Path): void {
    for (const key of Object.keys(from)) {
      const value = from[key];
      const existing = Object.hasOwn(into, key) ? into[key] : undefined;
      if (existing === undefined || existing === null) setOwn(into, key, at.copy ? copyJson(value) : value);
      else if (key === '__typename') mergeTypename(into, value);
      else if (!merge(existing, value, { above: path, key })) setOwn(into, key, value);
    }
  }

  /** False: plain values, the newer one counts. */
  function merge(existing: unknown, value: unknown, path: Path): boolean {
    if (value === null || value === undefined) return true;
    if (Array.isArray(existing) && Array.isArray(value)) {
      mergeLists(existing, value, path);
      return true;
    }
    if (isJsonObject(existing) && isJsonObject(value)) {
      mergeObjects(existing, value, path);
      return true;
    }
    if (typeof existing !== 'object' && typeof value !== 'object') return false;
    misfits.push(keysOf(path));
    return true;
  }

  function mergeLists(into: unknown[], from: readonly unknown[], path: Path): void {
    if (into.length !== from.length) {
      misfits.push(keysOf(path));
      return;
    }
    for (const [key, value] of from.entries()) {
      if (into[key] === null || into[key] === undefined) into[key] = at.copy ? copyJson(value) : value;
      else if (!merge(into[key], value, { above: path, key })) into[key] = value;
    }
  }

  /** An interface object names itself after the interface; the name of the real type counts, whoever came first. */
  function mergeTypename(into: JsonObject, value: unknown): void {
    if (typeof value === 'string' && run.types.isObjectType(value)) into.__typename = value;
  }
}
