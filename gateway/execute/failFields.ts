import type { Brought } from '../plan/nodes';
import type { Blame } from './Failures';
import { isOneOf, type Place } from './findPlaces';
import { below } from './Path';
import type { Run } from './Run';

/** Locates a failure at every field that a fetch would have brought to a place and that is not explained yet. */
export function failFields(run: Run, place: Place, brings: readonly Brought[], blame: Blame): void {
  for (const { key, type } of brings) {
    if (type !== null && !isOneOf(run, place.object, [type])) continue;
    const path = below(place.path, [key]);
    if (run.failures.explaining(path) === undefined) run.failures.add(path, blame);
  }
}
