import type { Withholding } from '../../policy/Decision';
import { buildRepresentations, type Representations } from '../buildRepresentations';
import type { CompiledEntityFetch, CompiledQuestion } from '../compileFetch';
import { type Answered, explainBlocked, failAll, layDownEach } from '../executeFetch';
import type { Blame } from '../Failures';
import { failFields } from '../failFields';
import { isOf } from '../findPlaces';
import type { Gate, IdTranslator, Subject } from '../Gate';
import { isJsonObject, type JsonObject, ownValue } from '../jsonObject';
import type { Run } from '../Run';
import { relocateEntityErrors } from '../relocateErrors';
import type { AskedField, AskedQuestion } from './AskedFetch';
import { type ComposedEntities, composeEntities, isAmong } from './compose';
import { type Decided, decideAll } from './decide';
import { groundsOf, type Verdicts, withholdingOf } from './decisions';
import { type IdPlaces, receiveIdsInPlace } from './idPlaces';
import { keeping } from './keeping';
import { askedOf } from './readAsked';
import { restOf, restPlacesOf } from './rests';
import { send } from './send';
import { settle } from './settle';
import { subjectsOf } from './subjectsOf';
import { tellsAnything } from './tellsAnything';
import { type Variant, variantsOf } from './variants';

/** One question of a fetch in one request. */
export interface Inquiry {
  readonly compiled: CompiledQuestion;
  readonly question: AskedQuestion;
  readonly about: Representations;
  readonly subjects: readonly (Subject | null)[];
}

/**
 * Asks an agency about entities behind the gate: of each only what is permitted, all in one request, with its grounds stated and
 * recorded. Records failures and refusals and never rejects.
 */
export async function askEntities(run: Run, gate: Gate, fetch: CompiledEntityFetch): Promise<void> {
  const translator = gate.translatorFor(fetch.agency);
  const inquiries = inquire(run, fetch, translator);
  for (const { compiled, about } of inquiries) {
    for (const blocked of about.blocked) explainBlocked(run, { question: compiled, about }, blocked);
  }
  if (inquiries.every(({ about }) => about.texts.length === 0)) return;
  const { agency } = fetch;
  const decided = await decideAll(run, gate, { agency, kind: 'entities', translator }, inquiries);
  if (typeof decided === 'string') {
    failInquiries(run, inquiries, { code: decided, agency: null });
    return;
  }
  const variants = inquiries.flatMap((inquiry, index) => variantsOf(inquiry, decided[index] ?? undecided));
  const sent = variants.filter(({ isAsked }) => isAsked);
  if (sent.length === 0) run.agencies.noteDenied(agency);
  const failure = sent.length === 0 ? null : await askVariants(run, gate, { fetch, translator, sent });
  if (failure === 'LOG_UNAVAILABLE') {
    failInquiries(run, inquiries, { code: failure, agency: null });
    return;
  }
  if (failure !== null) failVariants(run, variants, failure);
  for (const variant of variants) if (failure !== null || !variant.isAsked) settleVariant(run, variant);
}

const undecided: Decided = { verdicts: [], guarded: new Map() };
const undecidedField: Withholding = { kind: 'withheld', reason: 'ROLE_NOT_PERMITTED', remedy: 'NONE' };

function inquire(run: Run, fetch: CompiledEntityFetch, translator: IdTranslator | null): readonly Inquiry[] {
  const { questions } = askedOf(run, fetch);
  return fetch.questions.map((compiled, index) => {
    const question = questions[index];
    if (question === undefined) throw new Error(`a fetch without its question ${compiled.alias}`);
    const about = buildRepresentations(run, compiled, translator);
    return { compiled, question, about, subjects: subjectsOf(compiled, about.objects, run.types) };
  });
}

function failInquiries(run: Run, inquiries: readonly Inquiry[], blame: Blame): void {
  for (const { compiled, about } of inquiries) failAll(run, compiled, about, blame);
}

interface Round {
  readonly fetch: CompiledEntityFetch;
  readonly translator: IdTranslator | null;
  readonly sent: readonly Variant[];
}

/** Sends one request about all variants and lays its answer down; returns why there is none. */
async function askVariants(
  run: Run,
  gate: Gate,
  { fetch, translator, sent }: Round,
): Promise<Blame | null | 'LOG_UNAVAILABLE'> {
  const request = requestFor(run, fetch, sent);
  const asked = sent.map(({ about }, index) => ({ question: questionAt(request, index), about }));
  const answer = await send(run, gate, {
    request,
    asked,
    translator,
    questions: sent.map((variant, index) => ({
      alias: questionAt(request, index).alias,
      coordinates: variant.coordinates,
      subjects: variant.subjects,
      grounds: groundsOf(variant.question.cells, variant.verdicts),
    })),
    records: (answered) => asked.reduce((sum, { question }) => sum + countOf(answered, question.alias), 0),
  });
  if (answer === 'LOG_UNAVAILABLE') return answer;
  if (answer.kind === 'failed') return { code: answer.code, agency: fetch.agency };
  if (answer.data === null) {
    const blame: Blame = { code: 'AGENCY_FIELD_FAILED', agency: fetch.agency };
    for (const { question, about } of asked)
      relocateEntityErrors(run, { agency: fetch.agency, question, about, errors: answer.errors });
    return blame;
  }
  for (const [index, variant] of sent.entries()) {
    const question = questionAt(request, index);
    receive(run, { variant, question, translator }, answer);
    layDownEach(run, fetch.agency, { question, about: variant.about }, answer);
    settleVariant(run, variant, answer);
  }
  return null;
}

/**
 * Locates a failure in the order of the objects, whatever was asked about them: what left a question because even its existence is
 * protected fails like what stayed in it.
 */
function failVariants(run: Run, variants: readonly Variant[], blame: Blame): void {
  const asked = new Set(variants.filter(({ isAsked }) => isAsked).map(({ compiled }) => compiled));
  const parts = variants
    .filter(({ compiled }) => asked.has(compiled))
    .flatMap((variant) => variant.indexes.map((number, index) => ({ variant, number, index })))
    .sort((one, other) => one.number - other.number);
  for (const { variant, index } of parts) {
    const { compiled, shrunk, about, isAsked } = variant;
    const brings = compiled.brings.filter(
      (one) => isAmong(one, shrunk.hidden) || (isAsked && isAmong(one, shrunk.top)),
    );
    for (const object of about.objects[index] ?? [])
      failFields(run, object, about.locations.of(object), brings, blame);
  }
}

const keptRequest = keeping<ComposedEntities>();

function requestFor(run: Run, fetch: CompiledEntityFetch, sent: readonly Variant[]): ComposedEntities {
  const asked = askedOf(run, fetch);
  const isWhole =
    sent.length === fetch.questions.length &&
    asked.ids.length === 0 &&
    sent.every(
      ({ compiled, shrunk }, index) => compiled === fetch.questions[index] && shrunk.lost.length === 0,
    );
  if (isWhole) return { ...fetch, ids: [] };
  const name = sent.map(({ compiled, name }) => `${compiled.alias} ${name}`).join('\n');
  const variants = sent.map(({ compiled, shrunk }) => ({ question: compiled, shrunk }));
  return keptRequest(fetch, name, () => composeEntities(fetch, asked, variants));
}

function questionAt({ questions }: ComposedEntities, index: number): CompiledQuestion {
  const question = questions[index];
  if (question === undefined) throw new Error('a request with fewer questions than variants');
  return question;
}

function countOf({ data }: Answered, alias: string): number {
  const entities = data && ownValue(data, alias);
  return Array.isArray(entities) ? entities.filter(tellsAnything).length : 0;
}

interface Arriving {
  readonly variant: Variant;
  readonly question: CompiledQuestion;
  readonly translator: IdTranslator | null;
}

/** Writes ids as the hub's own, and throws away what is about somebody else than was asked about. */
function receive(run: Run, { variant, question, translator }: Arriving, { data }: Answered): void {
  const { idPlaces } = variant.question;
  const entities = data && ownValue(data, question.alias);
  if (!Array.isArray(entities)) return;
  for (let index = 0; index < entities.length; index++) {
    const entity: unknown = entities[index];
    if (!isJsonObject(entity)) continue;
    const subject = variant.subjects[index] ?? null;
    const named = idPlaces === null ? nobody : new Set<string>();
    if (idPlaces !== null) receiveIdsInPlace(entity, idPlaces, { translator, subjects: named });
    // Whoever it is about: it is not about the one who was asked about, and must not be laid down there.
    if (isAboutAnother(entity, idPlaces, subject)) {
      entities[index] = notAnEntity;
      continue;
    }
    if (subject !== null) run.subjects.add(subject.id);
    for (const id of named) run.subjects.add(id);
  }
}

const nobody = new Set<string>();

/** What cannot be an entity: it is laid down as an answer that does not fit. */
const notAnEntity = false;

/** Claim: the agency answers with another id than it was asked about. */
function isAboutAnother(entity: JsonObject, places: IdPlaces | null, subject: Subject | null): boolean {
  if (places === null || subject === null) return false;
  return places.ids.some(
    ({ key, includes }) =>
      isOf(entity, includes) &&
      ownValue(entity, key) !== undefined &&
      String(ownValue(entity, key)).toLowerCase() !== subject.id.toLowerCase(),
  );
}

function settleVariant(run: Run, variant: Variant, answer?: Answered): void {
  const { question, shrunk, about, verdicts, guarded, compiled } = variant;
  const reported = answer?.withheld ?? [];
  const rests = restPlacesOf(question, shrunk, verdicts[0] ?? []);
  const told = shrunk.lost.length + shrunk.sensitive.length + rests.length + reported.length;
  if (variant.isAsked && told === 0) return;
  for (const [index, objects] of about.objects.entries()) {
    const own: Verdicts = verdicts[index] ?? [];
    settle(run, {
      question,
      shrunk,
      objects,
      locations: about.locations,
      withholdingOf: (field: AskedField): Withholding =>
        withholdingOf(question, field, own, guarded) ?? undecidedField,
      rests: rests.map((place) => ({ place, withholding: restOf(place.field, own) ?? undecidedField })),
      reported,
    });
    if (variant.isAsked) continue;
    const rest = compiled.brings.filter(({ field }) => field !== '__typename');
    for (const object of objects) run.absences.add(object, rest, null);
  }
}
