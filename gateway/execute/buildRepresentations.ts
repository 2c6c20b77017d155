import type { KeyField, Requirement } from '../plan/nodes';
import type { Withholding } from '../policy/Decision';
import { applyRewrites } from './applyRewrites';
import type { CompiledBrought, CompiledQuestion } from './compileFetch';
import type { LocalFailure } from './Failures';
import { findPlaces, isOf, Locations } from './findPlaces';
import type { IdTranslator } from './Gate';
import { isJsonObject, type JsonObject, ownValue, setOwn } from './jsonObject';
import type { Path } from './Path';
import { RepresentationIndex } from './RepresentationIndex';
import type { Run } from './Run';
import { writeIdsInPlace } from './writeIds';

/** The representations of one question, and the objects each one's entity belongs to. */
export interface Representations {
  /** JSON texts, each different. */
  readonly texts: readonly string[];
  /** For each text, every object its entity is laid down at. */
  readonly objects: readonly (readonly JsonObject[])[];
  /** What cannot be asked for because something it needs failed, with that failure. */
  readonly blocked: readonly Blocked[];
  readonly locations: Locations;
}

/**
 * Why a requirement has no value: something failed; it was kept back; nothing is recorded of it; or nobody brought it, which
 * completion will tell where the value is missing.
 */
export type Lack = LocalFailure | Withholding | 'absent' | 'lost';

export interface Blocked {
  readonly object: JsonObject;
  readonly because: Lack;
  /** Fields whose requirement is lacking; the others are asked for without it. Null: nothing can be asked for here. */
  readonly fields: readonly CompiledBrought[] | null;
}

/**
 * Collects what one question asks about. A household of six asks for the same address six times; every question is a
 * disclosure, so equal representations are sent once and their entity is laid down six times. Equal means equal text
 * of the whole representation, never an equal hash: data of two people must not mix.
 * @param translator writes ids of persons and families as the agency's own, when it knows others than the hub
 */
export function buildRepresentations(
  run: Run,
  question: CompiledQuestion,
  translator: IdTranslator | null = null,
): Representations {
  const index = new RepresentationIndex(translator);
  const blocked: Blocked[] = [];
  const locations = new Locations(run.data, question.paths);
  for (const object of findPlaces(run.data, question.paths)) {
    const typename = ownValue(object, '__typename');
    const reader = typeof typename === 'string' ? question.keyReader(typename) : null;
    const plain = reader === null ? 'not plain' : index.addPlain(reader, object);
    if (plain === 'added') continue;
    const built =
      plain === 'nobody' ? plain : buildRepresentation(question, { run, object, locations, translator });
    if (built === 'nobody') run.absences.add(object, question.brings, null);
    else if (built === null) {
      if (hasNothingToAskWith(run, question, object)) run.absences.add(object, question.brings, null);
    } else if ('text' in built) {
      blocked.push(...built.blocked);
      index.add(built.text, object);
    } else blocked.push({ object, because: built, fields: null });
  }
  return { texts: index.texts, objects: index.objects, blocked, locations };
}

interface Built {
  readonly text: string;
  readonly blocked: readonly Blocked[];
}

/** An object to ask about. */
interface Subject {
  readonly run: Run;
  readonly object: JsonObject;
  readonly locations: Locations;
  readonly translator: IdTranslator | null;
}

/** The text; null where there is nothing to ask about; or what keeps us from asking. */
function buildRepresentation(
  question: CompiledQuestion,
  subject: Subject,
): Built | LocalFailure | Withholding | 'nobody' | null {
  const { run, object } = subject;
  const typename = ownValue(object, '__typename');
  if (typeof typename !== 'string') return null;
  const representation: JsonObject = { __typename: typename };
  const lacking = new Map<string, Lack>();
  const built = fill(representation, question.requires, { run, object, path: pathOf(subject), lacking });
  if (built !== 'complete') return null;
  const failure = [...lacking.values()].find((lack) => typeof lack === 'object') ?? null;
  const blocked = [...lacking].map(([name, because]) => ({
    object,
    because,
    fields: question.brings.filter((field) => needs(question, field, typename, name)),
  }));
  // Everything that would be asked for needs what failed, or something else than a field's requirement failed: a key.
  const applicable = question.brings.filter(({ includes }) => includes(typename));
  const lost = new Set(blocked.flatMap(({ fields }) => fields));
  if (
    blocked.length > 0 &&
    (applicable.every((field) => lost.has(field)) || blocked.some(({ fields }) => !fields.length))
  )
    return failure;
  if (
    subject.translator !== null &&
    !writeIdsInPlace(representation, run.supergraphSchema, subject.translator)
  )
    return 'nobody';
  applyRewrites(representation, question.inputRewrites);
  if (!canBeLookedUp(representation, question)) return failure;
  return { text: JSON.stringify(representation), blocked };
}

/** Only failures are found by path: while there is none, nobody has to know where the object stands. */
function pathOf({ run, object, locations }: Subject): Path {
  return run.failures.all.length === 0 ? null : (locations.of(object)[0] ?? null);
}

/** Claim: the agency computes this field from that requirement. */
function needs(
  { requirements }: CompiledQuestion,
  { field, type }: CompiledBrought,
  typename: string,
  name: string,
): boolean {
  return [typename, type].some((one) => requirements[`${one}.${field}`]?.includes(name));
}

/**
 * Claim: the question is about such objects, but this one has rightly no key: it is null, or its own agency had nothing
 * recorded. A type the question leaves out is another matter, and so is a key that nobody brought: completion says so.
 */
function hasNothingToAskWith(run: Run, { requires }: CompiledQuestion, object: JsonObject): boolean {
  return requires.some(
    (requirement) =>
      requirement.kind === 'type' &&
      isOf(object, (typename) => run.types.satisfies(typename, requirement.type)) &&
      isRecorded(run, object, requirement.selections),
  );
}

/** Claim: all that is required here came, were it as null, or is rightly absent. */
function isRecorded(run: Run, value: unknown, requirements: readonly Requirement[]): boolean {
  if (Array.isArray(value)) return value.every((item) => isRecorded(run, item, requirements));
  if (!isJsonObject(value)) return true;
  return requirements.every((requirement) => {
    if (requirement.kind === 'type') {
      const isMeant = isOf(value, (typename) => run.types.satisfies(typename, requirement.type));
      return !isMeant || isRecorded(run, value, requirement.selections);
    }
    const { local, selections } = requirement;
    const inner = ownValue(value, local);
    if (inner === undefined) return run.absences.explain(value, local);
    return selections === null || isRecorded(run, inner, selections);
  });
}

interface Source {
  readonly run: Run;
  readonly object: JsonObject;
  readonly path: Path;
  /** Top-level requirements without a value, by name: left out, so that no agency computes from a failure or from nothing. */
  readonly lacking?: Map<string, Lack>;
}

/** `unmatched`: the requirements are about other types than this object's. */
type Filled = 'complete' | 'unmatched' | Lack;

/** Fills a representation from local data. */
function fill(target: JsonObject, requirements: readonly Requirement[], source: Source): Filled {
  let matched = false;
  for (const requirement of requirements) {
    if (requirement.kind === 'type') {
      const typename = ownValue(source.object, '__typename');
      if (typeof typename === 'string' && !source.run.types.satisfies(typename, requirement.type)) continue;
      const inner = fill(target, requirement.selections, source);
      if (inner !== 'complete') return inner;
      matched = true;
      continue;
    }
    const { value, outcome } = required(requirement, source);
    matched = true;
    if (outcome === 'complete') setOwn(target, requirement.name, value);
    else if (source.lacking) source.lacking.set(requirement.name, outcome);
    else return outcome;
  }
  return matched ? 'complete' : 'unmatched';
}

interface Required {
  readonly value?: unknown;
  readonly outcome: 'complete' | Lack;
}

type Field = Extract<Requirement, { kind: 'field' }>;

function required(field: Field, { run, object, path }: Source): Required {
  const value = ownValue(object, field.local);
  const here: Path = { above: path, key: field.local };
  if (value === undefined || value === null) {
    // A null that stands for a failure or a refusal is not an input: the agency would compute with it and be wrong.
    const because = run.failures.explaining(here) ?? run.withheld.explaining(object, field.local);
    if (because) return { outcome: because };
    if (value === null) return { value, outcome: 'complete' };
    return { outcome: run.absences.explain(object, field.local) ? 'absent' : 'lost' };
  }
  return copyRequired(value, field.selections, { run, path: here });
}

function copyRequired(
  value: unknown,
  selections: readonly Requirement[] | null,
  at: { readonly run: Run; readonly path: Path },
): Required {
  if (value === null || selections === null) {
    // The same for a null within a list.
    const mayHideOne = value === null || Array.isArray(value);
    const because = mayHideOne ? at.run.failures.explaining(at.path) : undefined;
    return because ? { outcome: because } : { value, outcome: 'complete' };
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [key, item] of value.entries()) {
      const copied = copyRequired(item, selections, { run: at.run, path: { above: at.path, key } });
      if (copied.outcome !== 'complete') return copied;
      items.push(copied.value);
    }
    return { value: items, outcome: 'complete' };
  }
  if (!isJsonObject(value)) return { outcome: 'lost' };
  const target: JsonObject = {};
  // Where several types are possible, the agency has to be told which one it is handed.
  const typename = ownValue(value, '__typename');
  if (typename !== undefined && selections.some(({ kind }) => kind === 'type')) target.__typename = typename;
  const filled = fill(target, selections, { run: at.run, path: at.path, object: value });
  // An object of a type that none of the inner conditions names is required only as far as it goes.
  return filled === 'unmatched' || filled === 'complete'
    ? { value: target, outcome: 'complete' }
    : { outcome: filled };
}

/** Claim: some key of the entity is complete. With a null in every key there is nobody to ask about. */
function canBeLookedUp(representation: JsonObject, { keys }: CompiledQuestion): boolean {
  const known = keys[String(representation.__typename)];
  return known === undefined || known.length === 0 || known.some((key) => isComplete(representation, key));
}

function isComplete(value: unknown, key: readonly KeyField[]): boolean {
  if (Array.isArray(value)) return value.every((item) => isComplete(item, key));
  if (key.length === 0) return value !== null && value !== undefined;
  return isJsonObject(value) && key.every((field) => isComplete(ownValue(value, field.name), field.fields));
}
