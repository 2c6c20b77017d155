import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { ChildcareOffer } from '../entities/ChildcareOffer';
import { ChildcareRequest } from '../entities/ChildcareRequest';
import { Person } from '../entities/Person';
import { daycareData } from '../labels';
import type { SchoolsLoaders } from '../loaders';

@Resolver(() => ChildcareRequest)
export class ChildcareRequestResolver {
  @Data(daycareData)
  @FieldResolver(() => Person, { description: 'For whom (Kind).' })
  child(@Root() { childId }: ChildcareRequest): Person {
    return { id: childId };
  }

  @Data(daycareData)
  @FieldResolver(() => [ChildcareOffer], { description: 'Places offered so far (Platzangebote).' })
  offers(
    @Root() { id }: ChildcareRequest,
    @Ctx() { loaders }: Asked<SchoolsLoaders>,
  ): Promise<readonly ChildcareOffer[]> {
    return loaders.offers.load(id);
  }
}
