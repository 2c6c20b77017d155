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
 * `@include` decided with the coerced variables, selections that no object can match left out, no name.
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
  const selectionSet = normalizeSelections(operation.selectionSet, root, new Set([root]), scope);
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

function normalizeSelections(
  selectionSet: SelectionSetNode,
  declared: GraphQLCompositeType,
  possible: ReadonlySet<GraphQLObjectType>,
  scope: Scope,
): SelectionSetNode {
  const selections: SelectionNode[] = [];
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, scope)) continue;
    if (selection.kind === Kind.FIELD) {
      selections.push(normalizeField(selection, declared, scope));
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentCalled(selection.name.value, scope);
    selections.push(...normalizeFragment(fragment, declared, possible, scope));
  }
  return { kind: Kind.SELECTION_SET, selections };
}

function normalizeField(field: FieldNode, declared: GraphQLCompositeType, scope: Scope): FieldNode {
  const plain: FieldNode = { ...field, directives: [] };
  if (field.selectionSet === undefined) return plain;
  const type = fieldType(field.name.value, declared);
  const possible = possibleTypes(type, scope.schema);
  return { ...plain, selectionSet: normalizeSelections(field.selectionSet, type, possible, scope) };
}

function normalizeFragment(
  fragment: InlineFragmentNode | FragmentDefinitionNode,
  declared: GraphQLCompositeType,
  possible: ReadonlySet<GraphQLObjectType>,
  scope: Scope,
): readonly SelectionNode[] {
  const condition = fragment.typeCondition
    ? compositeType(fragment.typeCondition.name.value, scope)
    : declared;
  const matching = possibleTypes(condition, scope.schema);
  const remaining = new Set([...possible].filter((type) => matching.has(type)));
  if (remaining.size === 0) return [];
  // Inside an object type, or an interface that implements the condition, the condition says nothing new.
  if (saysNothingNew(condition, declared)) {
    return normalizeSelections(fragment.selectionSet, declared, remaining, scope).selections;
  }
  const selectionSet = normalizeSelections(fragment.selectionSet, condition, remaining, scope);
  if (selectionSet.selections.length === 0) return [];
  const name = { kind: Kind.NAME, value: condition.name } as const;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name }, selectionSet }];
}

function saysNothingNew(condition: GraphQLCompositeType, declared: GraphQLCompositeType): boolean {
  if (condition === declared || isObjectType(declared)) return true;
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
