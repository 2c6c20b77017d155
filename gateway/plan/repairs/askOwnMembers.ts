import { type FieldNode, type GraphQLNamedType, getNamedType, isAbstractType } from 'graphql';
import { fieldDefinition } from '../fieldDefinition';
import { fetchesOf } from '../fieldsTouched';
import type { EntityFetch, PlanNode, RootFetch, Step } from '../nodes';
import { fetchedAt } from './fetchedAt';
import { canBeBoth } from './requiredOf';
import { fieldsIn, isMeant, keyOf, type PlannedFrom, type Selected } from './selectionsAt';
import { type Members, withMember } from './withMember';

/** What the client asks of the objects of one type at a place. */
export interface Wanted {
  readonly path: readonly Step[];
  readonly type: string;
  readonly field: FieldNode;
  /** The type the client asks it on. */
  readonly under: GraphQLNamedType;
}

/**
 * Asks agencies for what the members of their own unions and interfaces have. Where an agency has a member that others do not have
 * in the same union, and the union stands in a type that all of them answer for, the planner (0.0.38) asks about the members
 * that all have only: `{ wrapper { actions { ... on OnlyHere { a } } } }` became `{ wrapper { actions { __typename } } }`.
 * Only what nobody is asked for is put back, where the agency has it without anybody's help.
 */
export function askOwnMembers(node: PlanNode, from: Members): PlanNode {
  const wanted = notAsked(fetchesOf(node), from);
  return wanted.length === 0 ? node : eachFetch(node, (fetch) => withMember(fetch, wanted, from));
}

function eachFetch(
  node: PlanNode,
  change: <Fetch extends RootFetch | EntityFetch>(fetch: Fetch) => Fetch,
): PlanNode {
  switch (node.kind) {
    case 'fetch':
    case 'entities':
      return change(node);
    case 'sequence':
    case 'parallel':
      return { ...node, nodes: node.nodes.map((step) => eachFetch(step, change)) };
    case 'condition':
      return {
        ...node,
        when: node.when && eachFetch(node.when, change),
        otherwise: node.otherwise && eachFetch(node.otherwise, change),
      };
    default:
      return noOtherKind(node);
  }
}

/** What the client asks of some type and no fetch brings. */
function notAsked(fetches: readonly (RootFetch | EntityFetch)[], from: Members): readonly Wanted[] {
  const root = from.publicSchema.getRootType(from.operation.operation);
  const found: Wanted[] = [];
  const look = (here: readonly Selected[], path: readonly Step[]): void => {
    if (here.some(({ parent }) => isAbstractType(parent)))
      found.push(...notAskedAt(here, path, { fetches, from }));
    for (const [name, below] of byKey(here, from)) look(below, [...path, { kind: 'field', name }]);
  };
  if (root) look([{ selectionSet: from.operation.selectionSet, parent: root }], []);
  return found;
}

interface Reading {
  readonly fetches: readonly (RootFetch | EntityFetch)[];
  readonly from: Members;
}

function notAskedAt(
  here: readonly Selected[],
  path: readonly Step[],
  { fetches, from }: Reading,
): readonly Wanted[] {
  const { publicSchema, supergraphSchema } = from;
  const asked = here.flatMap(({ selectionSet, parent }) => fieldsIn(selectionSet, parent, from));
  const fields = asked.filter(({ field }) => field.name.value !== '__typename');
  if (fields.length === 0) return [];
  const brought = fetchedAt(fetches, path);
  const types = new Set(
    here.flatMap(({ parent }) => (isAbstractType(parent) ? publicSchema.getPossibleTypes(parent) : [])),
  );
  return [...types].flatMap(({ name: type }) =>
    fields
      .filter(({ field, under }) => {
        if (!isMeant(publicSchema, under.name, type)) return false;
        const key = keyOf(field, under, from);
        return !brought.some(
          (one) => one.key === key && (one.type === null || canBeBoth(one.type, type, supergraphSchema)),
        );
      })
      .map(({ field, under }) => ({ path, type, field, under })),
  );
}

function byKey(here: readonly Selected[], from: PlannedFrom): ReadonlyMap<string, readonly Selected[]> {
  const found = new Map<string, Selected[]>();
  for (const { selectionSet, parent } of here) {
    for (const { field, under } of fieldsIn(selectionSet, parent, from)) {
      const definition = fieldDefinition(under, field.name.value);
      if (!field.selectionSet || !definition || field.name.value.startsWith('__')) continue;
      const below = { selectionSet: field.selectionSet, parent: getNamedType(definition.type) };
      const key = keyOf(field, under, from);
      found.set(key, [...(found.get(key) ?? []), below]);
    }
  }
  return found;
}

function noOtherKind(node: never): never {
  return node;
}
