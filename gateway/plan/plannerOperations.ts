import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
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

/** What tells how an operation is put to the planner. */
export interface Renaming {
  readonly publicSchema: GraphQLSchema;
  readonly localKey: LocalKey;
  /** `Type.field` → the types its objects can have, where these are not all. */
  readonly returnedTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Interface or union → the types of its objects that clients must not know of. */
  readonly hiddenTypes: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The texts to plan for a normalised operation, in the order their plans must run. The hub answers root `__typename`,
 * `__schema` and `__type` itself (mixed with fields they fail to plan), so they are left out here.
 *
 * Each root field of a mutation is a text of its own: planned together, the second one would start beside the
 * entity fetches of the first, which the specification forbids (§6.2.2: "serially").
 */
export function plannerOperations(operation: OperationDefinitionNode, renaming: Renaming): readonly string[] {
  const root = renaming.publicSchema.getRootType(operation.operation);
  const rootFields = operation.selectionSet.selections.filter(
    (selection) => selection.kind === Kind.FIELD && !selection.name.value.startsWith('__'),
  );
  if (rootFields.length === 0 || !root) return [];
  const groups = operation.operation === 'mutation' ? byResponseKey(rootFields) : [rootFields];
  return groups.map((selections) =>
    print(
      withUsedVariables({
        ...operation,
        selectionSet: renamed(
          { kind: Kind.SELECTION_SET, selections },
          { parent: root, only: null },
          renaming,
        ),
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

/** A position in an operation. */
interface Position {
  readonly parent: GraphQLNamedType;
  /** The types that objects can have here; null when nobody says. */
  readonly only: ReadonlySet<string> | null;
}

function renamed({ selections }: SelectionSetNode, position: Position, renaming: Renaming): SelectionSetNode {
  const kept = onceEach(selections.flatMap((selection) => renamedOne(selection, position, renaming)));
  return { kind: Kind.SELECTION_SET, selections: kept.length === 0 ? [typename] : kept };
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

function renamedOne(
  selection: SelectionNode,
  { parent, only }: Position,
  renaming: Renaming,
): readonly SelectionNode[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const type = renaming.publicSchema.getType(selection.typeCondition?.name.value ?? parent.name) ?? parent;
    // The planner refuses some operations over selections that no object can match. Which type an object has is asked
    // instead: without it nobody could say that these fields are not missing.
    if (only && isObjectType(type) && !only.has(type.name)) return [typename];
    return [
      { ...selection, selectionSet: renamed(selection.selectionSet, { parent: type, only }, renaming) },
    ];
  }
  const name = selection.name.value;
  const key = renaming.localKey(selection.alias?.value ?? name, name, parent.name);
  const alias = key === name ? undefined : ({ kind: Kind.NAME, value: key } as const);
  const definition = fieldDefinition(parent, name);
  if (!selection.selectionSet || !definition) return [{ ...selection, alias }];
  const below: Position = {
    parent: getNamedType(definition.type),
    only: renaming.returnedTypes.get(`${parent.name}.${name}`) ?? null,
  };
  const inside = renamed(selection.selectionSet, below, renaming);
  return [
    { ...selection, alias, selectionSet: mayBeHidden(below, renaming) ? withTypename(inside) : inside },
  ];
}

/** Claim: an object here may have to be kept from the client, which only its type tells. */
function mayBeHidden({ parent, only }: Position, { hiddenTypes }: Renaming): boolean {
  const hidden = [...(hiddenTypes.get(parent.name) ?? [])];
  return only ? hidden.some((type) => only.has(type)) : hidden.length > 0;
}

function withTypename(selectionSet: SelectionSetNode): SelectionSetNode {
  const { selections } = selectionSet;
  const isAsked = selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
  return isAsked ? selectionSet : { ...selectionSet, selections: [typename, ...selections] };
}
