import {
  doTypesOverlap,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  parse,
  print,
  type SelectionNode,
} from 'graphql';
import { fieldDefinition } from '../fieldDefinition';
import type { EntityFetch, Requirement, RootFetch, Step } from '../nodes';
import { type Fetched, fetchedAt } from './fetchedAt';
import { joinFieldsAt } from './joinFieldsAt';
import { fieldsOf } from './together';

/** What an agency needs of others to compute a field (`@requires`), as it was published: with arguments and type conditions. */
export function requiredOf(
  supergraph: GraphQLSchema,
  agency: string,
  field: readonly [type: string, field: string],
): readonly SelectionNode[] {
  const given = joinFieldsAt(supergraph, agency, field).ofAgency.find(
    ({ requires }) => typeof requires === 'string',
  );
  if (given === undefined) return [];
  const [parsed] = parse(`{${String(given.requires)}}`, { noLocation: true }).definitions;
  return parsed?.kind === Kind.OPERATION_DEFINITION ? parsed.selectionSet.selections : [];
}

/** The names of the fields at the top that take arguments, or below which one does. */
export function namesWithArguments(
  selections: readonly SelectionNode[],
  type: string,
  supergraph: GraphQLSchema,
): readonly string[] {
  return selections.flatMap((selection): readonly string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const inside = selection.selectionSet?.selections ?? [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return namesWithArguments(inside, selection.typeCondition?.name.value ?? type, supergraph);
    const definition = definitionOf(type, selection, supergraph);
    if (definition === undefined) return [];
    const below = namesWithArguments(inside, getNamedType(definition.type).name, supergraph);
    return definition.args.length > 0 || below.length > 0 ? [selection.name.value] : [];
  });
}

/** The objects a requirement is about. */
export interface RequiredPlace {
  readonly type: string;
  /** Where they stand in the merged answer. */
  readonly path: readonly Step[];
  /** What comes before. */
  readonly fetches: readonly (RootFetch | EntityFetch)[];
  readonly supergraph: GraphQLSchema;
  /** Keys that the planner would hand over: taken where they are right. */
  readonly planned: readonly Requirement[];
}

/** Says for what is required under which key it was fetched, its arguments equal. Null when something was not. */
export function foundAmong(
  selections: readonly SelectionNode[],
  place: RequiredPlace,
): readonly Requirement[] | null {
  const found: Requirement[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return null;
    if (selection.kind === Kind.FIELD) {
      const one = fieldAmong(selection, place);
      // The hub hands over type names where they say something.
      if (one === null && selection.name.value !== '__typename') return null;
      if (one !== null) found.push(one);
      continue;
    }
    const type = selection.typeCondition?.name.value ?? place.type;
    // Of a type that does not come from where the objects come from, nothing is fetched.
    if (!isAnyFetched(selection.selectionSet.selections, { ...place, type })) continue;
    const inside = foundAmong(selection.selectionSet.selections, { ...place, type });
    if (inside === null) return null;
    found.push({ kind: 'type', type, selections: inside });
  }
  return found;
}

function fieldAmong(field: FieldNode, place: RequiredPlace): Requirement | null {
  const name = field.name.value;
  const same = fetchedAt(place.fetches, place.path).filter(
    (one) =>
      one.field.name.value === name && isMeant(one, place) && argumentsOf(one.field) === argumentsOf(field),
  );
  const definition = definitionOf(place.type, field, place.supergraph);
  const planned = fieldsOf(place.planned).filter((one) => one.name === name);
  const keys = [...planned.map(({ local }) => local), ...same.map(({ key }) => key)];
  for (const local of new Set(keys.filter((key) => same.some((one) => one.key === key)))) {
    if (field.selectionSet === undefined) return { kind: 'field', local, name, selections: null };
    if (definition === undefined) return null;
    const below: RequiredPlace = {
      ...place,
      type: getNamedType(definition.type).name,
      // Not all of it comes from where the field comes from.
      path: [...place.path, { kind: 'field', name: local }],
      planned: planned.filter((one) => one.local === local).flatMap(({ selections }) => selections ?? []),
    };
    const selections = foundAmong(field.selectionSet.selections, below);
    if (selections !== null) return { kind: 'field', local, name, selections };
  }
  return null;
}

function isAnyFetched(selections: readonly SelectionNode[], place: RequiredPlace): boolean {
  return selections.some((selection) =>
    selection.kind === Kind.FIELD
      ? fetchedAt(place.fetches, place.path).some(
          (one) => one.field.name.value === selection.name.value && isMeant(one, place),
        )
      : selection.kind === Kind.INLINE_FRAGMENT && isAnyFetched(selection.selectionSet.selections, place),
  );
}

const isMeant = ({ type }: Fetched, place: RequiredPlace): boolean =>
  type === null || canBeBoth(type, place.type, place.supergraph);

/** Claim: an object can be of both types. */
export function canBeBoth(one: string, other: string, supergraph: GraphQLSchema): boolean {
  const [left, right] = [supergraph.getType(one), supergraph.getType(other)];
  return (
    one === other ||
    (isCompositeType(left) && isCompositeType(right) && doTypesOverlap(supergraph, left, right))
  );
}

function definitionOf(type: string, field: FieldNode, supergraph: GraphQLSchema) {
  const parent: GraphQLNamedType | undefined = supergraph.getType(type);
  return parent && fieldDefinition(parent, field.name.value);
}

const argumentsOf = (field: FieldNode): string => (field.arguments ?? []).map(print).sort().join();
