import type { AgencyAnswer, AgencyError } from '../agencies/Agency';
import { applyRewrites } from './applyRewrites';
import { buildRepresentations, type Representations } from './buildRepresentations';
import type {
  CompiledBrought,
  CompiledEntityFetch,
  CompiledQuestion,
  CompiledRootFetch,
} from './compileFetch';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import { findPlaces, isOf, Locations } from './findPlaces';
import { copyJson, isJsonObject, type JsonObject, ownValue } from './jsonObject';
import { mergeResultInPlace } from './mergeResult';
import type { Run } from './Run';
import { relocateEntityErrors, relocateRootErrors } from './relocateErrors';

/** Asks root fields of an agency and merges the answer. Records its failures and never rejects. */
export async function executeRootFetch(run: Run, fetch: CompiledRootFetch): Promise<void> {
  const objects = findPlaces(run.data, fetch.paths);
  if (objects.length === 0) return;
  const locations = new Locations(run.data, fetch.paths);
  const { agency, brings } = fetch;
  const fail = (object: JsonObject, blame: Blame) =>
    failFields(run, object, locations.of(object), brings, blame);
  const answer = await ask(run, fetch, []);
  if (answer.kind === 'failed') {
    for (const object of objects) fail(object, { code: answer.code, agency });
    return;
  }
  relocateRootErrors(run, fetch, { objects, locations }, answer);
  if (answer.data === null) {
    // The agency gave up on all of it for the sake of one field; the others are missing for the same reason.
    for (const object of objects) fail(object, { code: 'AGENCY_FIELD_FAILED', agency });
    return;
  }
  applyRewrites(answer.data, fetch.outputRewrites);
  const laid = { agency, brings, locations, entity: answer.data, leftOut: leftOut(answer.data, brings) };
  for (const [at, object] of objects.entries()) layDownAt(run, laid, object, at < objects.length - 1);
}

/** Asks an agency about entities and lays its answer down at every place. Records its failures and never rejects. */
export async function executeEntityFetch(run: Run, fetch: CompiledEntityFetch): Promise<void> {
  const asked = fetch.questions.map((question) => ({ question, about: buildRepresentations(run, question) }));
  for (const { question, about } of asked) {
    for (const { object, because, fields } of about.blocked)
      failFields(run, object, about.locations.of(object), fields ?? question.brings, because);
  }
  if (asked.every(({ about }) => about.texts.length === 0)) return;
  const answer = await ask(run, fetch, asked);
  for (const { question, about } of asked) {
    if (answer.kind === 'failed') failAll(run, question, about, { code: answer.code, agency: fetch.agency });
    else layDown(run, fetch.agency, { question, about }, answer);
  }
}

interface Asked {
  readonly question: CompiledQuestion;
  readonly about: Representations;
}

type Fetch = CompiledRootFetch | CompiledEntityFetch;
type Answered = Extract<AgencyAnswer, { kind: 'answered' }>;

async function ask(run: Run, fetch: Fetch, asked: readonly Asked[]): Promise<AgencyAnswer> {
  const agency = run.askAgency(fetch.agency);
  const body = requestBody(run, fetch, asked);
  const request = { body, headers: run.headersFor(fetch.agency), kind: fetch.operationKind };
  const answer: AgencyAnswer = agency
    ? await agency(request, run.deadline)
    : { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };
  run.agencies.note(fetch.agency, answer);
  return answer;
}

/** Representations are texts already; they are put into the JSON as they are, so nothing is written twice. */
function requestBody(run: Run, fetch: Fetch, asked: readonly Asked[]): string {
  const variables: string[] = [];
  for (const { name, start } of fetch.variables) {
    if (!Object.hasOwn(run.variableValues, name)) continue;
    variables.push(start + JSON.stringify(run.variableValues[name] ?? null));
  }
  for (const { question, about } of asked) variables.push(`${question.start}[${about.texts.join(',')}]`);
  return variables.length === 0
    ? `${fetch.bodyStart}}`
    : `${fetch.bodyStart},"variables":{${variables.join(',')}}}`;
}

function layDown(run: Run, agency: string, { question, about }: Asked, answer: Answered): void {
  const errors: readonly AgencyError[] = answer.errors;
  if (errors.length > 0) relocateEntityErrors(run, { agency, question, about, errors });
  if (answer.data === null) {
    failAll(run, question, about, { code: 'AGENCY_FIELD_FAILED', agency });
    return;
  }
  applyRewrites(answer.data, question.outputRewrites);
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
    layDownOne(run, { agency, question, about, entity, blocked }, about.objects[index] ?? []);
}

/** The fields that were asked for although what they require is missing, because others share their question. */
function blockedFields({ blocked }: Representations): ReadonlyMap<JsonObject, readonly CompiledBrought[]> {
  const fieldsAt = new Map<JsonObject, readonly CompiledBrought[]>();
  for (const { object, fields } of blocked)
    fieldsAt.set(object, [...(fieldsAt.get(object) ?? []), ...(fields ?? [])]);
  return fieldsAt;
}

interface Answer extends Asked {
  readonly agency: string;
  readonly entity: unknown;
  readonly blocked: ReadonlyMap<JsonObject, readonly CompiledBrought[]>;
}

function layDownOne(
  run: Run,
  { agency, question, about, entity, blocked }: Answer,
  objects: readonly JsonObject[],
): void {
  const { locations } = about;
  // Null is an answer: the agency has nothing recorded under this key. Errors were located before.
  if (entity === null) {
    for (const object of objects) {
      run.absences.add(object, question.brings);
      // But that an object has no type cannot be the truth: another agency has told about it.
      failFields(run, object, locations.of(object), question.brings.filter(tellsType), {
        code: 'AGENCY_ANSWER_INVALID',
        agency,
      });
    }
    return;
  }
  if (!isJsonObject(entity)) {
    run.agencies.notePartial(agency);
    const blame: Blame = { code: 'AGENCY_ANSWER_INVALID', agency };
    for (const object of objects) failFields(run, object, locations.of(object), question.brings, blame);
    return;
  }
  const laid = { agency, locations, entity, leftOut: leftOut(entity, question.brings) };
  for (let at = 0; at < objects.length; at++) {
    const object = objects[at] as JsonObject;
    const without = blocked.get(object);
    if (without === undefined) layDownAt(run, laid, object, at < objects.length - 1);
    else layDownWithout(run, laid, object, without);
  }
}

/** One entity on its way to its places. */
interface Laid {
  readonly agency: string;
  readonly locations: Locations;
  readonly entity: JsonObject;
  /** A field that was asked for and is not in the answer at all is no "nothing recorded": the agency left it out. */
  readonly leftOut: readonly CompiledBrought[];
}

/**
 * @param copy whether the entity is needed again: what one place got must not change when another place is asked for
 *   more under the same key.
 */
function layDownAt(run: Run, laid: Laid, object: JsonObject, copy: boolean): void {
  const { agency, locations, entity } = laid;
  if (laid.leftOut.length > 0) {
    const blame: Blame = { code: 'AGENCY_ANSWER_INVALID', agency };
    failFields(run, object, locations.of(object), laid.leftOut, blame);
  }
  const misfits = mergeResultInPlace(object, entity, { isObjectType: run.types.isObjectType, copy });
  if (misfits === null) return;
  for (const keys of misfits) {
    for (const path of locations.of(object))
      run.failures.addBelow(path, keys, { code: 'AGENCY_ANSWER_INVALID', agency });
  }
  run.agencies.notePartial(agency);
}

/** Whatever the agency made of a requirement it was not told: it is no answer. */
function layDownWithout(run: Run, laid: Laid, object: JsonObject, without: readonly CompiledBrought[]): void {
  const entity = copyJson(laid.entity) as JsonObject;
  for (const { key } of without) delete entity[key];
  layDownAt(
    run,
    { ...laid, entity, leftOut: laid.leftOut.filter((one) => !without.includes(one)) },
    object,
    false,
  );
}

const tellsType = ({ key }: CompiledBrought): boolean => key === '__typename';

/** Fields that the entity should have and has not, going by the type it says it is of. */
function leftOut(entity: JsonObject, brings: readonly CompiledBrought[]): readonly CompiledBrought[] {
  const isThere = ({ key }: CompiledBrought): boolean => ownValue(entity, key) !== undefined;
  if (brings.every(isThere)) return [];
  return brings.filter((field) => !isThere(field) && isOf(entity, field.includes));
}

function failAll(run: Run, question: CompiledQuestion, about: Representations, blame: Blame): void {
  for (const object of about.objects.flat())
    failFields(run, object, about.locations.of(object), question.brings, blame);
}
