import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { Fault } from '../faults';
import type { EntityKeys, KeyField } from '../plan/nodes';

/** What the supergraph says about its subgraphs, beside the schema itself. */
export interface SupergraphFacts {
  /** Subgraph name → URL as published. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Subgraph name → resolvable keys per type. */
  readonly keys: ReadonlyMap<string, EntityKeys>;
  /** The names of all fields of all types. */
  readonly fieldNames: ReadonlySet<string>;
}

/**
 * Reads the join directives of a supergraph (join spec v0.3 and later).
 * @throws Fault when the text is no supergraph
 */
export function readSupergraph(definitions: readonly DefinitionNode[]): SupergraphFacts {
  const names = new Map<string, string>();
  const agencies = new Map<string, string>();
  const fieldNames = new Set<string>();
  const keys = new Map<string, Record<string, (readonly KeyField[])[]>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const graph = directives(value, 'join__graph')[0];
      if (typeof graph?.name !== 'string' || typeof graph.url !== 'string') continue;
      names.set(value.name.value, graph.name);
      agencies.set(graph.name, graph.url);
    }
  }
  if (agencies.size === 0) throw new Fault('no subgraph is named in it (enum join__Graph with @join__graph)');
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) fieldNames.add(field.name.value);
    for (const { graph, key, resolvable } of directives(definition, 'join__type')) {
      const agency = names.get(String(graph));
      if (agency === undefined || typeof key !== 'string' || resolvable === false) continue;
      const ofAgency = keys.get(agency) ?? {};
      keys.set(agency, ofAgency);
      ofAgency[definition.name.value] = [...(ofAgency[definition.name.value] ?? []), keyFields(key)];
    }
  }
  return { agencies, keys, fieldNames };
}

function directives(node: ASTNode & { directives?: readonly ConstDirectiveNode[] }, name: string) {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(
      (directive): Record<string, unknown> =>
        Object.fromEntries(
          (directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]),
        ),
    );
}

function keyFields(key: string): readonly KeyField[] {
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Fault(`the key "${key}" cannot be read`);
  return fields(definition.selectionSet);
}

function fields({ selections }: SelectionSetNode): readonly KeyField[] {
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [{ name: selection.name.value, fields: selection.selectionSet ? fields(selection.selectionSet) : [] }]
      : [],
  );
}
