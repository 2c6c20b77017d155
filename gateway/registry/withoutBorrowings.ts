import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

/**
 * A supergraph for the planner in which types do not mark as `@external` what comes from an interface object: `r` in
 * `type Home implements Party { d: Int @requires(fields: "r")  r: Int @external }` where `Party.r` is at home in a
 * `type Party @interfaceObject { r: Int }`. The planner (0.0.38) took the mark for the field of all parties, asked the agency
 * that has it for no `r` and no key, and in the end nobody. Without the mark it plans both, what requires `r` too.
 * @returns the same document when there is nothing of that kind
 */
export function withoutBorrowings(supergraph: DocumentNode): DocumentNode {
  const lent = lentFields(supergraph);
  if (lent.size === 0) return supergraph;
  let isChanged = false;
  const definitions = supergraph.definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const names = new Set(
      (definition.interfaces ?? []).flatMap(({ name }) => [...(lent.get(name.value) ?? [])]),
    );
    const isBorrowing = (field: FieldDefinitionNode): boolean =>
      names.has(field.name.value) && isBorrowed(field) && !isProvided(field, supergraph);
    if (!definition.fields?.some(isBorrowing)) return definition;
    isChanged = true;
    return withPlain(definition, isBorrowing);
  });
  return isChanged ? { ...supergraph, definitions } : supergraph;
}

/** Interface → its fields that an interface object has. */
function lentFields({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const lent = new Map<string, ReadonlySet<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const objects = joinDirectives(definition, 'join__type').filter(
      ({ isInterfaceObject }) => isInterfaceObject === true,
    );
    if (objects.length === 0) continue;
    const isLent = (field: FieldDefinitionNode): boolean =>
      joinDirectives(field, 'join__field').some(
        ({ graph, external }) => external !== true && objects.some((home) => home.graph === graph),
      );
    const names = (definition.fields ?? []).filter(isLent).map(({ name }) => name.value);
    lent.set(definition.name.value, new Set(names));
  }
  return lent;
}

function isBorrowed(field: FieldDefinitionNode): boolean {
  const homes = joinDirectives(field, 'join__field').filter(({ graph }) => graph !== undefined);
  return homes.length > 0 && homes.every(({ external }) => external === true);
}

/** Claim: some `@provides` names a field like this, which then needs its mark. */
function isProvided({ name }: FieldDefinitionNode, { definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      definition.fields?.some((field) =>
        joinDirectives(field, 'join__field').some(
          ({ provides }) => typeof provides === 'string' && provides.split(/\W+/).includes(name.value),
        ),
      ),
  );
}

/** As a composer writes what a type has from an interface object alone: `@join__field` of no agency. */
const ofNobody: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'join__field' },
};

function withPlain(
  definition: ObjectTypeDefinitionNode,
  isBorrowing: (field: FieldDefinitionNode) => boolean,
): ObjectTypeDefinitionNode {
  return {
    ...definition,
    fields: definition.fields?.map((field) => {
      if (!isBorrowing(field)) return field;
      const others = (field.directives ?? []).filter(({ name }) => name.value !== 'join__field');
      return { ...field, directives: [...others, ofNobody] };
    }),
  };
}
