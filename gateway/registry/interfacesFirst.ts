import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

/** A supergraph under other names of its agencies. */
export interface NamedSupergraph {
  readonly document: DocumentNode;
  /** Name in the document → the agency's own. Empty where all have their own. */
  readonly ownNames: ReadonlyMap<string, string>;
}

/**
 * A supergraph for the planner in which agencies that have an interface come, by name, before those that have an object in its
 * place (`@interfaceObject`). The planner (0.0.38) goes by the order of the names (`@join__graph(name:)`): in the other order it
 * refuses what one type alone has below the interface, and plans other questions without the key they need.
 * @returns the same document where the names are in that order already
 */
export function interfacesFirst(supergraph: DocumentNode): NamedSupergraph {
  const names = namesOf(supergraph);
  const alphabetical = [...names.keys()].sort((one, other) =>
    nameIn(names, one) < nameIn(names, other) ? -1 : 1,
  );
  const later = whatComesLater(supergraph);
  const isInOrder = alphabetical.every((graph, index) =>
    alphabetical.slice(index + 1).every((after) => !later.get(after)?.has(graph)),
  );
  if (isInOrder) return { document: supergraph, ownNames: new Map() };
  const given = new Map(
    inOrder(alphabetical, later).map((graph, index) => [
      nameIn(names, graph),
      `${String(index).padStart(4, '0')}_${nameIn(names, graph)}`,
    ]),
  );
  return {
    document: { ...supergraph, definitions: supergraph.definitions.map((one) => renamed(one, given)) },
    ownNames: new Map([...given].map(([own, name]) => [name, own])),
  };
}

type Names = ReadonlyMap<string, string>;

const nameIn = (names: Names, graph: string): string => names.get(graph) ?? graph;

/** Value of `join__Graph` → the agency's name. */
function namesOf({ definitions }: DocumentNode): Names {
  const graphs = definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map((value) => [value.name.value, String(joinDirectives(value, 'join__graph')[0]?.name)]),
  );
}

/** Agency with an interface → the agencies with an object in its place. */
function whatComesLater({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const later = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const homes = joinDirectives(definition, 'join__type');
    const objects = homes.filter(({ isInterfaceObject }) => isInterfaceObject === true);
    for (const { graph, isInterfaceObject } of homes) {
      if (isInterfaceObject === true) continue;
      const known = later.get(String(graph)) ?? new Set();
      later.set(String(graph), known);
      for (const object of objects) known.add(String(object.graph));
    }
  }
  return later;
}

/** Each after all that it has to come after; in circles, and else, as before. */
function inOrder(
  graphs: readonly string[],
  later: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const ordered: string[] = [];
  const remaining = new Set(graphs);
  while (remaining.size > 0) {
    const all = [...remaining];
    const next = all.find((graph) => !all.some((other) => later.get(other)?.has(graph))) ?? all[0];
    if (next === undefined) break;
    ordered.push(next);
    remaining.delete(next);
  }
  return ordered;
}

function renamed(definition: DefinitionNode, given: Names): DefinitionNode {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION: {
      if (definition.name.value !== 'join__Graph') return definition;
      return { ...definition, values: definition.values?.map((value) => inDirectives(value, given)) };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...definition, fields: definition.fields?.map((field) => inDirectives(field, given)) };
    default:
      return definition;
  }
}

/** `@join__graph(name:)` and `@join__field(override:)` go by the name. */
function inDirectives<Node extends EnumValueDefinitionNode | FieldDefinitionNode>(
  node: Node,
  given: Names,
): Node {
  const directives = node.directives?.map((directive): ConstDirectiveNode => {
    const named = { join__graph: 'name', join__field: 'override' }[directive.name.value];
    return {
      ...directive,
      arguments: directive.arguments?.map((argument) => {
        const { name, value } = argument;
        if (name.value !== named || value.kind !== Kind.STRING) return argument;
        return { ...argument, value: { ...value, value: given.get(value.value) ?? value.value } };
      }),
    };
  });
  return { ...node, directives };
}
