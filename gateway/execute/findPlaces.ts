import type { Step } from '../plan/nodes';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import type { Path } from './Path';
import type { Run } from './Run';

/** An object in the merged answer that a fetch is about. */
export interface Place {
  readonly object: JsonObject;
  readonly path: Path;
}

/** Every object a plan's path leads to, in the order of the answer. Nothing, when the way ends at a null. */
export function findPlaces(run: Run, steps: readonly Step[]): readonly Place[] {
  const found: Place[] = [];
  walk({ value: run.data, path: null }, 0);
  return found;

  function walk({ value, path }: { value: unknown; path: Path }, index: number): void {
    if (Array.isArray(value)) {
      // The planner may leave "each item" out at the end of a path: a list always means its items.
      const next = steps[index]?.kind === 'items' ? index + 1 : index;
      for (const [key, item] of value.entries()) walk({ value: item, path: { above: path, key } }, next);
      return;
    }
    if (!isJsonObject(value)) return;
    const step = steps[index];
    if (step === undefined) found.push({ object: value, path });
    else if (step.kind === 'field') {
      walk({ value: ownValue(value, step.name), path: { above: path, key: step.name } }, index + 1);
    } else if (step.kind === 'types' && isOneOf(run, value, step.types)) walk({ value, path }, index + 1);
  }
}

/** An object without `__typename` stands where only one type can be, so a condition on types holds for it. */
export function isOneOf(run: Run, object: JsonObject, types: readonly string[]): boolean {
  const typename = ownValue(object, '__typename');
  return typeof typename !== 'string' || types.some((type) => run.types.satisfies(typename, type));
}
