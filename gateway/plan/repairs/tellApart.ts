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
import type { Rewrite } from '../nodes';
import { topFields } from '../readFetch';
import { fieldTypeAt } from './fieldTypeAt';
import { typesAt } from './typesAt';

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
  isChanged: boolean;
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
 * Where there is no conflict, the text is the planner's, byte for byte.
 */
export function tellApart(text: string, agency: string, supergraphSchema: GraphQLSchema): ToldApart {
  // Without a fragment there is one type at each place.
  if (!text.includes('...')) return { operation: text, renames: [] };
  const operation = withoutSpreads(parse(text, { noLocation: true }).definitions);
  if (operation === null) return { operation: text, renames: [] };
  const reading: Reading = { agency, supergraphSchema, text, renames: [], isChanged: false };
  const root = supergraphSchema.getRootType(operation.operation)?.name ?? null;
  tellApartInPlace([{ type: root, selectionSet: operation.selectionSet }], [], reading);
  return { operation: reading.isChanged ? print(operation) : text, renames: reading.renames };
}

/**
 * The planner shares fragments so that its text stays small; written out, each level can multiply. Beyond this many selections a
 * conflict stays as it is: the agency refuses the question, which is told.
 */
const mostSelections = 5_000;

/** Selections with fragments written out, each fragment counted once. */
function writtenOutSize(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const sizes = new Map<string, number>();
  const sizeOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD)
        return sum + 1 + (selection.selectionSet ? sizeOf(selection.selectionSet) : 0);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      const size = sizes.get(name) ?? (fragment ? sizeOf(fragment.selectionSet) : 0);
      sizes.set(name, size);
      return sum + 1 + size;
    }, 0);
  return sizeOf(selectionSet);
}

/** The operation with its fragments written out, unless that is too much; every node its own: what two places share must not change in both. */
function withoutSpreads(definitions: readonly DefinitionNode[]): OperationDefinitionNode | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined || writtenOutSize(operation.selectionSet, fragments) > mostSelections)
    return null;
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
    for (const [index, same] of groupsOf(asked, reading).entries()) {
      const name = index === 0 ? key : freeName(key, index, reading);
      if (index > 0) for (const { field } of same) aliasInPlace(field, name);
      const below = same.flatMap((one) => placeBelow(one, reading));
      // What lies deeper is renamed while its parents still have their aliases.
      if (below.length > 0) tellApartInPlace(below, [...path, name], reading);
      if (index === 0) continue;
      reading.renames.push(renaming([...path, name], key));
      reading.isChanged = true;
    }
  }
}

/** What may have one name. An object carries one of several names, or the same leaf under each. */
function groupsOf(asked: readonly Asked[], reading: Reading): readonly (readonly Asked[])[] {
  const shapes = byShape(asked, reading);
  if (shapes.length <= 1) return shapes;
  const clear = asked.every(isLeaf) ? asked : perType(asked, reading);
  return clear ? byShape(clear, reading) : [asked];
}

const isLeaf = ({ field }: Asked): boolean => field.selectionSet === undefined;

/**
 * The same fields under object types only: one that stands on an interface is written out for each of its types, in
 * place. Null, and nothing changed, when the types are not known.
 */
function perType(asked: readonly Asked[], reading: Reading): readonly Asked[] | null {
  const known = asked.map((one) => ({ one, types: typesOf(one, reading) }));
  if (known.some(({ types }) => types.length === 0)) return null;
  reading.isChanged = true;
  return known.flatMap(({ one, types }) =>
    isConcrete(one.type, reading) ? [one] : writeOutInPlace(one.field, types),
  );
}

function typesOf({ type }: Asked, reading: Reading): readonly string[] {
  if (type === null) return [];
  return isConcrete(type, reading) ? [type] : typesAt(reading.supergraphSchema, reading.agency, type);
}

/** Turns a field into a fragment that holds a copy of it for each type. */
function writeOutInPlace(field: FieldNode, types: readonly string[]): readonly Asked[] {
  const copies = types.map((type) => ({ type, field: structuredClone(field) }));
  const fragments = copies.map((copy) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: copy.type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [copy.field] },
  }));
  const inside = { kind: Kind.SELECTION_SET, selections: fragments };
  const nothing = { alias: undefined, name: undefined, arguments: undefined, directives: undefined };
  Object.assign(field, nothing, { kind: Kind.INLINE_FRAGMENT, selectionSet: inside });
  return copies;
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
