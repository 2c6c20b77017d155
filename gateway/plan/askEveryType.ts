import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldDefinition } from './fieldDefinition';
import type { LocalKey } from './localKeyFor';
import type { EntityQuestion, PlanNode, Requirement, Step } from './nodes';

/** What a plan was made from. */
export interface PlannedFrom {
  readonly operation: OperationDefinitionNode;
  readonly publicSchema: GraphQLSchema;
  readonly localKey: LocalKey;
}

/**
 * Repairs questions to interface objects. For `{ best { ... on Film { critic } ... on Book { critic } } }` the planner
 * (measured with 0.0.38) merges the two fetches into one, whose selection is right, but keeps the requirement of the
 * last type only: films were never asked about, and their critic was null without a reason. Here each type for which
 * the client asks one of the fields gets its requirement back, and no other type.
 */
export function askEveryType(node: PlanNode, from: PlannedFrom): PlanNode {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return { ...node, nodes: node.nodes.map((step) => askEveryType(step, from)) };
    case 'condition':
      return {
        ...node,
        when: node.when && askEveryType(node.when, from),
        otherwise: node.otherwise && askEveryType(node.otherwise, from),
      };
    case 'entities':
      return { ...node, questions: node.questions.map((question) => withEveryType(question, from)) };
    case 'fetch':
      return node;
    default:
      return noOtherKind(node);
  }
}

type TypeRequirement = Extract<Requirement, { kind: 'type' }>;

function withEveryType(question: EntityQuestion, from: PlannedFrom): EntityQuestion {
  const { publicSchema } = from;
  const [about] = question.brings.flatMap(({ type }) => (type === null ? [] : [publicSchema.getType(type)]));
  const [requirement] = question.requires.filter((one): one is TypeRequirement => one.kind === 'type');
  if (!isInterfaceType(about) || requirement === undefined || requirement.type === about.name)
    return question;
  const named = new Set(question.requires.map((one) => (one.kind === 'type' ? one.type : '')));
  const missing = publicSchema
    .getPossibleTypes(about)
    .filter(
      ({ name }) => !named.has(name) && question.paths.some((path) => isAsked(path, name, question, from)),
    );
  if (missing.length === 0) return question;
  return {
    ...question,
    requires: [...question.requires, ...missing.map(({ name }) => ({ ...requirement, type: name }))],
  };
}

/** Claim: at this path the client asks objects of the type for something the question brings. */
function isAsked(path: readonly Step[], type: string, question: EntityQuestion, from: PlannedFrom): boolean {
  const last = path.at(-1);
  if (last?.kind === 'types' && !last.types.some((one) => isMeant(from.publicSchema, one, type)))
    return false;
  const brought = new Set(question.brings.map(({ key }) => key).filter((key) => key !== '__typename'));
  return selectionsAt(path, from).some(({ selectionSet, parent }) =>
    fieldsIn(selectionSet, parent, from).some(
      ({ field, under }) =>
        isMeant(from.publicSchema, under.name, type) && brought.has(keyOf(field, under, from)),
    ),
  );
}

interface Selected {
  readonly selectionSet: SelectionSetNode;
  readonly parent: GraphQLNamedType;
}

function selectionsAt(path: readonly Step[], from: PlannedFrom): readonly Selected[] {
  const root = from.publicSchema.getRootType(from.operation.operation);
  let here: readonly Selected[] = root ? [{ selectionSet: from.operation.selectionSet, parent: root }] : [];
  for (const step of path) {
    if (step.kind !== 'field') continue;
    here = here.flatMap(({ selectionSet, parent }) =>
      fieldsIn(selectionSet, parent, from).flatMap(({ field, under }): Selected[] => {
        const definition = fieldDefinition(under, field.name.value);
        if (keyOf(field, under, from) !== step.name || !field.selectionSet || !definition) return [];
        return [{ selectionSet: field.selectionSet, parent: getNamedType(definition.type) }];
      }),
    );
  }
  return here;
}

/** The fields of a selection set with the type each is selected on; fragments are looked through. */
function fieldsIn(
  { selections }: SelectionSetNode,
  under: GraphQLNamedType,
  from: PlannedFrom,
): readonly { readonly field: FieldNode; readonly under: GraphQLNamedType }[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, under }];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const type = from.publicSchema.getType(selection.typeCondition?.name.value ?? under.name);
    return type ? fieldsIn(selection.selectionSet, type, from) : [];
  });
}

function isMeant(schema: GraphQLSchema, condition: string, type: string): boolean {
  const wanted = schema.getType(condition);
  return (
    condition === type ||
    (isAbstractType(wanted) && schema.getPossibleTypes(wanted).some(({ name }) => name === type))
  );
}

function keyOf(field: FieldNode, under: GraphQLNamedType, { localKey }: PlannedFrom): string {
  return localKey(field.alias?.value ?? field.name.value, field.name.value, under.name);
}

function noOtherKind(node: never): never {
  return node;
}
