import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { HouseholdMember } from '../entities/HouseholdMember';
import { Person } from '../entities/Person';
import { livingTogetherData } from '../labels';

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Data(livingTogetherData)
  @FieldResolver(() => Person, { description: 'Who it is (Person).' })
  person(@Root() { personId }: HouseholdMember): Person {
    return { id: personId };
  }
}
