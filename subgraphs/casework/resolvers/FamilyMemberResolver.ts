import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Marked } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { FamilyMember } from '../entities/FamilyMember';
import { Person } from '../entities/Person';
import { loadKnown } from '../loadKnown';

@Resolver(() => FamilyMember)
export class FamilyMemberResolver {
  @Marked({ contactPoint: true })
  @FieldResolver(() => Person, { description: 'Who it is (Person).' })
  person(@Root() { personId }: FamilyMember, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(personId);
  }

  @FieldResolver(() => [Person], { description: 'Whom this member looks after (betreut, pflegt).' })
  caresFor(
    @Root() { caresForIds }: FamilyMember,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly Person[]> {
    return loadKnown(loaders.person, caresForIds);
  }
}
