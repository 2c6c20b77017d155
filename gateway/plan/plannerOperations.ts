import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldDefinition } from './fieldDefinition';
import type { LocalKey } from './localKeyFor';
import { withUsedVariables } from './normalizeOperation';

const introspectionFields: ReadonlySet<string> = new Set(['__schema', '__type']);
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** What tells which keys an operation's fields have in the merged answer. */
export interface Renaming {
  readonly publicSchema: GraphQLSchema;
  readonly localKey: LocalKey;
}

/**
 * The texts to plan for a normalised operation, in the order their plans must run. The hub answers root `__typename`,
 * `__schema` and `__type` itself (mixed with fields they fail to plan), so they are left out here.
 *
 * Each root field of a mutation is a text of its own: planned together, the second one would start beside the
 * entity fetches of the first, which the specification forbids (§6.2.2: "serially").
 */
export function plannerOperations(
  operation: OperationDefinitionNode,
  { publicSchema, localKey }: Renaming,
): readonly string[] {
  const root = publicSchema.getRootType(operation.operation);
  const rootFields = operation.selectionSet.selections.filter(
    (selection) => selection.kind === Kind.FIELD && !selection.name.value.startsWith('__'),
  );
  if (rootFields.length === 0 || !root) return [];
  const groups = operation.operation === 'mutation' ? byResponseKey(rootFields) : [rootFields];
  return groups.map((selections) =>
    print(
      withUsedVariables({
        ...operation,
        selectionSet: renamed({ kind: Kind.SELECTION_SET, selections }, root, { publicSchema, localKey }),
      }),
    ),
  );
}

/** The `__schema` and `__type` part of a normalised operation, or null. */
export function introspectionPart(operation: OperationDefinitionNode): OperationDefinitionNode | null {
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind === Kind.FIELD && introspectionFields.has(selection.name.value),
  );
  if (selections.length === 0) return null;
  return withUsedVariables({ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } });
}

function byResponseKey(selections: readonly SelectionNode[]): readonly (readonly SelectionNode[])[] {
  const groups = new Map<string, SelectionNode[]>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    const group = groups.get(key);
    if (group) group.push(selection);
    else groups.set(key, [selection]);
  }
  return [...groups.values()];
}

function renamed(
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
  renaming: Renaming,
): SelectionSetNode {
  if (selectionSet.selections.length === 0) return { ...selectionSet, selections: [typename] };
  return {
    ...selectionSet,
    selections: onceEach(selectionSet.selections.map((selection) => renamedOne(selection, parent, renaming))),
  };
}

/** Leaves under one key are one question, however often the client put it. */
function onceEach(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const seen = new Set<string>();
  return selections.filter((selection) => {
    if (selection.kind !== Kind.FIELD || selection.selectionSet) return true;
    const key = selection.alias?.value ?? selection.name.value;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function renamedOne(selection: SelectionNode, parent: GraphQLNamedType, renaming: Renaming): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const type = renaming.publicSchema.getType(selection.typeCondition?.name.value ?? parent.name) ?? parent;
    return { ...selection, selectionSet: renamed(selection.selectionSet, type, renaming) };
  }
  const name = selection.name.value;
  const key = renaming.localKey(selection.alias?.value ?? name, name, parent.name);
  const definition = fieldDefinition(parent, name);
  return {
    ...selection,
    alias: key === name ? undefined : { kind: Kind.NAME, value: key },
    ...(selection.selectionSet &&
      definition && {
        selectionSet: renamed(selection.selectionSet, getNamedType(definition.type), renaming),
      }),
  };
}
