import type { FieldFailure } from './Answer';
import type { LocalFailure } from './Failures';
import { isJsonObject, type JsonObject } from './jsonObject';
import type { Key } from './Path';
import type { ObjectShape, Shape } from './projection';

/**
 * Turns failures at places of the merged answer into failures the client can place: keys as it wrote them. What failed
 * below something the client did not ask for (a key or requirement of the hub's own) is told where the client sees a
 * null because of it, and otherwise left out: the fields that needed it carry the reason themselves.
 */
export function visibleFailures(
  projection: ObjectShape,
  failures: Iterable<LocalFailure>,
  data: JsonObject | null,
): readonly FieldFailure[] {
  const visible = new Map<string, FieldFailure>();
  for (const { code, agency, keys } of failures) {
    const path = visiblePath(projection, keys);
    if (path.length < keys.length && !isMissing(data, path)) continue;
    const place = JSON.stringify(path);
    if (!visible.has(place)) visible.set(place, { code, agency, path });
  }
  return [...visible.values()];
}

/** The keys the client sees, as far as it sees any. */
function visiblePath(shape: Shape, keys: readonly Key[]): readonly Key[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [];
  switch (shape.kind) {
    case 'nonNull':
      return visiblePath(shape.of, keys);
    case 'list':
      return typeof key === 'number' ? [key, ...visiblePath(shape.of, rest)] : [];
    case 'object': {
      // Fields of several types may stand under one key; the one that leads furthest is meant.
      let longest: readonly Key[] = [];
      for (const field of typeof key === 'string' ? shape.byLocalKey(key) : []) {
        const path = [field.responseKey, ...(field.shape ? visiblePath(field.shape, rest) : [])];
        if (path.length > longest.length) longest = path;
      }
      return longest;
    }
    default:
      return [];
  }
}

function isMissing(data: JsonObject | null, path: readonly Key[]): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    if (value === null || value === undefined) return true;
  }
  return value === null;
}
