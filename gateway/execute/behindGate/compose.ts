import {
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import {
  type CompiledBrought,
  type CompiledEntityFetch,
  type CompiledQuestion,
  type CompiledRootFetch,
  requestStart,
  type Sent,
} from '../compileFetch';
import type { AskedFetch, AskedField } from './AskedFetch';
import type { IdArgument } from './idArguments';
import type { Shrunk } from './shrink';

/** A request to an agency with what is permitted in it: worked out once for each combination that occurs. */
export interface Composed extends Sent {
  /** The arguments it hands over as variables. */
  readonly ids: readonly IdArgument[];
}

export interface ComposedEntities extends Composed {
  /** One for each variant. */
  readonly questions: readonly CompiledQuestion[];
}

export interface ComposedRoot extends Composed {
  readonly brings: readonly CompiledBrought[];
}

/** One question, as it is asked about those for whom the same is permitted. */
export interface AskedVariant {
  readonly question: CompiledQuestion;
  readonly shrunk: Shrunk;
}

/** The request that asks each variant under a response key of its own. */
export function composeEntities(
  fetch: CompiledEntityFetch,
  asked: AskedFetch,
  variants: readonly AskedVariant[],
): ComposedEntities {
  const listOf = (index: number): string => `${asked.prefix}r${index}`;
  const questions = variants.map(
    ({ question, shrunk }, index): CompiledQuestion => ({
      ...question,
      alias: variants.length === 1 ? question.alias : `_e${index}`,
      start: `${JSON.stringify(listOf(index))}:`,
      brings: question.brings.filter((one) => isAmong(one, shrunk.top)),
    }),
  );
  const selections = questions.map(({ alias }, index) =>
    entitiesField(alias, listOf(index), variants[index]?.shrunk),
  );
  const lists = variants.map((_, index) => definition(listOf(index), '[_Any!]!'));
  return { ...composed(fetch, asked, selections, lists), questions };
}

/** The request that asks the root fields that are permitted. */
export function composeRoot(
  fetch: CompiledRootFetch,
  asked: AskedFetch,
  kept: readonly Shrunk[],
): ComposedRoot {
  const selections = kept.flatMap((shrunk) => shrunk.selections);
  const brings = fetch.brings.filter((one) => kept.some((shrunk) => isAmong(one, shrunk.top)));
  return { ...composed(fetch, asked, selections, []), brings };
}

/** Claim: what is brought is one of these fields. */
export function isAmong({ key, field, type }: CompiledBrought, fields: ReadonlySet<AskedField>): boolean {
  for (const one of fields)
    if (one.name === field && one.condition === type && one.localKey === key) return true;
  return false;
}

function composed(
  fetch: Sent,
  asked: AskedFetch,
  selections: readonly SelectionNode[],
  lists: readonly VariableDefinitionNode[],
): Composed {
  const { operation } = asked;
  const used = new Set<string>();
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const ids = asked.ids.filter(({ variable }) => used.has(variable));
  const own = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  // The representations' names are made anew; the planner's own definitions of them are not among those that are used.
  const clients = own.filter(
    ({ variable }) => !lists.some((list) => list.variable.name.value === variable.name.value),
  );
  const variableDefinitions = [
    ...lists,
    ...clients,
    ...ids.map(({ variable, type }) => definition(variable, String(type))),
  ];
  const node: OperationDefinitionNode = { ...operation, variableDefinitions, selectionSet };
  const text = stripIgnoredCharacters(print(node));
  const variables = fetch.variables.filter(({ name }) => used.has(name));
  return {
    agency: fetch.agency,
    operationKind: fetch.operationKind,
    bodyStart: requestStart(text),
    variables,
    ids,
  };
}

function entitiesField(alias: string, list: string, shrunk: Shrunk | undefined): SelectionNode {
  return {
    kind: Kind.FIELD,
    ...(alias !== '_entities' && { alias: { kind: Kind.NAME, value: alias } }),
    name: { kind: Kind.NAME, value: '_entities' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'representations' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: list } },
      },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: shrunk?.selections ?? [] },
  };
}

function definition(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type),
  };
}
