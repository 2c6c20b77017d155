import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { ImmigrationFile } from '../entities/ImmigrationFile';
import { Person } from '../entities/Person';
import { immigrationData } from '../labels';
import type { ImmigrationLoaders } from '../loaders';

@Resolver(() => Person)
export class PersonResolver {
  @Data(immigrationData('RESIDENCE_STATUS'))
  @FieldResolver(() => ImmigrationFile, {
    nullable: true,
    description: 'What the immigration authority has on file (Ausländerakte).',
  })
  immigration(
    @Root() person: Person,
    @Ctx() { loaders }: Asked<ImmigrationLoaders>,
  ): Promise<ImmigrationFile | null> {
    return loaders.file.load(person.id);
  }
}
