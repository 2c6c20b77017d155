import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { ChildcarePlacement } from '../entities/ChildcarePlacement';
import { ChildcareRecord } from '../entities/ChildcareRecord';
import { ChildcareRequest } from '../entities/ChildcareRequest';
import { daycareData } from '../labels';
import type { SchoolsLoaders } from '../loaders';

type SchoolsAsked = Asked<SchoolsLoaders>;

@Resolver(() => ChildcareRecord)
export class ChildcareRecordResolver {
  @Data(daycareData)
  @FieldResolver(() => [ChildcareRequest], {
    description: 'Requests, the oldest first (Betreuungsanfragen).',
  })
  requests(
    @Root() { childId }: ChildcareRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<readonly ChildcareRequest[]> {
    return loaders.requests.load(childId);
  }

  @Data({ ...daycareData, contactPoint: true })
  @FieldResolver(() => ChildcarePlacement, {
    nullable: true,
    description: 'The place where the child is looked after (Betreuungsplatz).',
  })
  placement(
    @Root() { childId }: ChildcareRecord,
    @Ctx() { loaders }: SchoolsAsked,
  ): Promise<ChildcarePlacement | null> {
    return loaders.placement.load(childId);
  }
}
