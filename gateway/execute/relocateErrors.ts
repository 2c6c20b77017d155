import type { AgencyAnswer, AgencyError } from '../agencies/Agency';
import { renamedKeys } from './applyRewrites';
import type { Representations } from './buildRepresentations';
import type { CompiledBrought, CompiledQuestion, CompiledRootFetch } from './compileFetch';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import type { Locations } from './findPlaces';
import { type JsonObject, ownValue } from './jsonObject';
import type { Key } from './Path';
import type { Run } from './Run';

interface Places {
  readonly objects: readonly JsonObject[];
  readonly locations: Locations;
}

/** Puts the errors of a root fetch where the client would have seen the values. */
export function relocateRootErrors(
  run: Run,
  fetch: Pick<CompiledRootFetch, 'agency' | 'brings' | 'outputRewrites'>,
  places: Places,
  { data, errors }: Pick<Extract<AgencyAnswer, { kind: 'answered' }>, 'data' | 'errors'>,
): void {
  const names = renamedKeys(fetch.outputRewrites);
  for (const { path, ...error } of errors) {
    const blame: Blame = { ...error, agency: fetch.agency };
    if (path !== null) addBelow(run, places, renamed(path, names), blame);
    else failEach(run, places, withoutValue(fetch.brings, data), blame);
  }
}

/** An error without a path says nothing about where: the fields that came back empty carry it, or else all. */
function withoutValue(
  brings: readonly CompiledBrought[],
  data: JsonObject | null,
): readonly CompiledBrought[] {
  const empty = brings.filter(({ key }) => data === null || (ownValue(data, key) ?? null) === null);
  return empty.length > 0 ? empty : brings;
}

/**
 * Puts the errors of an entity fetch at every place of the entity they are about: one answer may have been laid down
 * many times, and each of the values is missing.
 */
export function relocateEntityErrors(
  run: Run,
  answer: {
    readonly agency: string;
    readonly question: CompiledQuestion;
    readonly about: Representations;
    readonly errors: readonly AgencyError[];
  },
): void {
  const { agency, question, about, errors } = answer;
  const names = renamedKeys(question.outputRewrites);
  for (const { path, ...error } of errors) {
    const blame: Blame = { ...error, agency };
    const [alias, index, ...tail] = path ?? [];
    // With several questions in one request, an error that names none of them belongs to all.
    if (alias !== undefined && alias !== question.alias) continue;
    const objects = typeof index === 'number' ? (about.objects[index] ?? []) : about.objects.flat();
    const places = { objects, locations: about.locations };
    if (tail.length > 0) addBelow(run, places, renamed(tail, names), blame);
    else failEach(run, places, question.brings, blame);
  }
}

function addBelow(run: Run, { objects, locations }: Places, keys: readonly Key[], blame: Blame): void {
  for (const object of objects) {
    for (const path of locations.of(object)) run.failures.addBelow(path, keys, blame);
  }
}

function failEach(
  run: Run,
  { objects, locations }: Places,
  brings: readonly CompiledBrought[],
  blame: Blame,
): void {
  for (const object of objects) failFields(run, object, locations.of(object), brings, blame);
}

function renamed(keys: readonly Key[], names: ReadonlyMap<string, string>): readonly Key[] {
  return names.size === 0
    ? keys
    : keys.map((key) => (typeof key === 'string' ? (names.get(key) ?? key) : key));
}
