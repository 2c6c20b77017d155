import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  parse,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

/**
 * A supergraph in which an interface object's agency is not taken for the home of what it requires. Composed by
 * `@theguild/federation-composition` (0.27.0), a field of an interface that all agencies have carries no `@join__field`, so that
 * `@external` is lost: `name` in `type Node @interfaceObject { name: String @external label: String @requires(fields: "name") }`.
 * The planner then asks that agency for the name it does not have. What is required of others is theirs by specification
 * (`@requires` names external fields only), so it is said here.
 * @returns the same document when nothing is missing
 */
export function externalsRestored(supergraph: DocumentNode): DocumentNode {
  const definitions = supergraph.definitions.map((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ? restored(definition) : definition,
  );
  const isWhole = definitions.every((definition, index) => definition === supergraph.definitions[index]);
  return isWhole ? supergraph : { ...supergraph, definitions };
}

function restored(face: InterfaceTypeDefinitionNode): InterfaceTypeDefinitionNode {
  const homes = joinDirectives(face, 'join__type');
  const objects = homes.filter(({ isInterfaceObject }) => isInterfaceObject === true);
  const borrowers = new Map<string, Set<string>>();
  for (const field of face.fields ?? []) {
    for (const { graph, requires } of joinDirectives(field, 'join__field')) {
      if (typeof requires !== 'string' || !objects.some((home) => home.graph === graph)) continue;
      for (const name of namesIn(requires))
        borrowers.set(name, (borrowers.get(name) ?? new Set()).add(String(graph)));
    }
  }
  const isMissing = (field: FieldDefinitionNode): boolean =>
    borrowers.has(field.name.value) && joinDirectives(field, 'join__field').length === 0;
  if (!face.fields?.some(isMissing)) return face;
  const graphs = [...new Set(homes.map(({ graph }) => String(graph)))];
  return {
    ...face,
    fields: face.fields.map((field) => {
      const borrowing = isMissing(field) ? borrowers.get(field.name.value) : undefined;
      if (borrowing === undefined) return field;
      const said = graphs.map((graph) => joinField(graph, borrowing.has(graph)));
      return { ...field, directives: [...(field.directives ?? []), ...said] };
    }),
  };
}

/** The fields of the interface itself that a field set names. */
function namesIn(requires: string): readonly string[] {
  const [definition] = parse(`{${requires}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}

function joinField(graph: string, isExternal: boolean): ConstDirectiveNode {
  const argument = (
    name: string,
    value: { kind: Kind.ENUM; value: string } | { kind: Kind.BOOLEAN; value: boolean },
  ) => ({ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      argument('graph', { kind: Kind.ENUM, value: graph }),
      ...(isExternal ? [argument('external', { kind: Kind.BOOLEAN, value: true })] : []),
    ],
  };
}
