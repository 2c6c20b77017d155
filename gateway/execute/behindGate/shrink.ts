import { type FieldNode, Kind, type SelectionNode } from 'graphql';
import { isOf } from '../findPlaces';
import { isJsonObject, type JsonObject, ownValue } from '../jsonObject';
import { type AskedField, type AskedQuestion, type AskedSelection, fieldsOf } from './AskedFetch';
import { isSensitive } from './decisions';
import { isKey } from './readAsked';

/** A place in the merged answer, from an object a question is about. */
export interface Place {
  readonly steps: readonly { readonly key: string; readonly includes: (typename: string) => boolean }[];
  /** The field that decides: at the place, or below it where all of that is denied. */
  readonly field: AskedField;
}

/** A question without what is denied. */
export interface Shrunk {
  readonly selections: readonly SelectionNode[];
  /** What remains at the top. */
  readonly top: ReadonlySet<AskedField>;
  /** What left it: of everything below a field that is denied, only that field. */
  readonly lost: readonly Place[];
  /** What remains and is above S0, and its coordinates, sorted. */
  readonly kept: readonly Place[];
  readonly coordinates: readonly string[];
  /** Fields that tell of somebody even that there is something: their nulls are told like a refusal. */
  readonly sensitive: readonly Place[];
  /** What left it of these: where no answer comes, they fail like what is asked. */
  readonly hidden: ReadonlySet<AskedField>;
  /** Claim: it asks for more than keys. */
  readonly asks: boolean;
}

/** Takes fields out of a question, with everything below them. What has nothing left below it leaves too. */
export function shrink(question: AskedQuestion, isDenied: (field: AskedField) => boolean): Shrunk {
  const taking: Taking = { question, isDenied, kept: [], asks: false };
  const lost: Place[] = [];
  const selections = remaining(question.selections, [], lost, taking);
  const gone = new Set(lost.filter(({ steps }) => steps.length === 1).map(({ steps }) => steps[0]));
  const top = new Set([...fieldsOf(question.selections)].filter((field) => !gone.has(stepOf(field))));
  const sensitive = taking.kept.filter(({ field }) => isSensitive(question, field));
  const hidden = new Set(
    [...fieldsOf(question.selections)].filter((field) => !top.has(field) && isHidden(question, field, lost)),
  );
  const coordinates = taking.kept.map(({ field }) => `${field.parent}.${field.name}`);
  return {
    selections,
    top,
    lost,
    kept: taking.kept,
    coordinates: [...new Set(coordinates)].sort(),
    sensitive,
    hidden,
    asks: taking.asks,
  };
}

/** Claim: this field left, and for the sake of something whose existence is protected. */
const isHidden = (question: AskedQuestion, field: AskedField, lost: readonly Place[]): boolean =>
  lost.some(({ steps, field: because }) => steps[0] === stepOf(field) && isSensitive(question, because));

interface Taking {
  readonly question: AskedQuestion;
  readonly isDenied: (field: AskedField) => boolean;
  kept: Place[];
  asks: boolean;
}

function remaining(
  selections: readonly AskedSelection[],
  above: Place['steps'],
  lost: Place[],
  taking: Taking,
): readonly SelectionNode[] {
  return selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === 'field') return remainingField(selection, above, lost, taking);
    const inner = remaining(selection.selections, above, lost, taking);
    if (inner.length === 0) return [];
    return [{ ...selection.node, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
  });
}

function remainingField(
  field: AskedField,
  above: Place['steps'],
  lost: Place[],
  taking: Taking,
): readonly SelectionNode[] {
  const steps = [...above, stepOf(field)];
  if (taking.isDenied(field)) {
    lost.push({ steps, field });
    return [];
  }
  const before = { kept: taking.kept, asks: taking.asks };
  if (field.cells.length > 0) taking.kept = [...taking.kept, { steps, field }];
  if (!isKey(field.parent, field.name)) taking.asks = true;
  if (field.selections === null) return [withVariables(field)];
  const below: Place[] = [];
  const selections = remaining(field.selections, steps, below, taking);
  const [first] = below;
  // Where nothing is recorded the record around it is there: it must be there too where that may not be told (domain.md 3.0).
  if (selections.length === 0 && below.some(({ field: because }) => isSensitive(taking.question, because))) {
    lost.push(...below);
    return [{ ...withVariables(field), selectionSet: { kind: Kind.SELECTION_SET, selections: [typename] } }];
  }
  if (selections.length === 0 && first !== undefined) {
    taking.kept = before.kept;
    taking.asks = before.asks;
    lost.push({ steps, field: first.field });
    return [];
  }
  lost.push(...below);
  return [{ ...withVariables(field), selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const steps = new WeakMap<AskedField, Place['steps'][number]>();

/** One per field, so that places can be compared by it. */
function stepOf(field: AskedField): Place['steps'][number] {
  const known = steps.get(field);
  if (known) return known;
  const fresh = { key: field.localKey, includes: field.includes };
  steps.set(field, fresh);
  return fresh;
}

/** Ids do not stand in texts, which are kept: the arguments that hold them are handed over as variables. */
function withVariables({ node, ids }: AskedField): FieldNode {
  if (ids.length === 0) return node;
  return {
    ...node,
    arguments: node.arguments?.map((argument) => {
      const id = ids.find(({ name }) => name === argument.name.value);
      if (id === undefined) return argument;
      return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: id.variable } } };
    }),
  };
}

/** The objects of the merged answer that have, or would have, the field at a place. */
export function* parentsAt(value: unknown, place: Place, from = 0): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const item of value) yield* parentsAt(item, place, from);
    return;
  }
  const step = place.steps[from];
  if (step === undefined || !isJsonObject(value) || !isOf(value, step.includes)) return;
  if (from === place.steps.length - 1) yield value;
  else yield* parentsAt(ownValue(value, step.key), place, from + 1);
}
