import type { EnvelopeStatement } from '../../schema/envelope';
import type { AgencyAnswer, AgencyError } from '../agencies/Agency';
import { applyRewrites } from './applyRewrites';
import { type Blocked, buildRepresentations, type Representations } from './buildRepresentations';
import type {
  CompiledBrought,
  CompiledEntityFetch,
  CompiledQuestion,
  CompiledRootFetch,
  Sent,
} from './compileFetch';
import type { Blame } from './Failures';
import { failFields } from './failFields';
import { findPlaces, Locations } from './findPlaces';
import { type JsonObject, ownValue } from './jsonObject';
import { type Laying, layDown } from './layDown';
import type { Merging } from './mergeResult';
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
  layDownRoot(run, fetch, { objects, locations }, answer);
}

/** Lays the answer to root fields down. */
export function layDownRoot(
  run: Run,
  fetch: Pick<CompiledRootFetch, 'agency' | 'brings' | 'outputRewrites'>,
  { objects, locations }: { readonly objects: readonly JsonObject[]; readonly locations: Locations },
  answer: Answered,
): void {
  const { agency, brings } = fetch;
  relocateRootErrors(run, fetch, { objects, locations }, answer);
  if (answer.data === null) {
    // The agency gave up on all of it for the sake of one field; the others are missing for the same reason.
    const blame: Blame = { code: 'AGENCY_FIELD_FAILED', agency };
    for (const object of objects) failFields(run, object, locations.of(object), brings, blame);
    return;
  }
  applyRewrites(answer.data, fetch.outputRewrites);
  layDown(
    { run, agency, brings, locations, merging: mergingFor(run), blocked: noneBlocked },
    answer.data,
    objects,
  );
}

/** Asks an agency about entities and lays its answer down at every place. Records its failures and never rejects. */
export async function executeEntityFetch(run: Run, fetch: CompiledEntityFetch): Promise<void> {
  const asked = fetch.questions.map((question) => ({ question, about: buildRepresentations(run, question) }));
  for (const { question, about } of asked) {
    for (const blocked of about.blocked) explainBlocked(run, { question, about }, blocked);
  }
  if (asked.every(({ about }) => about.texts.length === 0)) return;
  const answer = await ask(run, fetch, asked);
  for (const { question, about } of asked) {
    if (answer.kind === 'failed') failAll(run, question, about, { code: answer.code, agency: fetch.agency });
    else layDownEach(run, fetch.agency, { question, about }, answer);
  }
}

/** The fields that are not asked for get the reason of what they need. */
export function explainBlocked(
  run: Run,
  { question, about }: Asked,
  { object, because, fields }: Blocked,
): void {
  const brings = fields ?? question.brings;
  if (typeof because === 'object' && 'kind' in because) {
    run.withheld.keepBack({ object, locations: about.locations }, brings, because);
  } else if (typeof because === 'object')
    failFields(run, object, about.locations.of(object), brings, because);
  else if (because === 'absent') run.absences.add(object, brings, null);
}

export interface Asked {
  readonly question: CompiledQuestion;
  readonly about: Representations;
}

export type Answered = Extract<AgencyAnswer, { kind: 'answered' }>;

/** What goes with a request behind a gate. */
export interface Sealing {
  readonly statement: EnvelopeStatement;
  /** JSON texts of variables the hub made itself, with their names. */
  readonly variables: readonly string[];
}

/** Sends one request. */
export async function ask(
  run: Run,
  fetch: Sent,
  asked: readonly Asked[],
  sealing?: Sealing,
): Promise<AgencyAnswer> {
  const agency = run.askAgency(fetch.agency);
  const body = requestBody(run, fetch, asked, sealing?.variables);
  const plain = { body, kind: fetch.operationKind };
  const request = sealing ? { ...plain, statement: sealing.statement } : plain;
  const answer: AgencyAnswer = agency
    ? await agency(request, run.deadline)
    : { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };
  run.agencies.note(fetch.agency, answer);
  return answer;
}

/** Representations are texts already; they are put into the JSON as they are, so nothing is written twice. */
function requestBody(run: Run, fetch: Sent, asked: readonly Asked[], own: readonly string[] = []): string {
  const variables = [...own];
  for (const { name, start } of fetch.variables) {
    if (!Object.hasOwn(run.variableValues, name)) continue;
    variables.push(start + JSON.stringify(run.variableValues[name] ?? null));
  }
  for (const { question, about } of asked) variables.push(`${question.start}[${about.texts.join(',')}]`);
  return variables.length === 0
    ? `${fetch.bodyStart}}`
    : `${fetch.bodyStart},"variables":{${variables.join(',')}}}`;
}

export function layDownEach(run: Run, agency: string, { question, about }: Asked, answer: Answered): void {
  const errors: readonly AgencyError[] = answer.errors;
  if (errors.length > 0) relocateEntityErrors(run, { agency, question, about, errors });
  if (answer.data === null) {
    failAll(run, question, about, { code: 'AGENCY_FIELD_FAILED', agency });
    return;
  }
  const entities = ownValue(answer.data, question.alias);
  // Their paths begin at the entity, also where one request carries several questions.
  applyRewrites(entities, question.outputRewrites);
  if (!Array.isArray(entities) || entities.length !== about.texts.length) {
    if (about.texts.length === 0) return;
    if (entities !== null || errors.length === 0) run.agencies.notePartial(agency);
    const code = entities === null && errors.length > 0 ? 'AGENCY_FIELD_FAILED' : 'AGENCY_ANSWER_INVALID';
    failAll(run, question, about, { code, agency });
    return;
  }
  const { locations, objects } = about;
  const blocked = blockedFields(about);
  const laying: Laying = {
    run,
    agency,
    brings: question.brings,
    locations,
    merging: mergingFor(run),
    blocked,
  };
  for (const [index, entity] of entities.entries()) layDown(laying, entity, objects[index] ?? []);
}

const mergingFor = ({ types }: Run): Merging => ({ isObjectType: types.isObjectType, copy: false, path: [] });

const noneBlocked: Laying['blocked'] = new Map();

/** The fields that were asked for although what they require is missing, because others share their question. */
function blockedFields({ blocked }: Representations): Laying['blocked'] {
  if (blocked.length === 0) return noneBlocked;
  const fieldsAt = new Map<JsonObject, readonly CompiledBrought[]>();
  for (const { object, fields } of blocked)
    fieldsAt.set(object, [...(fieldsAt.get(object) ?? []), ...(fields ?? [])]);
  return fieldsAt;
}

/** Locates a failure at everything a question would have brought. */
export function failAll(run: Run, question: CompiledQuestion, about: Representations, blame: Blame): void {
  for (const object of about.objects.flat())
    failFields(run, object, about.locations.of(object), question.brings, blame);
}
