import {
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fieldTypeAt } from './fieldTypeAt';
import type { Rewrite } from './nodes';
import { topFields } from './readFetch';

/** What is sent to an agency, and how its answer gets back the names the rest of the plan knows. */
export interface ToldApart {
  readonly operation: string;
  readonly renames: readonly Rewrite[];
}

/** Whose text it is, and what types its fields have there. */
interface Reading {
  readonly agency: string;
  readonly supergraphSchema: GraphQLSchema;
  /** The text as it came: no name in it is given away. */
  readonly text: string;
  readonly renames: Rewrite[];
}

/** A selection set and the type of its objects; null where only fragments say it (`_entities`). */
interface Place {
  readonly type: string | null;
  readonly selectionSet: SelectionSetNode;
}

interface Asked {
  readonly type: string | null;
  readonly field: FieldNode;
}

/**
 * Gives fields of one name and different types at one place different aliases, as GraphQL wants it (§5.3.2): an agency refuses
 * `... on Cat { owner { id } } ... on Dog { owner { id } }` when a dog always has an owner (`Owner!`) and a cat may have one. The planner
 * (0.0.38) does so for leaves within a selection only; elsewhere everything beside such a field would be lost.
 */
export function tellApart(text: string, agency: string, supergraphSchema: GraphQLSchema): ToldApart {
  // It takes two fragments for two types.
  if (text.split('...').length < 3) return { operation: text, renames: [] };
  const operation = withoutSpreads(parse(text, { noLocation: true }).definitions);
  if (operation === null) return { operation: text, renames: [] };
  const reading: Reading = { agency, supergraphSchema, text, renames: [] };
  const root = supergraphSchema.getRootType(operation.operation)?.name ?? null;
  tellApartInPlace([{ type: root, selectionSet: operation.selectionSet }], [], reading);
  return reading.renames.length === 0
    ? { operation: text, renames: [] }
    : { operation: print(operation), renames: reading.renames };
}

/** The operation with its fragments written out, every node its own: what two places share must not change in both. */
function withoutSpreads(definitions: readonly DefinitionNode[]): OperationDefinitionNode | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return null;
  const written = visit(operation, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined;
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    },
  });
  return JSON.parse(JSON.stringify(written)) as OperationDefinitionNode;
}

function tellApartInPlace(places: readonly Place[], path: readonly string[], reading: Reading): void {
  for (const [key, asked] of byKey(places)) {
    const shapes = byShape(asked, reading);
    const apart = shapes.length > 1 && asked.every(({ type }) => isConcrete(type, reading));
    for (const [index, same] of (apart ? shapes : [asked]).entries()) {
      const name = index === 0 ? key : freeName(key, index, reading);
      if (index > 0) for (const { field } of same) aliasInPlace(field, name);
      const below = same.flatMap((one) => placeBelow(one, reading));
      // What lies deeper is renamed while its parents still have their aliases.
      if (below.length > 0) tellApartInPlace(below, [...path, name], reading);
      if (index > 0) reading.renames.push(renaming([...path, name], key));
    }
  }
}

function byKey(places: readonly Place[]): ReadonlyMap<string, readonly Asked[]> {
  const found = new Map<string, Asked[]>();
  for (const { type, selectionSet } of places) {
    for (const one of topFields(selectionSet, new Map(), type)) {
      const key = one.field.alias?.value ?? one.field.name.value;
      found.set(key, [...(found.get(key) ?? []), one]);
    }
  }
  return found;
}

function byShape(asked: readonly Asked[], reading: Reading): readonly (readonly Asked[])[] {
  const found = new Map<string, Asked[]>();
  for (const one of asked) {
    const shape = shapeOf(one, reading);
    found.set(shape, [...(found.get(shape) ?? []), one]);
  }
  return [...found.values()];
}

/** Equal where GraphQL says two fields may share a name: lists and non-null alike, leaves of one type. */
function shapeOf({ type, field }: Asked, { agency, supergraphSchema }: Reading): string {
  const written = fieldTypeAt(supergraphSchema, agency, [type, field.name.value]);
  if (written === null) return '';
  return isLeafType(supergraphSchema.getType(namedIn(written))) ? written : written.replace(/\w+/, '*');
}

/** An object has one type, so it carries one of several names only when all of them stand under object types. */
const isConcrete = (type: string | null, { supergraphSchema }: Reading): boolean =>
  type !== null && !isAbstractType(supergraphSchema.getType(type));

function placeBelow({ type, field }: Asked, { agency, supergraphSchema }: Reading): readonly Place[] {
  if (field.selectionSet === undefined) return [];
  const written = fieldTypeAt(supergraphSchema, agency, [type, field.name.value]);
  return [{ type: written === null ? null : namedIn(written), selectionSet: field.selectionSet }];
}

const namedIn = (written: string): string => /\w+/.exec(written)?.[0] ?? '';

function freeName(key: string, index: number, { text, renames }: Reading): string {
  for (let number = index; ; number++) {
    const name = `apart_${number}_${key}`;
    const taken = renames.some(({ path }) => path.some((step) => step.kind === 'key' && step.name === name));
    if (!taken && !text.includes(name)) return name;
  }
}

function aliasInPlace(field: FieldNode, alias: string): void {
  Object.assign(field, { alias: { kind: Kind.NAME, value: alias } });
}

const renaming = (path: readonly string[], to: string): Rewrite => ({
  kind: 'rename',
  path: path.map((name) => ({ kind: 'key', name })),
  to,
});
