import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldDefinition } from '../../../gateway/plan/fieldDefinition';

/** A step of the way to something that is asked, for objects of one concrete type. */
export interface LeafStep {
  readonly type: string;
  readonly field: string;
  readonly key: string;
}

/** Every leaf that a normalised operation asks, for every concrete type on the way. */
export function leavesOf(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly (readonly LeafStep[])[] {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error('no root type');
  return leavesIn(operation.selectionSet, root, [root.name], schema);
}

const objectsOf = (type: GraphQLCompositeType, schema: GraphQLSchema): readonly string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

function leavesIn(
  { selections }: SelectionSetNode,
  declared: GraphQLCompositeType,
  possible: readonly string[],
  schema: GraphQLSchema,
): readonly (readonly LeafStep[])[] {
  return selections.flatMap((selection): readonly (readonly LeafStep[])[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = schema.getType(selection.typeCondition?.name.value ?? declared.name);
      if (!isCompositeType(type)) throw new Error('a fragment on nothing');
      const objects = objectsOf(type, schema).filter((name) => possible.includes(name));
      return leavesIn(selection.selectionSet, type, objects, schema);
    }
    if (selection.kind !== Kind.FIELD) throw new Error('not normalised');
    const field = selection.name.value;
    const key = selection.alias?.value ?? field;
    const definition = fieldDefinition(declared, field);
    const type = definition && getNamedType(definition.type);
    const below =
      selection.selectionSet && isCompositeType(type) && !field.startsWith('__')
        ? leavesIn(selection.selectionSet, type, objectsOf(type, schema), schema)
        : [[]];
    return possible.flatMap((one) => below.map((steps) => [{ type: one, field, key }, ...steps]));
  });
}
