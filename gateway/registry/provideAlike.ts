import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
} from 'graphql';
import { JoinedTypes } from './JoinedTypes';
import { joinDirectives } from './joinDirectives';

/**
 * A supergraph whose `@provides` say the same of a type wherever they meet it. The planner (0.0.38) keeps
 * one set of provided fields per type and `@provides`, not per place: for `@provides(fields: "v { n } u { m }")` with
 * v and u of one type it took `u { n }` for provided too, asked for what the agency does not have, and got null.
 *
 * What is provided at one place of a type and not at another is left out: it is then asked of the agency that has it. So
 * operations are planned with it only where the whole `@provides` leads the planner astray. One that is the only way to a field
 * stays as it is; `requireHeld` refuses the plans that come out wrong.
 * @returns the same document when there is nothing to reduce
 */
export function provideAlike(supergraph: DocumentNode): DocumentNode {
  const types = new JoinedTypes(supergraph);
  let isReduced = false;
  const reduced = (field: FieldDefinitionNode, parent: string): FieldDefinitionNode => {
    const directives = field.directives?.map((directive) => reducedOne(directive, { field, parent }, types));
    if (directives?.every((directive, index) => directive === field.directives?.[index])) return field;
    isReduced = true;
    return { ...field, directives };
  };
  const definitions = supergraph.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? { ...definition, fields: definition.fields?.map((field) => reduced(field, definition.name.value)) }
      : definition,
  );
  return isReduced ? { ...supergraph, definitions } : supergraph;
}

function reducedOne(
  directive: ConstDirectiveNode,
  { field, parent }: { readonly field: FieldDefinitionNode; readonly parent: string },
  types: JoinedTypes,
): ConstDirectiveNode {
  if (!directive.arguments?.some(({ name }) => name.value === 'provides')) return directive;
  const [said] = joinDirectives({ directives: [directive] }, 'join__field');
  if (typeof said?.provides !== 'string' || typeof said.graph !== 'string') return directive;
  const place: Place = { graph: said.graph, types, type: types.nameOf(field, said.type) };
  const provided = selectionsOf(said.provides);
  const alike = reduce(provided, place);
  if (alike === provided) return directive;
  const from = types.waysTo([parent, field.name.value], new Set([said.graph]));
  if (!isFound(provided, place, from)) return directive;
  const fields = print({ kind: Kind.SELECTION_SET, selections: alike });
  const others = (directive.arguments ?? []).filter(({ name }) => name.value !== 'provides');
  const name = { kind: Kind.NAME, value: 'provides' } as const;
  const value = { kind: Kind.STRING, value: fields.slice(1, -1).replace(/\s+/g, ' ').trim() } as const;
  const kept = alike.length === 0 ? [] : [{ kind: Kind.ARGUMENT, name, value } as const];
  return { ...directive, arguments: [...others, ...kept] };
}

/** Where selections of a `@provides` stand. */
interface Place {
  readonly graph: string;
  readonly types: JoinedTypes;
  /** The type they are written on. */
  readonly type: string;
}

type Selections = readonly SelectionNode[];

/** Leaves out until nothing contradicts: what is left out may have been all that was said of something above it. */
function reduce(selections: Selections, place: Place): Selections {
  const common = commonFields(selections, place);
  const kept = keep(selections, place, common);
  return kept === selections ? selections : reduce(kept, place);
}

/** Object type → the fields that are said of it at every place where it is met. */
function commonFields(selections: Selections, place: Place): ReadonlyMap<string, ReadonlySet<string>> {
  const common = new Map<string, ReadonlySet<string>>();
  const meet = (met: Selections, at: Place): void => {
    const here = new Map(at.types.objectsOf(at.type, at.graph).map((name) => [name, new Set<string>()]));
    for (const { field, type } of fieldsOf(met, at.type)) {
      const told = { ...at, type };
      for (const name of at.types.objectsOf(type, at.graph)) {
        if (isSaying(field, name, told)) here.get(name)?.add(field.name.value);
      }
      if (field.selectionSet) meet(field.selectionSet.selections, below(field, told));
    }
    for (const [name, fields] of here) {
      const before = common.get(name);
      common.set(name, before ? new Set([...before].filter((one) => fields.has(one))) : fields);
    }
  };
  meet(selections, place);
  return common;
}

/** Not: a leaf that the agency has anyway. */
const isSaying = ({ name, selectionSet }: FieldNode, type: string, { types, graph }: Place): boolean =>
  selectionSet !== undefined || !types.isHeld([type, name.value], graph);

function keep(
  selections: Selections,
  place: Place,
  common: ReadonlyMap<string, ReadonlySet<string>>,
): Selections {
  const kept = selections.flatMap((selection): Selections => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const isCommon = place.types
        .objectsOf(place.type, place.graph)
        .every((type) => !isSaying(selection, type, place) || common.get(type)?.has(name));
      if (!isCommon) return [];
    }
    if (!selection.selectionSet) return [selection];
    const inner = selection.kind === Kind.FIELD ? below(selection, place) : under(selection, place);
    const inside = keep(selection.selectionSet.selections, inner, common);
    if (inside === selection.selectionSet.selections) return [selection];
    const selectionSet = { ...selection.selectionSet, selections: inside };
    return inside.length === 0 ? [] : [{ ...selection, selectionSet }];
  });
  return kept.length === selections.length && kept.every((one, index) => one === selections[index])
    ? selections
    : kept;
}

/**
 * Claim: all that is provided can be had without.
 * @param from the agencies that may have brought the object
 */
function isFound(selections: Selections, place: Place, from: ReadonlySet<string>): boolean {
  return [...fieldsOf(selections, place.type)].every(({ field, type }) =>
    place.types.objectsOf(type, place.graph).every((name) => {
      const homes = place.types.waysTo([name, field.name.value], from);
      const inside = field.selectionSet?.selections;
      return homes.size > 0 && (!inside || isFound(inside, below(field, { ...place, type }), homes));
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

const below = ({ name }: FieldNode, place: Place): Place => ({
  ...place,
  type: place.types.typeOf([place.type, name.value], place.graph),
});

const under = (fragment: Extract<SelectionNode, { kind: Kind.INLINE_FRAGMENT }>, place: Place): Place => ({
  ...place,
  type: fragment.typeCondition?.name.value ?? place.type,
});

function selectionsOf(fieldSet: string): Selections {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
