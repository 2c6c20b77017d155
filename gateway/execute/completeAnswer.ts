import type { Absences } from './Absences';
import type { Blame, Failures } from './Failures';
import { isJsonObject, type JsonObject, ownValue } from './jsonObject';
import type { Key } from './Path';
import { type FieldShape, type LeafShape, type ObjectShape, type Shape, typenameOf } from './projection';

/** What completion reads besides the data. */
export interface Completion {
  readonly failures: Failures;
  readonly absences: Absences;
  /** The agency to name when a field's value does not fit; null when several could have brought it. */
  readonly agencyOf: (coordinate: string) => string | null;
}

/** A null in a position that allows none: travels up to the next position that does. */
const bubbling = Symbol('null on its way up');

type Completed = unknown | typeof bubbling;

interface Completing extends Completion {
  /** The way to the value at hand. One list for all: copied only when a failure is recorded. */
  readonly path: Key[];
  /** The field at hand. */
  coordinate: string;
  /** Who said that nothing is recorded of it; undefined when it is there or was lost. */
  absentBy: string | null | undefined;
}

/**
 * Implements "CompleteValue" and "Handling Field Errors" (GraphQL §6.4.3, §6.4.4) over the merged answer: builds what
 * the client sees, in the client's order. A null where none is allowed always leaves a failure behind.
 *
 * Not graphql-js: values of an interface may come without a type name here, and its resolvers would be called for
 * every field of every object.
 */
export function completeAnswer(
  projection: ObjectShape,
  data: JsonObject,
  completion: Completion,
): JsonObject | null {
  const completed = completeObject(projection, data, {
    ...completion,
    path: [],
    coordinate: '',
    absentBy: undefined,
  });
  return isJsonObject(completed) ? completed : null;
}

function complete(shape: Shape, value: unknown, at: Completing): Completed {
  switch (shape.kind) {
    case 'nonNull': {
      const inner = complete(shape.of, value, at);
      if (inner !== null && inner !== bubbling) return inner;
      if (inner === null) blame(at);
      return bubbling;
    }
    case 'leaf': {
      if (value === null || value === undefined) return null;
      const accepted = shape.accept(value);
      return accepted === undefined ? blame(at) : accepted;
    }
    case 'list':
      return completeList(shape.of, value, at);
    case 'object':
      return completeObject(shape, value, at);
    case 'own':
      return value ?? null;
    case 'denied':
      // The public schema lets what may be denied be null; a schema that says nothing of protection does not.
      return shape.nullable ? null : bubbling;
    default:
      return unreachable(shape);
  }
}

function completeList(of: Shape, value: unknown, at: Completing): Completed {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return blame(at);
  const { coordinate, absentBy } = at;
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    at.path.push(index);
    const item = complete(of, value[index], at);
    at.path.pop();
    // What an item said of its own fields says nothing of the next item.
    at.coordinate = coordinate;
    at.absentBy = absentBy;
    if (item === bubbling) return null;
    items.push(item);
  }
  return items;
}

function completeObject(shape: ObjectShape, value: unknown, at: Completing): Completed {
  if (value === null || value === undefined) return null;
  if (!isJsonObject(value)) return blame(at);
  const typename = typenameOf(shape, value);
  // Without its type nobody knows which of the fields it should have: it is missing, not merely smaller.
  if (typename === null && shape.dependsOnType) return blame(at);
  const selected = typename === null ? shape.certain : shape.selectedOf(typename);
  if (selected === null) return typename !== null && shape.hides(typename) ? null : blame(at);
  const { fields, form } = selected;
  // From here on each value in the list is replaced by what the client sees of it.
  const values = form.read(value);
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as FieldShape;
    const plain = field.acceptLeaf === null ? null : plainLeaf(field.acceptLeaf, values[index]);
    const completed = plain ?? completeField(field, typename, value, at);
    if (completed === bubbling) return null;
    values[index] = completed;
  }
  return form.assemble(values);
}

/** Most fields are leaves with a value that fits: nothing has to be said about them. Null: that is not so here. */
function plainLeaf(accept: LeafShape['accept'], value: unknown): unknown {
  return value === null || value === undefined ? null : (accept(value) ?? null);
}

function completeField(
  field: FieldShape,
  typename: string | null,
  object: JsonObject,
  at: Completing,
): Completed {
  if (field.shape === null && typename !== null) return typename;
  if (field.shape?.kind === 'denied') return complete(field.shape, null, at);
  at.path.push(field.localKey);
  at.coordinate = field.coordinate;
  let completed: Completed = bubbling;
  if (field.shape === null) blame(at);
  else completed = complete(field.shape, mergedValue(field, object, at), at);
  at.path.pop();
  return completed;
}

/** What the merged answer has. A field that is not there at all, and not rightly so, leaves a failure behind. */
function mergedValue({ localKey }: FieldShape, object: JsonObject, at: Completing): unknown {
  const value = ownValue(object, localKey);
  at.absentBy = value === undefined ? at.absences.saidBy(object, localKey) : undefined;
  if (value !== undefined || at.absentBy !== undefined) return value ?? null;
  return blame(at);
}

/** Leaves a failure at this place, unless one at or below it explains the null already. */
function blame(at: Completing): null {
  if (at.failures.explainingAt(at.path) !== undefined) return null;
  at.failures.addAt([...at.path], at.failures.above(at.path) ?? blameOf(at));
  return null;
}

function blameOf({ absentBy, agencyOf, coordinate }: Completing): Blame {
  // Nothing is recorded where something must be: the agency that was asked is to be named, if one was.
  if (absentBy !== undefined) return { code: 'AGENCY_ANSWER_INVALID', agency: absentBy };
  const agency = agencyOf(coordinate);
  // With no single agency to name, it may as well be the hub that lost the value.
  return { code: agency === null ? 'HUB_ERROR' : 'AGENCY_ANSWER_INVALID', agency };
}

function unreachable(shape: never): never {
  throw new Error(`a shape of an unknown kind: ${JSON.stringify(shape)}`);
}
