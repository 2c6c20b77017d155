import type { AgencyAnswer, AgencyError } from '../agencies/Agency';
import type { Brought, EntityFetch, EntityQuestion, RootFetch } from '../plan/nodes';
import { applyRewrites } from './applyRewrites';
import { buildRepresentations, type Representations } from './buildRepresentations';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import { findPlaces, type Place } from './findPlaces';
import { copyJson, isJsonObject, ownValue } from './jsonObject';
import { mergeResultInPlace } from './mergeResult';
import type { Run } from './Run';
import { relocateEntityErrors, relocateRootErrors } from './relocateErrors';

/** Asks root fields of an agency and merges the answer. Records its failures and never rejects. */
export async function executeRootFetch(run: Run, fetch: RootFetch): Promise<void> {
  const places = findPlaces(run, fetch.at);
  if (places.length === 0) return;
  const answer = await ask(run, fetch, []);
  if (answer.kind === 'failed') {
    for (const place of places)
      failFields(run, place, fetch.brings, { code: answer.code, agency: fetch.agency });
    return;
  }
  relocateRootErrors(run, fetch, places, answer);
  if (answer.data === null) {
    // The agency gave up on all of it for the sake of one field; the others are missing for the same reason.
    const blame = { code: 'AGENCY_FIELD_FAILED', agency: fetch.agency } as const;
    for (const place of places) failFields(run, place, fetch.brings, blame);
    return;
  }
  applyRewrites(run, answer.data, fetch.outputRewrites);
  for (const place of places) {
    requireWhole(run, place, fetch, answer.data);
    merge(run, fetch.agency, place, answer.data, places.length > 1);
  }
}

/** Asks an agency about entities and lays its answer down at every place. Records its failures and never rejects. */
export async function executeEntityFetch(run: Run, fetch: EntityFetch): Promise<void> {
  const asked = fetch.questions.map((question) => ({ question, about: buildRepresentations(run, question) }));
  for (const { question, about } of asked) {
    for (const { place, because, fields } of about.blocked)
      failFields(run, place, fields ?? question.brings, because);
  }
  if (asked.every(({ about }) => about.texts.length === 0)) return;
  const answer = await ask(run, fetch, asked);
  for (const { question, about } of asked) {
    if (answer.kind === 'failed') failAll(run, question, about, { code: answer.code, agency: fetch.agency });
    else layDown(run, fetch.agency, question, about, answer);
  }
}

interface Asked {
  readonly question: EntityQuestion;
  readonly about: Representations;
}

type Answered = Extract<AgencyAnswer, { kind: 'answered' }>;

async function ask(run: Run, fetch: RootFetch | EntityFetch, asked: readonly Asked[]): Promise<AgencyAnswer> {
  const agency = run.askAgency(fetch.agency);
  const request = { body: requestBody(run, fetch, asked), headers: run.headersFor(fetch.agency) };
  const answer: AgencyAnswer = agency
    ? await agency(request, run.deadline)
    : { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };
  run.agencies.note(fetch.agency, answer);
  return answer;
}

/** Representations are texts already; they are put into the JSON as they are, so nothing is written twice. */
function requestBody(run: Run, fetch: RootFetch | EntityFetch, asked: readonly Asked[]): string {
  const variables: string[] = [];
  for (const name of fetch.variables) {
    if (!Object.hasOwn(run.variableValues, name)) continue;
    variables.push(`${JSON.stringify(name)}:${JSON.stringify(run.variableValues[name] ?? null)}`);
  }
  for (const { question, about } of asked) {
    variables.push(`${JSON.stringify(question.variable)}:[${about.texts.join(',')}]`);
  }
  const query = `"query":${JSON.stringify(fetch.operation)}`;
  return variables.length === 0 ? `{${query}}` : `{${query},"variables":{${variables.join(',')}}}`;
}

function layDown(
  run: Run,
  agency: string,
  question: EntityQuestion,
  about: Representations,
  answer: Answered,
): void {
  const errors: readonly AgencyError[] = answer.errors;
  relocateEntityErrors(run, { agency, question, about, errors });
  if (answer.data === null) {
    failAll(run, question, about, { code: 'AGENCY_FIELD_FAILED', agency });
    return;
  }
  applyRewrites(run, answer.data, question.outputRewrites);
  const entities = ownValue(answer.data, question.alias);
  if (!Array.isArray(entities) || entities.length !== about.texts.length) {
    if (about.texts.length === 0) return;
    if (entities !== null || errors.length === 0) run.agencies.notePartial(agency);
    const code = entities === null && errors.length > 0 ? 'AGENCY_FIELD_FAILED' : 'AGENCY_ANSWER_INVALID';
    failAll(run, question, about, { code, agency });
    return;
  }
  const blocked = blockedFields(about);
  for (const [index, entity] of entities.entries())
    layDownOne(run, { agency, question, entity, blocked }, about.places[index]);
}

/** The fields that were asked for although what they require is missing, because others share their question. */
function blockedFields({ blocked }: Representations): ReadonlyMap<Place, readonly Brought[]> {
  const fieldsAt = new Map<Place, readonly Brought[]>();
  for (const { place, fields } of blocked)
    fieldsAt.set(place, [...(fieldsAt.get(place) ?? []), ...(fields ?? [])]);
  return fieldsAt;
}

interface LaidDown {
  readonly agency: string;
  readonly question: EntityQuestion;
  readonly entity: unknown;
  readonly blocked: ReadonlyMap<Place, readonly Brought[]>;
}

function layDownOne(
  run: Run,
  { agency, question, entity, blocked }: LaidDown,
  places: readonly Place[] = [],
): void {
  // Null is an answer: the agency has nothing recorded under this key. Errors were located before.
  if (entity === null) {
    for (const place of places) run.absences.add(run, place, question.brings);
    return;
  }
  if (!isJsonObject(entity)) {
    run.agencies.notePartial(agency);
    for (const place of places)
      failFields(run, place, question.brings, { code: 'AGENCY_ANSWER_INVALID', agency });
    return;
  }
  // What one place got must not change when another place is asked for more under the same key, so each but the last
  // gets a copy.
  for (const [at, place] of places.entries()) {
    const isLast = at === places.length - 1;
    const own = isLast ? entity : (copyJson(entity) as typeof entity);
    const without = blocked.get(place) ?? [];
    // Whatever the agency made of a requirement it was not told: it is no answer.
    for (const { key } of without) delete own[key];
    const brings =
      without.length === 0 ? question.brings : question.brings.filter((one) => !without.includes(one));
    requireWhole(run, place, { agency, brings }, own);
    merge(run, agency, place, own, false);
  }
}

/** A field that was asked for and is not in the answer at all is no "nothing recorded": the agency left it out. */
function requireWhole(
  run: Run,
  place: Place,
  { agency, brings }: Pick<RootFetch, 'agency' | 'brings'>,
  answer: Record<string, unknown>,
): void {
  const leftOut = brings.filter(({ key }) => !Object.hasOwn(answer, key));
  if (leftOut.length > 0) failFields(run, place, leftOut, { code: 'AGENCY_ANSWER_INVALID', agency });
}

function merge(run: Run, agency: string, place: Place, answer: Record<string, unknown>, copy: boolean): void {
  for (const keys of mergeResultInPlace(run, place.object, answer, { path: place.path, copy })) {
    run.failures.addAt(keys, { code: 'AGENCY_ANSWER_INVALID', agency });
    run.agencies.notePartial(agency);
  }
}

function failAll(run: Run, question: EntityQuestion, about: Representations, blame: Blame): void {
  for (const place of about.places.flat()) failFields(run, place, question.brings, blame);
}
