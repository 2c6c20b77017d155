import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Principal } from '../entities/Principal';
import { Task } from '../entities/Task';

@Resolver(() => Task)
export class TaskResolver {
  @FieldResolver(() => Principal, { description: 'Who does it (zuständig).' })
  async assignee(@Root() { assigneeId }: Task, @Ctx() { loaders }: CaseworkAsked): Promise<Principal | null> {
    const manager = await loaders.caseManager.load(assigneeId);
    return manager && { id: manager.id, role: 'CASE_MANAGER', organisation: manager.employer.id };
  }
}
