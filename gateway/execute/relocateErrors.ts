import type { AgencyAnswer, AgencyError } from '../agencies/Agency';
import type { Brought, EntityQuestion, RootFetch } from '../plan/nodes';
import { renamedKeys } from './applyRewrites';
import type { Representations } from './buildRepresentations';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import type { Place } from './findPlaces';
import { type JsonObject, ownValue } from './jsonObject';
import { below, type Key } from './Path';
import type { Run } from './Run';

/** Puts the errors of a root fetch where the client would have seen the values. */
export function relocateRootErrors(
  run: Run,
  fetch: RootFetch,
  places: readonly Place[],
  { data, errors }: Pick<Extract<AgencyAnswer, { kind: 'answered' }>, 'data' | 'errors'>,
): void {
  const names = renamedKeys(fetch.outputRewrites);
  for (const { path, code } of errors) {
    const blame: Blame = { code, agency: fetch.agency };
    for (const place of places) {
      if (path !== null) run.failures.add(below(place.path, renamed(path, names)), blame);
      else failFields(run, place, withoutValue(fetch.brings, data), blame);
    }
  }
}

/** An error without a path says nothing about where: the fields that came back empty carry it, or else all. */
function withoutValue(brings: readonly Brought[], data: JsonObject | null): readonly Brought[] {
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
    readonly question: EntityQuestion;
    readonly about: Representations;
    readonly errors: readonly AgencyError[];
  },
): void {
  const { agency, question, about, errors } = answer;
  const names = renamedKeys(question.outputRewrites);
  for (const { path, code } of errors) {
    const blame: Blame = { code, agency };
    const [alias, index, ...tail] = path ?? [];
    // With several questions in one request, an error that names none of them belongs to all.
    if (alias !== undefined && alias !== question.alias) continue;
    const places = typeof index === 'number' ? (about.places[index] ?? []) : about.places.flat();
    for (const place of places) {
      if (tail.length > 0) run.failures.add(below(place.path, renamed(tail, names)), blame);
      else failFields(run, place, question.brings, blame);
    }
  }
}

function renamed(keys: readonly Key[], names: ReadonlyMap<string, string>): readonly Key[] {
  return names.size === 0
    ? keys
    : keys.map((key) => (typeof key === 'string' ? (names.get(key) ?? key) : key));
}
