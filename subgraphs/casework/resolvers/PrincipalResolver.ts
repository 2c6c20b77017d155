import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseManager } from '../entities/CaseManager';
import { Principal } from '../entities/Principal';

@Resolver(() => Principal)
export class PrincipalResolver {
  @FieldResolver(() => CaseManager, {
    nullable: true,
    description: 'The case manager, when it is one (Case Managerin, Case Manager).',
  })
  caseManager(
    @Root() { id, role }: Principal,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<CaseManager | null> | null {
    return role.startsWith('CASE_MANAGER') ? loaders.caseManager.load(id) : null;
  }
}
