import type { CompiledBrought } from './compileFetch';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import { isOf, type Locations } from './findPlaces';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import { type Merging, mergeResultInPlace } from './mergeResult';
import type { Run } from './Run';

/** What the entities of one answer have in common on the way to their places. */
export interface Laying {
  readonly run: Run;
  readonly agency: string;
  readonly brings: readonly CompiledBrought[];
  readonly locations: Locations;
  readonly merging: Merging;
  /** Fields that were asked for although what they require is missing here, because others share their question. */
  readonly blocked: ReadonlyMap<JsonObject, readonly CompiledBrought[]>;
}

/** Lays one entity down at every place it belongs to. What is wrong with it is recorded; nothing is thrown. */
export function layDown(laying: Laying, entity: unknown, objects: readonly JsonObject[]): void {
  const { run, agency, brings, blocked } = laying;
  // Null is an answer: the agency has nothing recorded under this key. Errors were located before.
  if (entity === null) {
    for (const object of objects) {
      run.absences.add(object, brings, agency);
      // But that an object has no type cannot be the truth: another agency has told about it.
      fail(laying, object, brings.filter(tellsType));
    }
    return;
  }
  if (!isJsonObject(entity)) {
    run.agencies.notePartial(agency);
    for (const object of objects) fail(laying, object, brings);
    return;
  }
  const missing = leftOut(entity, brings);
  const keys = Object.keys(entity);
  for (let at = 0; at < objects.length; at++) {
    const object = objects[at] as JsonObject;
    const without = blocked.size === 0 ? undefined : blocked.get(object);
    if (without === undefined) {
      if (missing.length > 0) fail(laying, object, missing);
      // What one place got must not change when another place is asked for more under the same key, so only the last
      // place gets the entity's own lists and objects.
      merge(laying, entity, keys, object, at < objects.length - 1);
    } else {
      // Whatever the agency made of a requirement it was not told: it is no answer.
      const isMeant = (key: string): boolean => without.every((field) => field.key !== key);
      fail(
        laying,
        object,
        missing.filter(({ key }) => isMeant(key)),
      );
      merge(laying, entity, keys.filter(isMeant), object, true);
    }
  }
}

function merge(
  { run, agency, locations, merging }: Laying,
  entity: JsonObject,
  keys: readonly string[],
  object: JsonObject,
  copy: boolean,
): void {
  merging.copy = copy;
  const misfits = mergeResultInPlace(object, entity, keys, merging);
  if (misfits.length === 0) return;
  const blame: Blame = { code: 'AGENCY_ANSWER_INVALID', agency };
  for (const misfit of misfits) {
    for (const path of locations.of(object)) run.failures.addBelow(path, misfit, blame);
  }
  run.agencies.notePartial(agency);
}

const tellsType = ({ key }: CompiledBrought): boolean => key === '__typename';

/**
 * Fields that the entity should have and has not, going by the type it says it is of: that is no "nothing recorded", the agency
 * left them out.
 */
function leftOut(entity: JsonObject, brings: readonly CompiledBrought[]): readonly CompiledBrought[] {
  const isThere = ({ key }: CompiledBrought): boolean => ownValue(entity, key) !== undefined;
  if (brings.every(isThere)) return [];
  return brings.filter((field) => !isThere(field) && isOf(entity, field.includes));
}

function fail(
  { run, agency, locations }: Laying,
  object: JsonObject,
  fields: readonly CompiledBrought[],
): void {
  if (fields.length === 0) return;
  failFields(run, object, locations.of(object), fields, { code: 'AGENCY_ANSWER_INVALID', agency });
}
