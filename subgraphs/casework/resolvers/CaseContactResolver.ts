import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { CaseContact } from '../entities/CaseContact';
import { Person } from '../entities/Person';
import { familyData } from '../labels';
import { loadKnown } from '../loadKnown';

@Resolver(() => CaseContact)
export class CaseContactResolver {
  @Data(familyData)
  @FieldResolver(() => [Person], { description: 'With whom (Gesprächspartner).' })
  with(@Root() { withIds }: CaseContact, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Person[]> {
    return loadKnown(loaders.person, withIds);
  }
}
