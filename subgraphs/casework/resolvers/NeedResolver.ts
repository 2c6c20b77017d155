import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Need } from '../entities/Need';
import { Person } from '../entities/Person';
import { loadKnown } from '../loadKnown';

@Resolver(() => Need)
export class NeedResolver {
  @FieldResolver(() => [Person], { description: 'Who has it (betroffene Personen).' })
  persons(@Root() { personIds }: Need, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Person[]> {
    return loadKnown(loaders.person, personIds);
  }
}
