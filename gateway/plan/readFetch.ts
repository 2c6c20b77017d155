import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { Fault } from '../faults';
import type { Brought, EntityKeys, FieldRequirements } from './nodes';

/** What is known about the supergraph when a fetch is compiled. */
export interface FetchReader {
  /** Agency → its entity keys. */
  readonly keys: ReadonlyMap<string, EntityKeys>;
  /** Agency → what its fields require of others. */
  readonly requirements: ReadonlyMap<string, FieldRequirements>;
  readonly supergraphSchema: GraphQLSchema;
  /** The planner's name for an agency → its own, where they differ. */
  readonly ownNames?: ReadonlyMap<string, string>;
}

/** The top level of a fetch: root fields, and per alias of `_entities` the fields of the entities. */
export interface FetchTop {
  readonly root: readonly Brought[];
  readonly entities: ReadonlyMap<string, readonly Brought[]>;
}

/** Reads the top level of the text that is sent to an agency. */
export function readFetch(text: string): FetchTop {
  const { selectionSet, fragments } = parseFetch(text);
  const root: Brought[] = [];
  const entities = new Map<string, readonly Brought[]>();
  for (const { field, type } of topFields(selectionSet, fragments)) {
    const key = responseKey(field);
    if (field.name.value !== '_entities') root.push({ key, field: field.name.value, type });
    else if (field.selectionSet) entities.set(key, brought(field.selectionSet, fragments));
  }
  return { root, entities };
}

/** A fetch text, parsed. Shared: nobody may change it. */
export interface ParsedFetch {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** While an operation is planned, several steps read the same few texts; older ones leave. */
const recent = new Map<string, ParsedFetch>();
const mostRecent = 32;

/** The only operation of a fetch text and its fragments. */
export function parseFetch(text: string): ParsedFetch {
  const known = recent.get(text);
  if (known) return known;
  const fragments = new Map<string, FragmentDefinitionNode>();
  const document = parse(text, { noLocation: true });
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Fault('the planner wrote a fetch without an operation');
  const parsed = { kind: operation.operation, selectionSet: operation.selectionSet, fragments };
  recent.set(text, parsed);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return parsed;
}

/** The fields of a selection set with the innermost type condition each stands under; fragments looked through. */
export function* topFields(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: string | null = null,
): Generator<{ readonly field: FieldNode; readonly type: string | null }> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      yield { field: selection, type };
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (fragment === undefined) throw new Fault('the planner wrote a fetch with an unknown fragment');
    const condition = fragment.typeCondition?.name.value ?? type;
    yield* topFields(fragment.selectionSet, fragments, condition);
  }
}

function brought(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly Brought[] {
  return [...topFields(selectionSet, fragments)].map(({ field, type }) => ({
    key: responseKey(field),
    field: field.name.value,
    type,
  }));
}

function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
