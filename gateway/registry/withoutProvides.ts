import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
} from 'graphql';
import { JoinedTypes, selectionsOf } from './JoinedTypes';
import { joinDirectives } from './joinDirectives';

/**
 * A supergraph without `@provides`, for operations in which the planner (0.0.38) misreads it. It keeps one set of provided
 * fields per type and `@provides`, not per place: for `@provides(fields: "v { n } u { m }")` with v and u of one type it takes
 * `u { n }` for provided too. And of an interface it takes for provided on every type what is provided on one.
 *
 * `@provides` saves a question and is hardly ever the only way to a field. Where it is, it stays, and `requireHeld` refuses the
 * plans that come out wrong.
 * @returns the same document when there is nothing to leave out
 */
export function withoutProvides(supergraph: DocumentNode): DocumentNode {
  const types = new JoinedTypes(supergraph);
  let isChanged = false;
  const changed = (field: FieldDefinitionNode, parent: string): FieldDefinitionNode => {
    const directives = field.directives?.map((directive) => {
      if (!isNeedless(directive, { field, parent }, types)) return directive;
      isChanged = true;
      const kept = directive.arguments?.filter(({ name }) => name.value !== 'provides');
      return { ...directive, arguments: kept };
    });
    return { ...field, directives };
  };
  const definitions = supergraph.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? { ...definition, fields: definition.fields?.map((field) => changed(field, definition.name.value)) }
      : definition,
  );
  return isChanged ? { ...supergraph, definitions } : supergraph;
}

/** Claim: it provides something, and all of that can be had without. */
function isNeedless(
  directive: ConstDirectiveNode,
  { field, parent }: { readonly field: FieldDefinitionNode; readonly parent: string },
  types: JoinedTypes,
): boolean {
  if (!directive.arguments?.some(({ name }) => name.value === 'provides')) return false;
  const [said] = joinDirectives({ directives: [directive] }, 'join__field');
  if (typeof said?.provides !== 'string' || typeof said.graph !== 'string') return false;
  const place: Place = { graph: said.graph, types, type: types.nameOf(field, said.type) };
  return isFound(
    selectionsOf(said.provides),
    place,
    types.waysTo([parent, field.name.value], new Set([said.graph])),
  );
}

/** Where selections of a `@provides` stand. */
interface Place {
  readonly graph: string;
  readonly types: JoinedTypes;
  /** The type they are written on. */
  readonly type: string;
}

type Selections = ReturnType<typeof selectionsOf>;

/** @param from the agencies that may have brought the object */
function isFound(selections: Selections, place: Place, from: ReadonlySet<string>): boolean {
  const { types, graph } = place;
  return [...fieldsOf(selections, place.type)].every(({ field, type }) =>
    types.objectsOf(type, graph).every((name) => {
      const homes = types.waysTo([name, field.name.value], from);
      const inside = field.selectionSet?.selections;
      const below = { ...place, type: types.typeOf([type, field.name.value], graph) };
      return homes.size > 0 && (!inside || isFound(inside, below, homes));
    }),
  );
}

function* fieldsOf(
  selections: Selections,
  type: string,
): Generator<{ readonly field: FieldNode; readonly type: string }> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (!selection.name.value.startsWith('__')) yield { field: selection, type };
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* fieldsOf(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type);
    }
  }
}
