import type { CompiledBrought } from './compileFetch';
import type { Blame } from './Failures';
import { isOf } from './findPlaces';
import type { JsonObject } from './jsonObject';
import { below, type Path } from './Path';
import type { Run } from './Run';

/** Locates a failure at every field that a fetch would have brought to an object and that is not explained yet. */
export function failFields(
  run: Run,
  object: JsonObject,
  paths: readonly Path[],
  brings: readonly CompiledBrought[],
  blame: Blame,
): void {
  for (const { key, includes } of brings) {
    if (!isOf(object, includes)) continue;
    for (const place of paths) {
      const path = below(place, [key]);
      if (run.failures.explaining(path) === undefined) run.failures.add(path, { ...blame, ofFetch: true });
    }
  }
}
