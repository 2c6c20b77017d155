import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { Fault } from '../faults';
import { fieldDefinition } from './fieldDefinition';

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * Brings a *valid* operation into the form that is planned and answered from: fragments written out, `@skip` and
 * `@include` decided with the coerced variables, selections that no object can match left out, fields that are asked twice
 * of the same objects written once, no name.
 *
 * The planner keeps conditions on fields but loses some of those on fragments. Deciding them here costs one plan per
 * combination of values that really occurs, and nothing is ever asked of an agency that the client did not ask for.
 * Limits on expanded selections hold before this runs, so writing fragments out stays small.
 */
export function normalizeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Fault(`the public schema has no ${operation.operation} type`);
  const scope: Scope = { schema, fragments, variableValues };
  const selectionSet = normalizeSelections(operation.selectionSet, anywhereIn(root, scope), scope);
  return withUsedVariables({ ...operation, name: undefined, directives: [], selectionSet });
}

/** Keeps the variables that the selections still use. */
export function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: (variable) => void used.add(variable.name.value) });
  const definitions = operation.variableDefinitions ?? [];
  return {
    ...operation,
    variableDefinitions: definitions
      .filter((definition) => used.has(definition.variable.name.value))
      .map((definition) => ({ ...definition, directives: [] })),
  };
}

/** Where a selection stands: which objects it is about. */
interface Position {
  readonly declared: GraphQLCompositeType;
  readonly possible: ReadonlySet<GraphQLObjectType>;
  /** The type conditions around it, from its parent field on. */
  readonly conditions: string;
}

interface CollectedField {
  readonly kind: 'field';
  readonly field: FieldNode;
  readonly position: Position;
  /** What is selected below it, wherever it is asked. */
  readonly below: SelectionNode[];
}

interface CollectedFragment {
  readonly kind: 'fragment';
  readonly condition: string;
  readonly selections: Collected[];
}

type Collected = CollectedField | CollectedFragment;

/** One selection set under work: its fields by response key, in the order they were met. */
interface Level {
  readonly scope: Scope;
  readonly met: Map<string, CollectedField[]>;
}

function normalizeSelections(
  selectionSet: SelectionSetNode,
  position: Position,
  scope: Scope,
): SelectionSetNode {
  const collected: Collected[] = [];
  collectInPlace(collected, selectionSet.selections, position, { scope, met: new Map() });
  return writtenOut(collected, scope);
}

/** Collects the fields of a selection set, fragments looked through where their condition says nothing new. */
function collectInPlace(
  collected: Collected[],
  selections: readonly SelectionNode[],
  position: Position,
  level: Level,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, level.scope)) continue;
    if (selection.kind === Kind.FIELD) {
      collectFieldInPlace(collected, selection, position, level);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentCalled(selection.name.value, level.scope);
    collectFragmentInPlace(collected, fragment, position, level);
  }
}

/**
 * A field that is asked twice of the same objects is one field with both selections, as "MergeSelectionSets" has it
 * (GraphQL §6.4.3): the planner (0.0.38) refuses some operations in which an object field stands twice. It stands where it
 * was asked first, unless something of the same name that may be about the same objects lies between: then merging
 * would change the order of the answer.
 */
function collectFieldInPlace(
  collected: Collected[],
  field: FieldNode,
  position: Position,
  { met }: Level,
): void {
  const key = field.alias?.value ?? field.name.value;
  const below = field.selectionSet?.selections ?? [];
  const others = met.get(key) ?? [];
  const last = others.findLast((other) => isAboutSame(other.position, position));
  if (last?.position.conditions === position.conditions) {
    last.below.push(...below);
    return;
  }
  const one: CollectedField = { kind: 'field', field, position, below: [...below] };
  met.set(key, [...others, one]);
  collected.push(one);
}

/** Claim: there may be an object that both are about. */
const isAboutSame = (one: Position, other: Position): boolean =>
  one.conditions === other.conditions || [...one.possible].some((type) => other.possible.has(type));

function collectFragmentInPlace(
  collected: Collected[],
  fragment: InlineFragmentNode | FragmentDefinitionNode,
  position: Position,
  level: Level,
): void {
  const { declared, possible, conditions } = position;
  const condition = fragment.typeCondition
    ? compositeType(fragment.typeCondition.name.value, level.scope)
    : declared;
  // Inside an object type, or an interface that implements the condition, the condition says nothing new. That is asked
  // first: an interface of which only its interface objects are known has no possible type.
  if (saysNothingNew(condition, declared, level.scope)) {
    collectInPlace(collected, fragment.selectionSet.selections, position, level);
    return;
  }
  const matching = possibleTypes(condition, level.scope.schema);
  const remaining = new Set([...possible].filter((type) => matching.has(type)));
  if (remaining.size === 0) return;
  const last = collected.at(-1);
  const isContinued = last?.kind === 'fragment' && last.condition === condition.name;
  const selections = isContinued ? last.selections : [];
  if (!isContinued) collected.push({ kind: 'fragment', condition: condition.name, selections });
  const within = { declared: condition, possible: remaining, conditions: `${conditions} ${condition.name}` };
  collectInPlace(selections, fragment.selectionSet.selections, within, level);
}

function writtenOut(collected: readonly Collected[], scope: Scope): SelectionSetNode {
  const selections = collected.flatMap((one): readonly SelectionNode[] => {
    if (one.kind === 'field') return [normalizeField(one, scope)];
    const selectionSet = writtenOut(one.selections, scope);
    if (selectionSet.selections.length === 0) return [];
    const name = { kind: Kind.NAME, value: one.condition } as const;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name }, selectionSet }];
  });
  return { kind: Kind.SELECTION_SET, selections };
}

function normalizeField({ field, position, below }: CollectedField, scope: Scope): FieldNode {
  const plain: FieldNode = { ...field, directives: [] };
  if (field.selectionSet === undefined) return plain;
  const type = fieldType(field.name.value, position.declared);
  const selectionSet = { kind: Kind.SELECTION_SET, selections: below } as const;
  return { ...plain, selectionSet: normalizeSelections(selectionSet, anywhereIn(type, scope), scope) };
}

const anywhereIn = (type: GraphQLCompositeType, { schema }: Scope): Position => ({
  declared: type,
  possible: possibleTypes(type, schema),
  conditions: '',
});

function saysNothingNew(
  condition: GraphQLCompositeType,
  declared: GraphQLCompositeType,
  { schema }: Scope,
): boolean {
  if (condition === declared) return true;
  // It may also say that nothing is meant: `... on Address { ... on Finding { ... on Person { … } } }`.
  if (isObjectType(declared)) return isAbstractType(condition) && schema.isSubType(condition, declared);
  return (
    isInterfaceType(declared) && isInterfaceType(condition) && declared.getInterfaces().includes(condition)
  );
}

/** Implements the conditions of "CollectFields" (GraphQL §6.3.2): skip wins over include. */
function isIncluded(selection: SelectionNode, { variableValues }: Scope): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function possibleTypes(type: GraphQLCompositeType, schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  return new Set(isObjectType(type) ? [type] : schema.getPossibleTypes(type));
}

function fieldType(name: string, declared: GraphQLCompositeType): GraphQLCompositeType {
  const field = fieldDefinition(declared, name);
  const type = field && getNamedType(field.type);
  if (!isCompositeType(type)) throw new Fault(`a validated operation selects into ${declared.name}.${name}`);
  return type;
}

function compositeType(name: string, { schema }: Scope): GraphQLCompositeType {
  const type = schema.getType(name);
  if (!isCompositeType(type)) throw new Fault(`a validated operation has a fragment on ${name}`);
  return type;
}

function fragmentCalled(name: string, { fragments }: Scope): FragmentDefinitionNode {
  const fragment = fragments.get(name);
  if (fragment === undefined) throw new Fault(`a validated operation spreads an unknown fragment ${name}`);
  return fragment;
}
