import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fieldDefinition } from '../fieldDefinition';
import { entranceField } from './entranceField';

/** What of a supergraph the planner is known to stumble over. */
export interface CutKnowledge {
  readonly publicSchema: GraphQLSchema;
  /** Types that some agency can be asked about by key. */
  readonly entities: ReadonlySet<string>;
  /** `Type.field` of fields that are computed from others (`@requires`). */
  readonly requiring: ReadonlySet<string>;
  /** Interfaces that are an object to some agency (`@interfaceObject`). */
  readonly interfaceObjects: ReadonlySet<string>;
}

/** Selections taken out of an operation: all that was cut of the objects of one type at one place. */
export interface Cut {
  readonly type: string;
  /** Where such objects stand in the merged answer. */
  readonly at: readonly FlattenNodePathSegment[];
  readonly selections: readonly SelectionNode[];
  /** Puts what has to be known of the objects in its place in the rest. To be called before the rest is planned. */
  readonly fillInPlace: (needs: readonly SelectionNode[]) => void;
}

/** An operation without what was cut out of it. Not whole before the place of every cut is filled. */
export interface CutOperation {
  readonly rest: OperationDefinitionNode;
  readonly cuts: readonly Cut[];
}

/**
 * Takes out of an operation what the planner (measured with 0.0.38) refuses or dies of at some places, though it plans
 * it from the entity on:
 *
 * - fields with requirements, where entities have several keys or are reached through the agency that requires;
 * - what is asked of one type only where an agency knows no types but an interface object.
 *
 * Nothing is cut out of the entity that an operation begins at: that has been done.
 */
export function cutOut(operation: OperationDefinitionNode, knowledge: CutKnowledge): CutOperation {
  const cuts: Cut[] = [];
  const root = knowledge.publicSchema.getRootType(operation.operation);
  const selections = operation.selectionSet.selections.map((selection): SelectionNode => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet || !root) return selection;
    const entity = [...knowledge.entities].find((type) => entranceField(type) === selection.name.value);
    const type = entity
      ? knowledge.publicSchema.getType(entity)
      : fieldDefinition(root, selection.name.value)?.type;
    if (!type) return selection;
    const at = stepsTo(selection, type as GraphQLOutputType);
    const named = getNamedType(type as GraphQLOutputType);
    const place: Place = { parent: named, at, isEntrance: entity !== undefined };
    return {
      ...selection,
      selectionSet: cutSelections(selection.selectionSet.selections, place, knowledge, cuts),
    };
  });
  return { rest: { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }, cuts };
}

interface Place {
  readonly parent: GraphQLNamedType;
  readonly at: readonly FlattenNodePathSegment[];
  readonly isEntrance: boolean;
}

function cutSelections(
  selections: readonly SelectionNode[],
  place: Place,
  knowledge: CutKnowledge,
  cuts: Cut[],
) {
  const { parent, isEntrance } = place;
  const taken = new Map<string, SelectionNode[]>();
  const take = (type: string, selection: readonly SelectionNode[]): void =>
    void taken.set(type, [...(taken.get(type) ?? []), ...selection]);
  const kept: SelectionNode[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const requiring = isEntrance ? [] : requiringTypes(selection, parent, knowledge);
      for (const type of requiring) take(type, [selection]);
      const others = typesOf(parent, knowledge).filter((type) => !requiring.includes(type));
      if (requiring.length === 0) kept.push(deeper(selection, place, knowledge, cuts));
      else if (others.length > 0) {
        const within = deeper(selection, place, knowledge, cuts);
        kept.push(...others.map((type) => on(type, [within])));
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type =
        knowledge.publicSchema.getType(selection.typeCondition?.name.value ?? parent.name) ?? parent;
      const { selections: inside } = selection.selectionSet;
      if (!isEntrance && isHiddenType(type, parent, knowledge)) take(type.name, inside);
      else {
        const at = isAbstractType(parent) ? [...place.at, { TypeCondition: [type.name] }] : place.at;
        const selectionSet = cutSelections(inside, { ...place, parent: type, at }, knowledge, cuts);
        kept.push({ ...selection, selectionSet });
      }
    } else kept.push(selection);
  }
  for (const [type, cut] of taken) {
    const at = isAbstractType(parent) ? [...place.at, { TypeCondition: [type] }] : place.at;
    const fillInPlace = (needs: readonly SelectionNode[]): void => {
      // Said of all objects where it can be: asking one type only makes the planner look that type up first.
      const isOfAll = needs.every((need) => need.kind === Kind.FIELD && isLeafOf(parent, need));
      kept.push(...(isObjectType(parent) || isOfAll ? needs : [on(type, needs)]));
    };
    cuts.push({ type, at, selections: cut, fillInPlace });
  }
  if (taken.size > 0) kept.unshift(typename);
  return { kind: Kind.SELECTION_SET, selections: kept } as const;
}

/** The entities of a place for which a field is computed from others. */
function requiringTypes(
  field: FieldNode,
  parent: GraphQLNamedType,
  knowledge: CutKnowledge,
): readonly string[] {
  const { requiring, entities } = knowledge;
  const name = field.name.value;
  const isOfAll = requiring.has(`${parent.name}.${name}`);
  return typesOf(parent, knowledge).filter(
    (type) => entities.has(type) && (isOfAll || requiring.has(`${type}.${name}`)),
  );
}

/** Claim: the agency that answers this place may know the objects by their interface only. */
function isHiddenType(type: GraphQLNamedType, parent: GraphQLNamedType, knowledge: CutKnowledge): boolean {
  return (
    isObjectType(type) &&
    knowledge.entities.has(type.name) &&
    isInterfaceType(parent) &&
    knowledge.interfaceObjects.has(parent.name)
  );
}

function isLeafOf(parent: GraphQLNamedType, field: FieldNode): boolean {
  return !field.selectionSet && fieldDefinition(parent, field.name.value) !== undefined;
}

function typesOf(type: GraphQLNamedType, { publicSchema }: CutKnowledge): readonly string[] {
  if (!isAbstractType(type)) return [type.name];
  return publicSchema.getPossibleTypes(type).map(({ name }) => name);
}

function deeper(field: FieldNode, { parent, at }: Place, knowledge: CutKnowledge, cuts: Cut[]): FieldNode {
  const definition = fieldDefinition(parent, field.name.value);
  if (!field.selectionSet || !definition) return field;
  const place = {
    parent: getNamedType(definition.type),
    at: [...at, ...stepsTo(field, definition.type)],
    isEntrance: false,
  };
  return { ...field, selectionSet: cutSelections(field.selectionSet.selections, place, knowledge, cuts) };
}

function stepsTo(field: FieldNode, type: GraphQLOutputType): readonly FlattenNodePathSegment[] {
  const steps: FlattenNodePathSegment[] = [{ Field: field.alias?.value ?? field.name.value }];
  for (let inner = type; isListType(inner) || isNonNullType(inner); inner = inner.ofType) {
    if (isListType(inner)) steps.push('@');
  }
  return steps;
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const on = (type: string, selections: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});
