import {
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { Fault } from '../faults';
import type { NamesInUse } from '../plan/localKeyFor';
import type { EntityKeys, FieldRequirements, KeyField } from '../plan/nodes';
import { joinDirectives } from './joinDirectives';

/** What the supergraph says about its subgraphs, beside the schema itself. */
export interface SupergraphFacts extends Omit<NamesInUse, 'plainLeaves'> {
  /** Subgraph name → URL as published. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Subgraph name → resolvable keys per type. */
  readonly keys: ReadonlyMap<string, EntityKeys>;
  /** Subgraph name → what its fields require of others. */
  readonly requirements: ReadonlyMap<string, FieldRequirements>;
  /** Interfaces that are an object to some subgraph. */
  readonly interfaceObjects: ReadonlySet<string>;
}

/**
 * Reads the join directives of a supergraph (join spec v0.3 and later).
 * @throws Fault when the text is no supergraph
 */
export function readSupergraph(definitions: readonly DefinitionNode[]): SupergraphFacts {
  const { agencies, names } = readGraphs(definitions);
  if (agencies.size === 0) throw new Fault('no subgraph is named in it (enum join__Graph with @join__graph)');
  const types = definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const requirements = readRequirements(types, names);
  const interfaceObjects = types.filter((type) =>
    joinDirectives(type, 'join__type').some(({ isInterfaceObject }) => isInterfaceObject === true),
  );
  return {
    agencies,
    keys: readKeys(types, names),
    requirements,
    interfaceObjects: new Set(interfaceObjects.map(({ name }) => name.value)),
    ...readNames(types),
  };
}

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function readGraphs(definitions: readonly DefinitionNode[]) {
  const names = new Map<string, string>();
  const agencies = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const graph = joinDirectives(value, 'join__graph')[0];
      if (typeof graph?.name !== 'string' || typeof graph.url !== 'string') continue;
      names.set(value.name.value, graph.name);
      agencies.set(graph.name, graph.url);
    }
  }
  return { names, agencies };
}

function readKeys(types: readonly FieldsType[], names: ReadonlyMap<string, string>): Map<string, EntityKeys> {
  const keys = new Map<string, Record<string, (readonly KeyField[])[]>>();
  for (const definition of types) {
    for (const { graph, key, resolvable } of joinDirectives(definition, 'join__type')) {
      const agency = names.get(String(graph));
      if (agency === undefined || typeof key !== 'string' || resolvable === false) continue;
      const ofAgency = keys.get(agency) ?? {};
      keys.set(agency, ofAgency);
      ofAgency[definition.name.value] = [...(ofAgency[definition.name.value] ?? []), fieldSet(key)];
    }
  }
  return keys;
}

function readRequirements(
  types: readonly FieldsType[],
  names: ReadonlyMap<string, string>,
): Map<string, FieldRequirements> {
  const requirements = new Map<string, Record<string, readonly string[]>>();
  for (const { name: type, fields = [] } of types) {
    for (const field of fields) {
      for (const { graph, requires } of joinDirectives(field, 'join__field')) {
        const agency = names.get(String(graph));
        if (agency === undefined || typeof requires !== 'string') continue;
        const ofAgency = requirements.get(agency) ?? {};
        requirements.set(agency, ofAgency);
        ofAgency[`${type.value}.${field.name.value}`] = fieldSet(requires).map(({ name }) => name);
      }
    }
  }
  return requirements;
}

function readNames(types: readonly FieldsType[]): Omit<NamesInUse, 'plainLeaves'> {
  const all = types.flatMap(({ fields = [] }) => fields);
  const required = new Set(
    all
      .flatMap((field) => joinDirectives(field, 'join__field'))
      .flatMap(({ requires }) => (typeof requires === 'string' ? namesIn(fieldSet(requires)) : [])),
  );
  const withArguments = all.filter((field) => field.arguments?.length && required.has(field.name.value));
  return {
    fieldNames: new Set(all.map(({ name }) => name.value)),
    requiredWithArguments: new Set(withArguments.map(({ name }) => name.value)),
  };
}

function namesIn(fields: readonly KeyField[]): readonly string[] {
  return fields.flatMap((field) => [field.name, ...namesIn(field.fields)]);
}

function fieldSet(text: string): readonly KeyField[] {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Fault(`the field set "${text}" cannot be read`);
  return fieldsOf(definition.selectionSet);
}

/** Type conditions are looked through. */
function fieldsOf({ selections }: SelectionSetNode): readonly KeyField[] {
  return selections.flatMap((selection): readonly KeyField[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return [
      { name: selection.name.value, fields: selection.selectionSet ? fieldsOf(selection.selectionSet) : [] },
    ];
  });
}
