import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { Obstacle } from '../entities/Obstacle';
import { guidanceContent } from '../labels';
import type { GuidanceAsked } from '../loaders';
import { lookAt } from '../lookAt';
import { obstaclesOf } from '../obstaclesOf';
import { secretFor } from '../secretFor';
import { familyKeyOf } from '../sightings/sightingId';
import { ObstacleStatus } from '../terms';

/** What is kept of an obstacle beside what is worked out anew each time. */
@Resolver(() => Obstacle)
export class ObstacleResolver {
  @Data(guidanceContent)
  @FieldResolver(() => DateTime, {
    description:
      'When it was noted first: by the nightly evaluation or with a status; now, when never (zuerst gesehen).',
  })
  async firstSeenAt(@Root() { id, explanation }: Obstacle, @Ctx() { loaders }: GuidanceAsked): Promise<Date> {
    return (await loaders.sighting.load(id))?.firstSeenAt ?? explanation.asOf;
  }

  @Data(guidanceContent)
  @FieldResolver(() => ObstacleStatus, { description: 'Where it stands with those who work on it (Stand).' })
  async status(@Root() { id }: Obstacle, @Ctx() { loaders }: GuidanceAsked): Promise<ObstacleStatus> {
    const status = (await loaders.sighting.load(id))?.status ?? 'OPEN';
    // It is true again: whoever sees it now has not dealt with it yet.
    return status === 'NO_LONGER_TRUE' ? 'OPEN' : status;
  }

  @Data(guidanceContent)
  @Mutation(() => Obstacle, {
    nullable: true,
    description:
      'Says where an obstacle stands; for case managers who see it now. Whether it still exists is found out by the nightly evaluation (Stand eines Hindernisses setzen).',
  })
  async setObstacleStatus(
    @ArgumentData(guidanceContent)
    @Arg('id', () => ID, { description: 'Which obstacle (Hindernis).' })
    id: string,
    @ArgumentData({ ...guidanceContent, idOf: 'Family' })
    @Arg('family', () => ID, { description: 'Of which family (Familie).' })
    family: string,
    @Arg('status', () => ObstacleStatus, { description: 'Any but NO_LONGER_TRUE (neuer Stand).' })
    status: ObstacleStatus,
    @Ctx() asked: GuidanceAsked,
  ): Promise<Obstacle> {
    const { loaders, caller, today } = asked;
    if (status === 'NO_LONGER_TRUE') {
      throw refused(
        'BAD_USER_INPUT',
        'That an obstacle is no longer true is found out, not said. Right would be RESOLVED.',
      );
    }
    if (caller === null || caller.caseManager === null)
      throw refused('STEP_NOT_PERMITTED', 'Only case managers say where an obstacle stands.');
    const secret = secretFor(loaders);
    const view = await lookAt(family.toLowerCase(), asked);
    const seen = view === null ? [] : obstaclesOf(view, { asOf: today, secret, now: new Date() });
    const obstacle = seen.find((one) => one.id === id.toLowerCase());
    if (view === null || obstacle === undefined)
      throw refused(
        'STEP_TOO_LATE',
        'This family has no such obstacle today, as far as whoever asks may know.',
      );
    const wish = { id: obstacle.id, familyKey: familyKeyOf(view.id, secret), status, by: caller.subject };
    const sighting = await loaders.sightings.setStatus(wish, new Date());
    loaders.sighting.clear(obstacle.id).prime(obstacle.id, sighting);
    return obstacle;
  }
}

const refused = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
