import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import type { Path } from './Path';

/** A step of a plan's path with everything decided that does not depend on data. */
export type CompiledStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly includes: (typename: string) => boolean };

/** Every object that a plan's paths lead to, in the order of the answer. Nothing, where the way ends at a null. */
export function findPlaces(data: JsonObject, paths: readonly (readonly CompiledStep[])[]): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (object: JsonObject): void => void found.push(object);
  for (const steps of paths) walk(data, { steps, visit }, 0, undefined);
  return found;
}

/** Where objects stand in the merged answer. Worked out when something failed, and only then: most answers need none of it. */
export class Locations {
  #pathsOf: Map<JsonObject, Path[]> | null = null;

  constructor(
    readonly data: JsonObject,
    readonly paths: readonly (readonly CompiledStep[])[],
  ) {}

  /** Every path of an object that was found by these paths. */
  of(object: JsonObject): readonly Path[] {
    this.#pathsOf ??= this.#locate();
    return this.#pathsOf.get(object) ?? [];
  }

  #locate(): Map<JsonObject, Path[]> {
    const pathsOf = new Map<JsonObject, Path[]>();
    const visit = (object: JsonObject, path: Path = null): void => {
      const known = pathsOf.get(object);
      if (known) known.push(path);
      else pathsOf.set(object, [path]);
    };
    for (const steps of this.paths) walk(this.data, { steps, visit }, 0, null);
    return pathsOf;
  }
}

interface Walking {
  readonly steps: readonly CompiledStep[];
  readonly visit: (object: JsonObject, path: Path | undefined) => void;
}

/** @param path undefined when nobody wants to know it */
function walk(value: unknown, walking: Walking, index: number, path: Path | undefined): void {
  const step = walking.steps[index];
  if (Array.isArray(value)) {
    // The planner may leave "each item" out at the end of a path: a list always means its items.
    const next = step?.kind === 'items' ? index + 1 : index;
    for (let key = 0; key < value.length; key++) walk(value[key], walking, next, extended(path, key));
    return;
  }
  if (!isJsonObject(value)) return;
  if (step === undefined) walking.visit(value, path);
  else if (step.kind === 'field') {
    walk(ownValue(value, step.name), walking, index + 1, extended(path, step.name));
  } else if (step.kind === 'types' && isOf(value, step.includes)) walk(value, walking, index + 1, path);
}

const extended = (above: Path | undefined, key: string | number): Path | undefined =>
  above === undefined ? undefined : { above, key };

/** An object without `__typename` stands where only one type can be, so a condition on types holds for it. */
export function isOf(object: JsonObject, includes: (typename: string) => boolean): boolean {
  const typename = ownValue(object, '__typename');
  return typeof typename !== 'string' || includes(typename);
}
