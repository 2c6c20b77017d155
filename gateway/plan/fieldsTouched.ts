import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  type SelectionSetNode,
} from 'graphql';
import { fieldDefinition } from './fieldDefinition';
import type { EntityFetch, PlanNode, RootFetch } from './nodes';
import { parseFetch, topFields } from './readFetch';

type Touched = Map<string, Set<string>>;

/**
 * Every field a plan asks for, the hub's own needs (keys, requirements) included: coordinate → agencies, both sorted.
 * @param schema the whole supergraph, fields hidden from clients included.
 */
export function fieldsTouched(
  plan: PlanNode | null,
  schema: GraphQLSchema,
): ReadonlyMap<string, readonly string[]> {
  const touched: Touched = new Map();
  for (const fetch of fetchesOf(plan)) {
    const { kind, selectionSet, fragments } = parseFetch(fetch.operation);
    const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    if (root) touch({ selectionSet, type: root.name, agency: fetch.agency }, { schema, fragments, touched });
  }
  return new Map(
    [...touched]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([coordinate, agencies]) => [coordinate, [...agencies].sort()]),
  );
}

/** All fetches of a plan, in the order they are written in it. */
export function fetchesOf(node: PlanNode | null): readonly (RootFetch | EntityFetch)[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'fetch':
    case 'entities':
      return [node];
    case 'sequence':
    case 'parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'condition':
      return [...fetchesOf(node.when), ...fetchesOf(node.otherwise)];
    default:
      return noOtherKind(node);
  }
}

interface Place {
  readonly selectionSet: SelectionSetNode;
  readonly type: string;
  readonly agency: string;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly touched: Touched;
}

function touch({ selectionSet, type, agency }: Place, reading: Reading): void {
  for (const { field, type: condition } of topFields(selectionSet, reading.fragments)) {
    const name = field.name.value;
    if (name === '_entities' && field.selectionSet) {
      touch({ selectionSet: field.selectionSet, type: '_Entity', agency }, reading);
      continue;
    }
    const parent = reading.schema.getType(condition ?? type);
    if (!isCompositeType(parent) || name.startsWith('__')) continue;
    const coordinate = `${parent.name}.${name}`;
    const agencies = reading.touched.get(coordinate) ?? new Set();
    reading.touched.set(coordinate, agencies.add(agency));
    const definition = fieldDefinition(parent, name);
    if (field.selectionSet && definition) {
      touch({ selectionSet: field.selectionSet, type: getNamedType(definition.type).name, agency }, reading);
    }
  }
}

function noOtherKind(node: never): never {
  return node;
}
