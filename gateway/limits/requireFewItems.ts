import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../refusals';

/** Objects an answer may hold by the sizes of its lists; the largest question of a case manager is good for some thousand. */
export const mostItems = 100_000;

/** How many entries a list is taken to have that has no page size: a family has about five members, a member about five of most things. */
const usualSize = 5;

/** Arguments that say how long a list is. */
const sizeArguments: ReadonlySet<string> = new Set(['first', 'last', 'limit', 'take', 'pageSize']);

type Variables = Readonly<Record<string, unknown>>;

/** A field that has objects below it: how many of them per object above, and what is below each. */
interface Counted {
  readonly sizeWith: (variables: Variables) => number;
  readonly below: readonly Counted[];
}

const counted = new WeakMap<OperationDefinitionNode, readonly Counted[]>();

/**
 * Lists within lists multiply: a hundred case managers with a hundred cases each are ten thousand objects, whatever the page size allows at
 * one place. Counts by page sizes, the schema's defaults among them; a connection hands its size on to the lists in it.
 * @param schema the operation is valid against
 * @param operation normalised: fragments written out
 * @param variables coerced
 * @throws Refusal TOO_MANY_ITEMS
 */
export function requireFewItems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  let fields = counted.get(operation);
  if (fields === undefined) {
    const root = schema.getRootType(operation.operation);
    fields = root ? fieldsIn(operation.selectionSet, root, { schema, pageSize: null }) : [];
    counted.set(operation, fields);
  }
  const items = itemsOf(fields, variables);
  if (items <= mostItems) return;
  const found = items > 1_000_000_000 ? 'more than a billion' : String(items);
  throw new Refusal('TOO_MANY_ITEMS', `It would have up to ${found}; ${mostItems} are allowed.`);
}

const itemsOf = (fields: readonly Counted[], variables: Variables): number =>
  fields.reduce((sum, { sizeWith, below }) => sum + sizeWith(variables) * (1 + itemsOf(below, variables)), 0);

interface Place {
  readonly schema: GraphQLSchema;
  /** Of the connection that the lists here belong to; null when they belong to none. */
  readonly pageSize: Counted['sizeWith'] | null;
}

function fieldsIn(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  place: Place,
): readonly Counted[] {
  return selections.flatMap((selection): readonly Counted[] => {
    if (selection.kind === Kind.FIELD) {
      const field = countedField(selection, type, place);
      return field === null ? [] : [field];
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition && place.schema.getType(selection.typeCondition.name.value);
    return fieldsIn(selection.selectionSet, condition ?? type, place);
  });
}

function countedField(
  node: FieldNode,
  parent: GraphQLNamedType,
  { schema, pageSize }: Place,
): Counted | null {
  // Introspection has limits of its own.
  if (!node.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) return null;
  const field = parent.getFields()[node.name.value];
  if (field === undefined || !isCompositeType(getNamedType(field.type))) return null;
  const ownSize = pageSizeOf(node, field);
  const isList = isListType(getNullableType(field.type));
  const sizeWith = isList ? (ownSize ?? pageSize ?? (() => usualSize)) : () => 1;
  const handedOn = isList ? null : ownSize;
  return {
    sizeWith,
    below: fieldsIn(node.selectionSet, getNamedType(field.type), { schema, pageSize: handedOn }),
  };
}

function pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Counted['sizeWith'] | null {
  const argument = field.args.find(
    ({ name, type }) => sizeArguments.has(name) && getNamedType(type).name === 'Int',
  );
  return argument === undefined ? null : givenSize(node, argument);
}

/** A size that is left out, null or no count at all says nothing about how long the list is. */
function givenSize(node: FieldNode, { name, defaultValue }: GraphQLArgument): Counted['sizeWith'] {
  const otherwise = typeof defaultValue === 'number' ? Math.max(0, defaultValue) : usualSize;
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) {
    const size = Math.max(0, Number(value.value));
    return () => size;
  }
  if (value?.kind !== Kind.VARIABLE) return () => otherwise;
  const variable = value.name.value;
  return (variables) => {
    const given = variables[variable];
    return typeof given === 'number' ? Math.max(0, given) : otherwise;
  };
}
