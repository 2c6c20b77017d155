import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { EntityFetch, RootFetch, Step } from '../nodes';
import type { Wanted } from './askOwnMembers';
import { fieldTypeAt } from './fieldTypeAt';
import { argumentsOf, graphOf, joinFieldsAt } from './joinFieldsAt';
import { keyOf, type PlannedFrom } from './selectionsAt';
import { tellApart } from './tellApart';
import { usedFragments } from './usedFragments';

/** What a plan was made from, and who knows what. */
export interface Members extends PlannedFrom {
  readonly supergraphSchema: GraphQLSchema;
}

/** A fetch that also asks for what is wanted of the members its agency has, as far as it brings such objects. */
export function withMember<Fetch extends RootFetch | EntityFetch>(
  fetch: Fetch,
  wanted: readonly Wanted[],
  from: Members,
): Fetch {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const before = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (before === undefined) return fetch;
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  let operation: OperationDefinitionNode = before;
  for (const one of wanted) {
    for (const { start, rest } of waysTo(one.path, fetch)) {
      const reading = { agency: fetch.agency, fragments: byName, wanted: one, from };
      const root = from.supergraphSchema.getRootType(operation.operation)?.name ?? null;
      const selectionSet = added(operation.selectionSet, { type: root, path: [...start, ...rest] }, reading);
      if (selectionSet) operation = { ...operation, selectionSet };
    }
  }
  if (operation === before) return fetch;
  const { variables, ...complete } = withVariables(operation, fetch, from);
  const text = [complete.operation, ...usedFragments(complete.operation, fragments)].map(print).join('\n');
  // An agency would refuse all of it: what is not asked for is told as missing.
  if (tellApart(text, fetch.agency, from.supergraphSchema).renames.length > 0) return fetch;
  return { ...fetch, operation: text, variables };
}

interface Way {
  /** To an alias of `_entities`; nothing in a root fetch. */
  readonly start: readonly string[];
  readonly rest: readonly string[];
}

const namesOf = (path: readonly Step[]): readonly string[] =>
  path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));

/** How one comes to a place of the merged answer in the text of a fetch. */
function waysTo(path: readonly Step[], fetch: RootFetch | EntityFetch): readonly Way[] {
  const names = namesOf(path);
  const from = (at: readonly Step[], start: readonly string[]): readonly Way[] => {
    const before = namesOf(at);
    const leadsThere = before.length < names.length && before.every((name, index) => names[index] === name);
    return leadsThere ? [{ start, rest: names.slice(before.length) }] : [];
  };
  if (fetch.kind === 'fetch') return from(fetch.at, []);
  return fetch.questions.flatMap(({ alias, paths }) => {
    const [way] = paths.flatMap((at) => from(at, [alias]));
    return way ? [way] : [];
  });
}

interface Place {
  /** The type of the objects as the agency has it; null where only fragments say it. */
  readonly type: string | null;
  readonly path: readonly string[];
}

interface Reading {
  readonly agency: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly wanted: Wanted;
  readonly from: Members;
}

/** The selection set with what is wanted at the end of the path. Null where nothing can be added. */
function added(
  selectionSet: SelectionSetNode,
  { type, path }: Place,
  reading: Reading,
): SelectionSetNode | null {
  const [name, ...rest] = path;
  if (name === undefined) {
    const member = type === null ? null : memberAt(type, reading);
    return member && { ...selectionSet, selections: [...selectionSet.selections, member] };
  }
  let isAdded = false;
  const within = <Node extends SelectionNode>(node: Node, inside: SelectionSetNode | null): Node => {
    if (inside === null) return node;
    isAdded = true;
    return { ...node, selectionSet: inside };
  };
  const selections = selectionSet.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias?.value ?? selection.name.value) !== name || !selection.selectionSet)
        return selection;
      const below = { type: typeBelow(type, selection, reading), path: rest };
      return within(selection, added(selection.selectionSet, below, reading));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = { type: selection.typeCondition?.name.value ?? type, path };
      return within(selection, added(selection.selectionSet, inner, reading));
    }
    const fragment = reading.fragments.get(selection.name.value);
    if (fragment === undefined) return selection;
    const { typeCondition } = fragment;
    const inside = added(fragment.selectionSet, { type: typeCondition.name.value, path }, reading);
    if (inside === null) return selection;
    // Written out: elsewhere the same fragment may stand for other objects.
    isAdded = true;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inside };
  });
  return isAdded ? { ...selectionSet, selections } : null;
}

function typeBelow(type: string | null, { name }: FieldNode, { agency, from }: Reading): string | null {
  const written = fieldTypeAt(from.supergraphSchema, agency, [type, name.value]);
  return written === null ? null : (/\w+/.exec(written)?.[0] ?? null);
}

function memberAt(abstract: string, { agency, wanted, from }: Reading): SelectionNode | null {
  if (!isMemberAt(abstract, wanted.type, { agency, supergraph: from.supergraphSchema })) return null;
  const field = ownPart(wanted.field, wanted.type, { agency, from });
  if (field === null) return null;
  const key = keyOf(wanted.field, wanted.under, from);
  const name = field.name.value;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: wanted.type } },
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [{ ...field, alias: key === name ? undefined : { kind: Kind.NAME, value: key } }],
    },
  };
}

function isMemberAt(
  abstract: string,
  type: string,
  { agency, supergraph }: { readonly agency: string; readonly supergraph: GraphQLSchema },
): boolean {
  const whole = supergraph.getType(abstract);
  if (!isAbstractType(whole)) return false;
  const [said, directive, given] = isUnionType(whole)
    ? ([whole, 'join__unionMember', { member: type }] as const)
    : ([supergraph.getType(type), 'join__implements', { interface: abstract }] as const);
  const graph = graphOf(supergraph, agency);
  return (said?.astNode?.directives ?? []).some((one) => {
    if (one.name.value !== directive) return false;
    const of = argumentsOf(one);
    return of.graph === graph && Object.entries(given).every(([name, value]) => of[name] === value);
  });
}

/** As much of a field as the agency has without anybody's help. Null: nothing. */
function ownPart(
  field: FieldNode,
  type: string,
  at: { readonly agency: string; readonly from: Members },
): FieldNode | null {
  const { agency, from } = at;
  const parent = from.supergraphSchema.getType(type);
  const name = field.name.value;
  if (name === '__typename') return field;
  const definition = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (definition === undefined || !parent || !isHeld(from.supergraphSchema, agency, [type, name]))
    return null;
  const key = keyOf(field, parent, from);
  const plain = { ...field, alias: key === name ? undefined : ({ kind: Kind.NAME, value: key } as const) };
  if (field.selectionSet === undefined) return plain;
  const below = /\w+/.exec(fieldTypeAt(from.supergraphSchema, agency, [type, name]) ?? '')?.[0] ?? '';
  const selections = field.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const part = ownPart(selection, below, at);
    return part === null ? [] : [part];
  });
  return selections.length === 0
    ? null
    : { ...plain, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function isHeld(supergraph: GraphQLSchema, agency: string, field: readonly [string, string]): boolean {
  const { isSaid, ofAgency } = joinFieldsAt(supergraph, agency, field);
  return (
    !isSaid ||
    ofAgency.some(
      ({ external, requires, overrideLabel, usedOverridden }) =>
        external !== true && requires === undefined && overrideLabel === undefined && usedOverridden !== true,
    )
  );
}

function withVariables(
  operation: OperationDefinitionNode,
  fetch: RootFetch | EntityFetch,
  { operation: asked }: PlannedFrom,
): { readonly operation: OperationDefinitionNode; readonly variables: readonly string[] } {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const known = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  const more = (asked.variableDefinitions ?? []).filter(
    ({ variable: { name } }) => used.has(name.value) && !known.has(name.value),
  );
  return {
    operation: { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), ...more] },
    variables: [...fetch.variables, ...more.map(({ variable }) => variable.name.value)],
  };
}
