import { Kind, print } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import type { LintRule } from './LintRule';

/** All subgraphs share the type Query: a non-null field there would take everybody's answer with it when its agency is down. */
export const rootFieldsAreNullable: LintRule = (contracts) =>
  contracts.flatMap(({ name, types }): readonly CompositionProblem[] =>
    [...(types.get('Query')?.fields ?? [])]
      .filter(([, { node }]) => node.type.kind === Kind.NON_NULL_TYPE)
      .map(([field, { node }]) => ({
        subgraph: name,
        coordinate: `Query.${field}`,
        code: 'ROOT_FIELD_NOT_NULLABLE',
        cause: `The field is ${print(node.type)}: when this subgraph is down, the whole answer would be null.`,
        remedy: `Make it ${print(node.type).slice(0, -1)}.`,
      })),
  );
