import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { accessState, eventsUntil } from '../emergency/accessState';
import { BreakGlassAccess } from '../entities/BreakGlassAccess';
import { BreakGlassEvent } from '../entities/BreakGlassEvent';
import { Person } from '../entities/Person';
import { BreakGlassState } from '../terms';

@Resolver(() => BreakGlassAccess)
export class BreakGlassAccessResolver {
  @FieldResolver(() => Person, { description: 'Whose data were opened (betroffene Person).' })
  subject(
    @Root() { subjectId }: BreakGlassAccess,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Person | null> {
    return loaders.person.load(subjectId);
  }

  @FieldResolver(() => BreakGlassState, { description: 'Where it stands now (Stand).' })
  state(@Root() access: BreakGlassAccess): BreakGlassState {
    return accessState(access, new Date());
  }

  @FieldResolver(() => [BreakGlassEvent], {
    description: 'What has happened with it, oldest first (Verlauf).',
  })
  events(@Root() access: BreakGlassAccess): readonly BreakGlassEvent[] {
    return eventsUntil(access, new Date());
  }
}
