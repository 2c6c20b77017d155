import { defineAgency } from '../defineAgency';
import { guidanceLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { FamilyResolver } from './resolvers/FamilyResolver';
import { ObstacleResolver } from './resolvers/ObstacleResolver';
import {
  BlockingFactResolver,
  DeadlineResolver,
  ExplanationResolver,
  OfferMatchResolver,
  ResolutionResolver,
} from './resolvers/WordsResolvers';
import { EvaluatedFamily } from './sightings/EvaluatedFamily';
import { EvaluationRun } from './sightings/EvaluationRun';
import { Sighting } from './sightings/Sighting';

/**
 * What is due, what stands in the way, what nobody told them: worked out from facts for which it asks the hub as its caller, with no powers
 * of its own (design.md §3). It keeps no fact and no result; the hub's own subgraph.
 */
export const guidance = defineAgency({
  name: 'guidance',
  title: 'Obstacles, offers and deadlines (Hindernisse, mögliche Ansprüche und Fristen)',
  hubOwned: true,
  controllers: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
  release: { CASE_PLAN: 'AUTO_UNDER_CONSENT' },
  port: 4008,
  tables: [Sighting, EvaluationRun, EvaluatedFamily],
  migrations: [Initial],
  resolvers: [
    FamilyResolver,
    ObstacleResolver,
    ExplanationResolver,
    ResolutionResolver,
    BlockingFactResolver,
    OfferMatchResolver,
    DeadlineResolver,
  ],
  references: {
    Family: ({ id }) => (id === undefined ? null : { id }),
    Person: ({ id }) => (id === undefined ? null : { id }),
  },
  loaders: guidanceLoaders,
  seed: { base: () => [], family: () => [] },
});
