import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { HealthAccess } from '../entities/HealthAccess';
import { Person } from '../entities/Person';
import { coverageData } from '../labels';
import type { HealthLoaders } from '../loaders';

@Resolver(() => Person)
export class PersonResolver {
  @Data(coverageData)
  @FieldResolver(() => HealthAccess, {
    nullable: true,
    description: 'Access to health care (Gesundheitsversorgung).',
  })
  health(@Root() person: Person, @Ctx() { loaders }: Asked<HealthLoaders>): Promise<HealthAccess | null> {
    return loaders.access.load(person.id);
  }
}
