import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';

@Resolver(() => CaseTeamMember)
export class CaseTeamMemberResolver {
  @FieldResolver(() => CaseManager, { description: 'Who it is (Case Managerin, Case Manager).' })
  caseManager(
    @Root() { caseManagerId }: CaseTeamMember,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<CaseManager | null> {
    return loaders.caseManager.load(caseManagerId);
  }
}
