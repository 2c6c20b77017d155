import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { WithheldPlace, Withholding } from './Decision';
import type { Outcome, Outcomes } from './openOutcomes';
import { type FieldRequirement, type Requirements, subjectTypes } from './Requirements';

/** A field of one concrete type that does not leave the hub, and where the client asked for it. */
export interface Refused {
  readonly path: readonly string[];
  readonly typeCondition: string | null;
  readonly requirement: FieldRequirement;
  readonly outcome: Exclude<Outcome, { kind: 'permitted' }>;
}

/** What is left of an operation. */
export interface Walked {
  readonly selections: readonly SelectionNode[];
  readonly refused: readonly Refused[];
  /** Objects of which nothing is left to ask: null in the answer. */
  readonly emptied: ReadonlyMap<FieldNode, WithheldPlace>;
  /** Response paths, as JSON, at which something is still asked. */
  readonly asked: ReadonlySet<string>;
  /** Something above S0 is asked. */
  readonly personal: boolean;
}

interface Walk {
  readonly requirements: Requirements;
  readonly outcomes: Outcomes;
  readonly schema: GraphQLSchema;
  readonly isMutation: boolean;
  readonly refused: Refused[];
  readonly emptied: Map<FieldNode, WithheldPlace>;
  readonly asked: Set<string>;
  personal: boolean;
}

/** Where selections stand: response keys from the root, and which objects they are about. */
interface Position {
  readonly declared: GraphQLCompositeType;
  /** Names of the concrete types left by the fragments around. */
  readonly possible: readonly string[];
  /** Only one type is possible here, fragments aside. */
  readonly isCertain: boolean;
  readonly path: readonly string[];
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Takes a normalised operation apart by what is permitted. */
export function walkOperation(
  operation: OperationDefinitionNode,
  requirements: Requirements,
  outcomes: Outcomes,
): Walked {
  const schema = requirements.publicSchema;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the public schema has no ${operation.operation} type`);
  const walk: Walk = {
    requirements,
    outcomes,
    schema,
    isMutation: operation.operation === 'mutation',
    refused: [],
    emptied: new Map(),
    asked: new Set(),
    personal: false,
  };
  const selections = walkSelections(operation.selectionSet, positionIn(root, [], walk), walk);
  return { ...walk, selections };
}

function positionIn(declared: GraphQLCompositeType, path: readonly string[], { schema }: Walk): Position {
  const possible = isAbstractType(declared)
    ? schema.getPossibleTypes(declared).map(({ name }) => name)
    : [declared.name];
  // An interface of which only interface objects are known has no type of its own: it stands for itself.
  return {
    declared,
    possible: possible.length === 0 ? [declared.name] : possible,
    isCertain: possible.length <= 1,
    path,
  };
}

function walkSelections(
  { selections }: SelectionSetNode,
  at: Position,
  walk: Walk,
): readonly SelectionNode[] {
  const left = selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return walkField(selection, at, walk);
    return selection.kind === Kind.INLINE_FRAGMENT ? walkFragment(selection, at, walk) : [];
  });
  return left;
}

function walkFragment(fragment: InlineFragmentNode, at: Position, walk: Walk): readonly SelectionNode[] {
  const condition = fragment.typeCondition?.name.value ?? at.declared.name;
  const type = walk.schema.getType(condition);
  if (!isCompositeType(type)) return [];
  const matching = new Set(positionIn(type, [], walk).possible);
  const possible = at.possible.filter((name) => matching.has(name));
  if (possible.length === 0) return [fragment];
  const selections = walkSelections(fragment.selectionSet, { ...at, declared: type, possible }, walk);
  return selections.length === 0 ? [] : [{ ...fragment, selectionSet: selectionSet(selections) }];
}

function walkField(node: FieldNode, at: Position, walk: Walk): readonly SelectionNode[] {
  const name = node.name.value;
  const path = [...at.path, node.alias?.value ?? name];
  if (name.startsWith('__')) {
    walk.asked.add(JSON.stringify(path));
    return [node];
  }
  const permitted = at.possible.filter((type) => isPermitted(type, node, { ...at, path }, walk));
  if (permitted.length === 0) return [];
  const below = walkBelow(node, at.declared, path, walk);
  if (below === null) return [];
  walk.asked.add(JSON.stringify(path));
  walk.personal ||= permitted.some((type) => walk.requirements.of(type, name)?.label?.class !== 'S0');
  if (permitted.length === at.possible.length) return [below];
  // Only some of the objects: each type is asked for itself, and the answer must say which of them an object is.
  return [typename, ...permitted.map((type) => fragmentOn(type, [below]))];
}

function isPermitted(
  type: string,
  node: FieldNode,
  at: Position,
  { requirements, outcomes, refused }: Walk,
): boolean {
  const outcome = outcomes.ofNode(type, node);
  if (outcome.kind === 'permitted') return true;
  const requirement = requirements.of(type, node.name.value);
  if (requirement === null) return true;
  refused.push({ path: at.path, typeCondition: at.isCertain ? null : type, requirement, outcome });
  return false;
}

/** The field with what is left below it; null when there is nothing left to ask for and it may be null. */
function walkBelow(
  node: FieldNode,
  parent: GraphQLCompositeType,
  path: readonly string[],
  walk: Walk,
): FieldNode | null {
  if (!node.selectionSet) return node;
  const definition =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = definition && getNamedType(definition.type);
  if (!definition || !isCompositeType(type))
    throw new Error(`a validated operation selects ${parent.name}.${node.name.value}`);
  const before = walk.refused.length;
  const position = positionIn(type, path, walk);
  const left = walkSelections(node.selectionSet, position, walk);
  if (left.length > 0) return { ...node, selectionSet: selectionSet(withSubjects(left, position, walk)) };
  const reason = whyEmpty(walk.refused.slice(before));
  // A mutation does what it does, whoever may read its result. And where it must not be told that something exists, its
  // parent is there as it would be without it.
  const mustStay =
    isNonNullType(definition.type) || (walk.isMutation && path.length === 1) || reason === null;
  if (mustStay) return { ...node, selectionSet: selectionSet(withSubjects([typename], position, walk)) };
  walk.emptied.set(node, { path, typeCondition: null, ...reason });
  return null;
}

/** The reason that is told for an object of which nothing is left; null when it has to be there all the same. */
function whyEmpty(refused: readonly Refused[]): Omit<Withholding, 'kind'> | null {
  let first: Omit<Withholding, 'kind'> | null = null;
  for (const { outcome } of refused) {
    if (outcome.kind === 'unavailable' || outcome.told.reason === 'NOT_RECORDED') return null;
    first ??= { reason: outcome.told.reason, remedy: outcome.told.remedy };
  }
  return first;
}

/** Every disclosure knows whose data it is: where persons and families are asked about, the hub asks for their ids. */
function withSubjects(
  selections: readonly SelectionNode[],
  { declared, possible }: Position,
  walk: Walk,
): readonly SelectionNode[] {
  const subjects = possible.filter(
    (type) =>
      subjectTypes.has(type) &&
      walk.requirements.of(type, 'id')?.label != null &&
      walk.outcomes.of(type, 'id').kind === 'permitted',
  );
  if (subjects.length === 0) return selections;
  walk.personal = true;
  if (isObjectType(declared)) {
    return isIdAsked(selections) ? selections : [...selections, idField(selections)];
  }
  return [...selections, ...subjects.map((type) => fragmentOn(type, [idField(selections)]))];
}

const isIdAsked = (selections: readonly SelectionNode[]): boolean =>
  selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'id');

/** Under a name of its own where a client calls something else by that name. */
function idField(selections: readonly SelectionNode[]): FieldNode {
  const field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };
  const isTaken = keysIn(selections).includes('id');
  return isTaken ? { ...field, alias: { kind: Kind.NAME, value: 'lotseId' } } : field;
}

function keysIn(selections: readonly SelectionNode[]): readonly string[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.INLINE_FRAGMENT) return keysIn(one.selectionSet.selections);
    return one.kind === Kind.FIELD && one.name.value !== 'id' ? [one.alias?.value ?? one.name.value] : [];
  });
}

const fragmentOn = (type: string, selections: readonly SelectionNode[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  selectionSet: selectionSet(selections),
});

const selectionSet = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
