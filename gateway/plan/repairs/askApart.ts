import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { Fault } from '../../faults';
import type { Brought, EntityFetch, EntityQuestion } from '../nodes';
import { usedFragments } from './usedFragments';

/**
 * Asks several questions where a fetch about entities asked one, still in one request.
 * @param parts for each question of the fetch, the questions to ask instead; null leaves it as it is
 */
export function askApart(
  fetch: EntityFetch,
  parts: readonly (readonly EntityQuestion[] | null)[],
): EntityFetch {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Fault('a fetch without an operation');
  const asked = fetch.questions.flatMap((question, index) =>
    (parts[index] ?? [null]).map((part, number) => namedApart(question, part, number)),
  );
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const selections = asked.map(({ from, question, isNew }) => {
    const field = fieldOf(operation, from);
    return isNew ? askedAs(field, question, byName) : field;
  });
  const changed: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: variablesOf(operation, fetch, asked),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const text = [changed, ...usedFragments(changed, fragments)].map(print).join('\n');
  return { ...fetch, operation: text, questions: asked.map(({ question }) => question) };
}

interface Asked {
  readonly from: EntityQuestion;
  readonly question: EntityQuestion;
  readonly isNew: boolean;
}

/** A variable of its own: the planner lets questions share one that it takes for equal. */
function namedApart(from: EntityQuestion, part: EntityQuestion | null, number: number): Asked {
  if (part === null) return { from, question: from, isNew: false };
  const alias = number === 0 ? from.alias : `${from.alias}_${number}`;
  const question = { ...part, alias, variable: `${from.variable}_for${alias}` };
  return { from, question, isNew: true };
}

function fieldOf({ selectionSet }: OperationDefinitionNode, { alias }: EntityQuestion): FieldNode {
  const field = selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias?.value ?? selection.name.value) === alias,
  );
  if (field === undefined) throw new Fault(`a fetch does not ask its question ${alias}`);
  return field;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function askedAs(
  field: FieldNode,
  { alias, variable, brings }: EntityQuestion,
  fragments: Fragments,
): FieldNode {
  const wanted = new Set(brings.map(coordinateOf));
  return {
    ...field,
    alias: alias === field.name.value ? undefined : { kind: Kind.NAME, value: alias },
    arguments: field.arguments?.map((argument) => ({
      ...argument,
      value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    })),
    selectionSet: field.selectionSet && withFields(field.selectionSet, null, { wanted, fragments }),
  };
}

const coordinateOf = ({ type, field }: Pick<Brought, 'type' | 'field'>): string => `${type}.${field}`;

interface Choice {
  readonly wanted: ReadonlySet<string>;
  readonly fragments: Fragments;
}

/** The top of a selection set without the fields that are not wanted; fragments that stand there are written out. */
function withFields({ selections }: SelectionSetNode, type: string | null, choice: Choice): SelectionSetNode {
  const kept = selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD)
      return choice.wanted.has(coordinateOf({ type, field: selection.name.value })) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : choice.fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    const { typeCondition } = fragment;
    const selectionSet = withFields(fragment.selectionSet, typeCondition?.name.value ?? type, choice);
    return selectionSet.selections.length === 0
      ? []
      : [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
  });
  return { kind: Kind.SELECTION_SET, selections: kept };
}

function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  { questions }: EntityFetch,
  asked: readonly Asked[],
): readonly VariableDefinitionNode[] {
  const before = new Set(questions.map(({ variable }) => variable));
  const [first] = variableDefinitions.filter(({ variable }) => before.has(variable.name.value));
  if (first === undefined) throw new Fault('a fetch about entities without a variable for them');
  const names = new Set(asked.map(({ question }) => question.variable));
  return [
    ...[...names].map((name) => ({
      ...first,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const,
    })),
    ...variableDefinitions.filter(({ variable }) => !before.has(variable.name.value)),
  ];
}
