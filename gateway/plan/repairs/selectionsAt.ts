import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldDefinition } from '../fieldDefinition';
import type { LocalKey } from '../localKeyFor';
import type { Step } from '../nodes';

/** What a plan was made from. */
export interface PlannedFrom {
  readonly operation: OperationDefinitionNode;
  readonly publicSchema: GraphQLSchema;
  readonly localKey: LocalKey;
}

/** A selection set of the client's, and the type it stands on. */
export interface Selected {
  readonly selectionSet: SelectionSetNode;
  readonly parent: GraphQLNamedType;
}

/** All that the client asks of the objects at a path of the merged answer. */
export function selectionsAt(path: readonly Step[], from: PlannedFrom): readonly Selected[] {
  const root = from.publicSchema.getRootType(from.operation.operation);
  let here: readonly Selected[] = root ? [{ selectionSet: from.operation.selectionSet, parent: root }] : [];
  for (const step of path) {
    if (step.kind !== 'field') continue;
    here = here.flatMap(({ selectionSet, parent }) =>
      fieldsIn(selectionSet, parent, from).flatMap(({ field, under }): Selected[] => {
        const definition = fieldDefinition(under, field.name.value);
        if (keyOf(field, under, from) !== step.name || !field.selectionSet || !definition) return [];
        return [{ selectionSet: field.selectionSet, parent: getNamedType(definition.type) }];
      }),
    );
  }
  return here;
}

/** The fields of a selection set with the type each is selected on; fragments are looked through. */
export function fieldsIn(
  { selections }: SelectionSetNode,
  under: GraphQLNamedType,
  from: PlannedFrom,
): readonly { readonly field: FieldNode; readonly under: GraphQLNamedType }[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, under }];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const type = from.publicSchema.getType(selection.typeCondition?.name.value ?? under.name);
    return type ? fieldsIn(selection.selectionSet, type, from) : [];
  });
}

/** Claim: an object of the type meets the condition. */
export function isMeant(schema: GraphQLSchema, condition: string, type: string): boolean {
  const wanted = schema.getType(condition);
  return (
    condition === type ||
    (isAbstractType(wanted) && schema.getPossibleTypes(wanted).some(({ name }) => name === type))
  );
}

/** The key of the merged answer that holds a field of the client's. */
export function keyOf(field: FieldNode, under: GraphQLNamedType, { localKey }: PlannedFrom): string {
  return localKey(field.alias?.value ?? field.name.value, field.name.value, under.name);
}
