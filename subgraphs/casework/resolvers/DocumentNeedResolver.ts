import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { DocumentNeed } from '../entities/DocumentNeed';
import { Person } from '../entities/Person';
import { familyData } from '../labels';
import { loadKnown } from '../loadKnown';

@Resolver(() => DocumentNeed)
export class DocumentNeedResolver {
  @Data(familyData)
  @FieldResolver(() => Person, { description: 'Whose document (betroffene Person).' })
  person(@Root() { personId }: DocumentNeed, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(personId);
  }

  @FieldResolver(() => [DocumentNeed], {
    description: 'What has to be there first; documents may wait for each other in a circle (wartet auf).',
  })
  waitsFor(
    @Root() { waitsForIds }: DocumentNeed,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly DocumentNeed[]> {
    return loadKnown(loaders.documentNeed, waitsForIds);
  }
}
