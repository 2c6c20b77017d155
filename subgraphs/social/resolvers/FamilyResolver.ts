import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { Family } from '../entities/Family';
import { Household } from '../entities/Household';
import { housingData } from '../labels';
import type { SocialLoaders } from '../loaders';

@Resolver(() => Family)
export class FamilyResolver {
  @Data({ ...housingData, contactPoint: true })
  @FieldResolver(() => Household, {
    nullable: true,
    description: 'Who lives together, as the social offices have it on file (Haushalt).',
  })
  household(@Root() family: Family, @Ctx() { loaders }: Asked<SocialLoaders>): Promise<Household | null> {
    return loaders.householdByFamily.load(family.id);
  }
}
