import type { WithheldPlace, Withholding } from '../policy/Decision';
import type { Failures } from './Failures';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import { type Key, keysOf } from './Path';
import { type ObjectShape, type Shape, typenameOf } from './projection';
import { fieldsUnder } from './visibleFailures';
import type { Told } from './Withheld';

/** What the places are looked up in. */
export interface Seeing {
  readonly projection: ObjectShape;
  /** The merged answer. */
  readonly merged: JsonObject;
  readonly failures: Failures;
}

/**
 * Turns what was kept back into places the client can find: keys as it wrote them, the concrete type where several are possible.
 * Each place once; in an order that does not tell in which order agencies answered. What the client did not ask for, or
 * somebody else brought, is not told; where something failed, the failure is.
 */
export function visibleWithheld(seeing: Seeing, withheld: readonly Told[]): readonly WithheldPlace[] {
  if (withheld.length === 0) return [];
  const places = new Map<string, WithheldPlace>();
  for (const { object, locations, keys, withholding, isPart } of withheld) {
    for (const path of locations.of(object)) {
      const exact = keysOf(path);
      walk(seeing.projection, seeing.merged, {
        keys: [...exact, ...keys],
        from: 0,
        seen: [],
        local: [],
        seeing,
        isPart: isPart === true,
        tell: (seen, typeCondition) => add(places, seen, typeCondition, withholding),
      });
    }
  }
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, place]) => place);
}

function add(
  places: Map<string, WithheldPlace>,
  path: readonly Key[],
  typeCondition: string | null,
  { reason, remedy }: Withholding,
): void {
  const name = JSON.stringify([path, typeCondition]);
  if (!places.has(name)) places.set(name, { path, typeCondition, reason, remedy });
}

interface Walking {
  readonly keys: readonly Key[];
  readonly from: number;
  /** The way as the client sees it. */
  readonly seen: readonly Key[];
  /** The way in the merged answer, all indexes in it. */
  readonly local: readonly Key[];
  readonly seeing: Seeing;
  readonly isPart: boolean;
  readonly tell: (seen: readonly Key[], typeCondition: string | null) => void;
}

function walk(shape: Shape, value: unknown, at: Walking): void {
  const { keys, from, seen, local } = at;
  const key = keys[from];
  if (key === undefined) return;
  if (shape.kind === 'nonNull') walk(shape.of, value, at);
  else if (shape.kind === 'list') {
    if (!Array.isArray(value)) return;
    if (typeof key === 'number') {
      const next = { ...at, from: from + 1, seen: [...seen, key], local: [...local, key] };
      walk(shape.of, value[key], next);
    } else {
      // Below the object that was asked about all items of a list are meant, so none is named.
      for (const [index, item] of value.entries()) walk(shape.of, item, { ...at, local: [...local, index] });
    }
  } else if (shape.kind === 'object' && isJsonObject(value) && typeof key === 'string') {
    walkObject(shape, value, key, at);
  }
}

function walkObject(shape: ObjectShape, object: JsonObject, key: string, at: Walking): void {
  const typename = typenameOf(shape, object);
  if (typename !== null && shape.hides(typename)) return;
  const below = ownValue(object, key);
  const local = [...at.local, key];
  for (const field of fieldsUnder(shape, typename, key)) {
    const seen = [...at.seen, field.responseKey];
    if (at.from < at.keys.length - 1) {
      if (field.shape) walk(field.shape, below, { ...at, from: at.from + 1, seen, local });
    } else if ((at.isPart || isEmpty(below)) && at.seeing.failures.explainingAt(local) === undefined) {
      at.tell(seen, shape.only === null ? typename : null);
    }
  }
}

/** Claim: nothing is there. A list without items may be what is left of a longer one. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
