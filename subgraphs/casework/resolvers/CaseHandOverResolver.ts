import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseHandOver } from '../entities/CaseHandOver';
import { CaseManager } from '../entities/CaseManager';

@Resolver(() => CaseHandOver)
export class CaseHandOverResolver {
  @FieldResolver(() => CaseManager, { nullable: true, description: 'From whom (abgebend).' })
  from(@Root() { fromId }: CaseHandOver, @Ctx() { loaders }: CaseworkAsked): Promise<CaseManager | null> {
    return loaders.caseManager.load(fromId);
  }

  @FieldResolver(() => CaseManager, { nullable: true, description: 'To whom (übernehmend).' })
  to(@Root() { toId }: CaseHandOver, @Ctx() { loaders }: CaseworkAsked): Promise<CaseManager | null> {
    return loaders.caseManager.load(toId);
  }
}
