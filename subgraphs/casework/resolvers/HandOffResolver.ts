import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { HandOff } from '../entities/HandOff';
import { Person } from '../entities/Person';
import { familyData } from '../labels';

@Resolver(() => HandOff)
export class HandOffResolver {
  @FieldResolver(() => Case, { description: 'Case it belongs to (Fall).' })
  case(@Root() { caseId }: HandOff, @Ctx() { loaders }: CaseworkAsked): Promise<Case | null> {
    return loaders.case.load(caseId);
  }

  @Data(familyData)
  @FieldResolver(() => Person, { description: 'Who was sent on (betroffene Person).' })
  person(@Root() { personId }: HandOff, @Ctx() { loaders }: CaseworkAsked): Promise<Person | null> {
    return loaders.person.load(personId);
  }
}
