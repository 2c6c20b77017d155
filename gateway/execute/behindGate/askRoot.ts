import type { Withholding } from '../../policy/Decision';
import type { CompiledRootFetch } from '../compileFetch';
import { type Answered, layDownRoot } from '../executeFetch';
import type { Blame } from '../Failures';
import { failFields } from '../failFields';
import { findPlaces, Locations } from '../findPlaces';
import type { Gate, IdTranslator, Subject } from '../Gate';
import { type JsonObject, ownValue } from '../jsonObject';
import type { Run } from '../Run';
import { type AskedField, type AskedQuestion, fieldsOf } from './AskedFetch';
import { type ComposedRoot, composeRoot } from './compose';
import { type Decided, decideAll } from './decide';
import { denialOf, groundsOf, notRecorded, together, type Verdicts, withholdingOf } from './decisions';
import { argumentValue } from './idArguments';
import { receiveIdsInPlace } from './idPlaces';
import { keeping } from './keeping';
import { askedOf } from './readAsked';
import { restOf, restPlacesOf } from './rests';
import { send } from './send';
import { settle } from './settle';
import { type Shrunk, shrink } from './shrink';
import { tellsAnything } from './tellsAnything';

/** A root field of a fetch in one request. */
interface RootInquiry {
  readonly question: AskedQuestion;
  /** Whom its arguments name; one null when they name nobody. */
  readonly subjects: readonly (Subject | null)[];
  /** Claim: an argument names somebody who cannot exist. */
  readonly namesNobody: boolean;
}

interface RootVariant extends RootInquiry {
  readonly verdicts: Verdicts;
  readonly withholdingOf: (field: AskedField) => Withholding | null;
  readonly shrunk: Shrunk;
  readonly name: string;
}

interface Places {
  readonly objects: readonly JsonObject[];
  readonly locations: Locations;
}

/**
 * Asks root fields of an agency behind the gate: those that are permitted, with what is permitted below them. Records failures and
 * refusals and never rejects.
 */
export async function askRoot(run: Run, gate: Gate, fetch: CompiledRootFetch): Promise<void> {
  const places = {
    objects: findPlaces(run.data, fetch.paths),
    locations: new Locations(run.data, fetch.paths),
  };
  if (places.objects.length === 0) return;
  const { agency } = fetch;
  const translator = gate.translatorFor(agency);
  const inquiries = askedOf(run, fetch).questions.map((question) => inquire(run, question, translator));
  const possible = inquiries.filter(({ namesNobody }) => !namesNobody);
  for (const { question, namesNobody } of inquiries) if (namesNobody) isAbsent(run, fetch, question, places);
  const decided = await decideAll(run, gate, { agency, kind: 'root', translator }, possible);
  const fail = (code: Blame['code']): void => failRoot(run, fetch, possible, places, { code, agency: null });
  if (typeof decided === 'string') return fail(decided);
  const variants = possible.map((inquiry, index) => variantOf(inquiry, decided[index] ?? undecided));
  const sent = variants.filter(({ shrunk }) => shrunk.selections.length > 0);
  let outcome: Outcome = notAsked;
  if (sent.length > 0) {
    const asked = await askVariants(run, gate, { fetch, translator, sent, places });
    if (asked === 'LOG_UNAVAILABLE') return fail(asked);
    outcome = asked;
  } else if (variants.length > 0) run.agencies.noteDenied(agency);
  for (const variant of variants) settleRoot(run, variant, places, outcome);
}

const undecided: Decided = { verdicts: [], guarded: new Map() };

function inquire(run: Run, question: AskedQuestion, translator: IdTranslator | null): RootInquiry {
  const [...fields] = fieldsOf(question.selections);
  const values = fields.flatMap(({ ids }) =>
    ids.map((argument) => argumentValue(argument, run.variableValues, translator)),
  );
  const subjects = values.flatMap((value) => value.subjects);
  return {
    question,
    subjects: subjects.length > 0 ? subjects : [null],
    namesNobody: values.some(({ namesNobody }) => namesNobody),
  };
}

const keptShrunk = keeping<Shrunk>();

/** Whatever a root field tells is about everybody its arguments name: each of them has to permit it. */
function variantOf(inquiry: RootInquiry, { verdicts: each, guarded }: Decided): RootVariant {
  const { question } = inquiry;
  const { cells } = question;
  const verdicts = together(cells, each);
  const reason = (field: AskedField): Withholding | null => withholdingOf(question, field, verdicts, guarded);
  const guards = question.guarded.map((field) => (guarded.has(field) ? '0' : '1'));
  const name = `${denialOf(verdicts, cells)} ${guards.join('')}`;
  const shrunk = keptShrunk(question, name, () => shrink(question, (field) => reason(field) !== null));
  return { ...inquiry, verdicts, withholdingOf: reason, shrunk, name };
}

interface Round {
  readonly fetch: CompiledRootFetch;
  readonly translator: IdTranslator | null;
  readonly sent: readonly RootVariant[];
  readonly places: Places;
}

interface Outcome {
  readonly reported: NonNullable<Answered['withheld']>;
}

const notAsked: Outcome = { reported: [] };

const keptRequest = keeping<ComposedRoot>();

/** Sends one request about all root fields that are permitted and lays its answer down. */
async function askVariants(run: Run, gate: Gate, round: Round): Promise<Outcome | 'LOG_UNAVAILABLE'> {
  const { fetch, translator, sent, places } = round;
  const { agency } = fetch;
  const request = requestFor(run, fetch, sent);
  const answer = await send(run, gate, {
    request,
    asked: [],
    translator,
    questions: sent.map(({ question, shrunk, subjects, verdicts }) => ({
      alias: question.alias,
      coordinates: shrunk.coordinates,
      subjects: subjects.filter((subject) => subject !== null),
      grounds: groundsOf(question.cells, [verdicts]),
    })),
    records: ({ data }) =>
      sent.filter(({ question }) => data && tellsAnything(ownValue(data, question.alias))).length,
  });
  if (answer === 'LOG_UNAVAILABLE') return answer;
  if (answer.kind === 'failed') {
    const failure: Blame = { code: answer.code, agency };
    for (const object of places.objects)
      failFields(run, object, places.locations.of(object), request.brings, failure);
    return notAsked;
  }
  for (const { question } of sent) {
    if (answer.data === null || question.idPlaces === null) continue;
    receiveIdsInPlace(answer.data, question.idPlaces, { translator, subjects: run.subjects });
  }
  layDownRoot(run, { agency, brings: request.brings, outputRewrites: fetch.outputRewrites }, places, answer);
  return { reported: answer.withheld ?? [] };
}

function requestFor(run: Run, fetch: CompiledRootFetch, sent: readonly RootVariant[]): ComposedRoot {
  const asked = askedOf(run, fetch);
  const isWhole =
    asked.ids.length === 0 &&
    sent.length === asked.questions.length &&
    sent.every(({ shrunk }) => shrunk.lost.length === 0);
  if (isWhole) return { ...fetch, ids: [] };
  const name = sent.map(({ question, name }) => `${question.alias} ${name}`).join('\n');
  return keptRequest(fetch, name, () =>
    composeRoot(
      fetch,
      asked,
      sent.map(({ shrunk }) => shrunk),
    ),
  );
}

function settleRoot(run: Run, variant: RootVariant, { objects, locations }: Places, outcome: Outcome): void {
  const { question, shrunk, verdicts, withholdingOf: reason } = variant;
  settle(run, {
    question,
    shrunk,
    objects,
    locations,
    withholdingOf: (field) => reason(field) ?? notRecorded,
    rests: restPlacesOf(question, shrunk, verdicts).map((place) => ({
      place,
      withholding: restOf(place.field, verdicts) ?? notRecorded,
    })),
    reported: outcome.reported,
  });
}

/** There is nobody under an id that cannot be one: nobody has to be asked. */
function isAbsent(run: Run, fetch: CompiledRootFetch, question: AskedQuestion, { objects }: Places): void {
  for (const object of objects) run.absences.add(object, broughtBy(fetch, [question]), null);
}

function failRoot(
  run: Run,
  fetch: CompiledRootFetch,
  inquiries: readonly RootInquiry[],
  { objects, locations }: Places,
  blame: Blame,
): void {
  const brings = broughtBy(
    fetch,
    inquiries.map(({ question }) => question),
  );
  for (const object of objects) failFields(run, object, locations.of(object), brings, blame);
}

function broughtBy(
  fetch: CompiledRootFetch,
  questions: readonly AskedQuestion[],
): CompiledRootFetch['brings'] {
  const keys = new Set(
    questions.flatMap(({ selections }) => [...fieldsOf(selections)].map(({ localKey }) => localKey)),
  );
  return fetch.brings.filter(({ key }) => keys.has(key));
}
