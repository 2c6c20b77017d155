import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { ChildProtectionNotification } from '../entities/ChildProtectionNotification';
import { Person } from '../entities/Person';

@Resolver(() => ChildProtectionNotification)
export class ChildProtectionNotificationResolver {
  @FieldResolver(() => Person, { description: 'The child it is about (Kind).' })
  child(
    @Root() { childId }: ChildProtectionNotification,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Person | null> {
    return loaders.person.load(childId);
  }
}
