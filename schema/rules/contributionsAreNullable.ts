import { Kind, print } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import type { LintRule } from './LintRule';
import { entitiesOf, isEntityIn, ownerOf } from './ownerOf';

/** What a subgraph adds to an entity of another is nullable: when the agency is silent, only its own fields are missing. */
export const contributionsAreNullable: LintRule = (contracts) =>
  entitiesOf(contracts).flatMap((entity) => {
    const owner = ownerOf(contracts, entity);
    return contracts
      .filter((contract) => contract !== owner && isEntityIn(contract, entity))
      .flatMap(({ name, types }): readonly CompositionProblem[] =>
        [...(types.get(entity)?.fields ?? [])]
          .filter(([, { key, external, node }]) => !key && !external && node.type.kind === Kind.NON_NULL_TYPE)
          .map(([field, { node }]) => ({
            subgraph: name,
            coordinate: `${entity}.${field}`,
            code: 'CONTRIBUTION_NOT_NULLABLE',
            cause: `${entity} belongs to subgraph "${owner?.name}", and this field is ${print(node.type)}: an agency that is down would take the whole ${entity} with it.`,
            remedy: `Make it ${print(node.type).slice(0, -1)}.`,
          })),
      );
  });
