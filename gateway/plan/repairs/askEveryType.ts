import { isInterfaceType } from 'graphql';
import type { EntityQuestion, PlanNode, Requirement, Step } from '../nodes';
import { fieldsIn, isMeant, keyOf, type PlannedFrom, selectionsAt } from './selectionsAt';

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

function noOtherKind(node: never): never {
  return node;
}
