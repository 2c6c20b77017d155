import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { BreakGlassAccess } from '../entities/BreakGlassAccess';
import { Person } from '../entities/Person';

@Resolver(() => BreakGlassAccess)
export class BreakGlassAccessResolver {
  @FieldResolver(() => Person, { description: 'Whose data were opened (betroffene Person).' })
  subject(
    @Root() { subjectId }: BreakGlassAccess,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Person | null> {
    return loaders.person.load(subjectId);
  }
}
