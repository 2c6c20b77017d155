import { GraphQLError } from 'graphql';
import { Arg, ID, Resolver, Subscription } from 'type-graphql';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { CaseManager } from '../entities/CaseManager';
import { Family } from '../entities/Family';
import { casePlan, familyData } from '../labels';

/**
 * What can be subscribed to. Only the contract is here: the hub asks `Query.family` and `Query.me` anew at each event, so nothing of what
 * a subscription tells ever goes another way than a question does.
 */
@Resolver()
export class LiveResolver {
  @Data({ ...familyData, contactPoint: true })
  @Subscription(() => Family, {
    nullable: true,
    subscribe: answeredByTheHub,
    description:
      'A family by id, now and whenever something about it or its members has changed at any agency (Familie, laufend).',
  })
  familyChanged(
    @ArgumentData({ ...familyData, idOf: 'Family' }) @Arg('id', () => ID) _id: string,
  ): Family | null {
    return answeredByTheHub();
  }

  @Data(casePlan)
  @Subscription(() => CaseManager, {
    nullable: true,
    subscribe: answeredByTheHub,
    description:
      'The case manager who asks, now and whenever something about the own families has changed at any agency (meine Fälle, laufend).',
  })
  caseloadChanged(): CaseManager | null {
    return answeredByTheHub();
  }
}

function answeredByTheHub(): never {
  throw new GraphQLError('Subscriptions are answered by the hub, never by this subgraph.', {
    extensions: { code: 'SUBSCRIPTION_ELSEWHERE' },
  });
}
