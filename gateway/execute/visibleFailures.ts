import type { FieldFailure } from './Answer';
import type { LocalFailure } from './Failures';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import type { Key } from './Path';
import { type FieldShape, type ObjectShape, type Shape, typenameOf } from './projection';

/**
 * Turns failures at places of the merged answer into failures the client can place: keys as it wrote them. What failed
 * below something the client did not ask for (a key or requirement of the hub's own) is told where the client sees a
 * null because of it, and otherwise left out: the fields that needed it carry the reason themselves.
 */
export function visibleFailures(
  projection: ObjectShape,
  failures: Iterable<LocalFailure>,
  { merged, completed }: { readonly merged: JsonObject; readonly completed: JsonObject | null },
): readonly FieldFailure[] {
  const visible = new Map<string, FieldFailure>();
  const hidden: FieldFailure[] = [];
  const hide = (failure: FieldFailure): void => void hidden.push(failure);
  const tell = (failure: FieldFailure): void => {
    const place = JSON.stringify(failure.path);
    if (!visible.has(place)) visible.set(place, failure);
  };
  for (const { keys, ofFetch, ...blame } of failures) {
    for (const path of visiblePaths(projection, merged, keys, 0)) {
      const isSeen = path.length === keys.length;
      if (isSeen && !ofFetch) tell({ ...blame, path });
      else if (isMissing(completed, path)) (isSeen ? tell : hide)({ ...blame, path });
    }
  }
  // A null that a failure at or below it explains needs no second word about what the client never asked for.
  const explained = hidden.length > 0 ? placesAtOrAbove(visible.values()) : null;
  for (const failure of hidden) if (!explained?.has(JSON.stringify(failure.path))) tell(failure);
  return [...visible.values()];
}

function placesAtOrAbove(failures: Iterable<FieldFailure>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { path } of failures)
    for (let length = 0; length <= path.length; length++) places.add(JSON.stringify(path.slice(0, length)));
  return places;
}

/**
 * The keys the client sees on the way through the merged answer from the given one on, as far as it sees any: one way,
 * or several that lead equally far, because several response keys may show one value.
 */
function visiblePaths(
  shape: Shape,
  value: unknown,
  keys: readonly Key[],
  from: number,
): readonly (readonly Key[])[] {
  const key = keys[from];
  if (key === undefined) return nowhereFurther;
  switch (shape.kind) {
    case 'nonNull':
      return visiblePaths(shape.of, value, keys, from);
    case 'list': {
      if (typeof key !== 'number') return nowhereFurther;
      const item = Array.isArray(value) ? value[key] : undefined;
      return visiblePaths(shape.of, item, keys, from + 1).map((rest) => [key, ...rest]);
    }
    case 'object': {
      if (typeof key !== 'string') return nowhereFurther;
      const typename = isJsonObject(value) ? typenameOf(shape, value) : null;
      // That an object of a hidden type is there must not be told, not even by what failed inside of it.
      if (typename !== null && shape.hides(typename)) return [];
      const below = isJsonObject(value) ? ownValue(value, key) : undefined;
      const fields = fieldsUnder(shape, typename, key);
      if (fields.length === 0) return nowhereFurther;
      const ways = fields.flatMap((field) => {
        const rests = field.shape ? visiblePaths(field.shape, below, keys, from + 1) : nowhereFurther;
        return rests.map((rest) => [field.responseKey, ...rest]);
      });
      const furthest = Math.max(0, ...ways.map(({ length }) => length));
      return ways.filter(({ length }) => length === furthest);
    }
    default:
      return nowhereFurther;
  }
}

const nowhereFurther: readonly (readonly Key[])[] = [[]];

/** The fields that show what is under a key of the merged answer; of all possible types when the object's own is not known. */
export function fieldsUnder(shape: ObjectShape, typename: string | null, key: string): readonly FieldShape[] {
  const fields = typename === null ? null : (shape.selectedOf(typename)?.fields ?? null);
  return fields === null ? shape.byLocalKey(key) : fields.filter(({ localKey }) => localKey === key);
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
