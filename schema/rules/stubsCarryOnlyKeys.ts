import type { CompositionProblem } from '../CompositionProblem';
import type { LintRule } from './LintRule';
import { entitiesOf, isEntityIn, ownerOf } from './ownerOf';

/** In a subgraph that extends an entity, the entity has its key and what the subgraph adds, nothing of its owner's. */
export const stubsCarryOnlyKeys: LintRule = (contracts) =>
  entitiesOf(contracts).flatMap((entity) => {
    const owner = ownerOf(contracts, entity);
    const owned = owner?.types.get(entity)?.fields;
    return contracts
      .filter((contract) => contract !== owner && isEntityIn(contract, entity))
      .flatMap(({ name, types }): readonly CompositionProblem[] =>
        [...(types.get(entity)?.fields ?? [])]
          .filter(([field, { key, external }]) => !key && !external && owned?.get(field)?.external === false)
          .map(([field]) => ({
            subgraph: name,
            coordinate: `${entity}.${field}`,
            code: 'STUB_CARRIES_FIELD',
            // A gateway may ask either subgraph for it, and a stub has nothing to answer with.
            cause: `${entity} belongs to subgraph "${owner?.name}", which resolves this field; here it is a stub.`,
            remedy: 'Remove the field here; mark it @external if @requires needs it.',
          })),
      );
  });
