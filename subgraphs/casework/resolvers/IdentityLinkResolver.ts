import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { IdentityLink } from '../entities/IdentityLink';
import { Person } from '../entities/Person';

@Resolver(() => IdentityLink)
export class IdentityLinkResolver {
  @FieldResolver(() => Person, { description: 'Who it is here (Person).' })
  hubPerson(@Root() { personId }: IdentityLink, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(personId);
  }
}
