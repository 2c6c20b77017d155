import { FieldResolver, Resolver, Root } from 'type-graphql';
import { BenefitUnitMember } from '../entities/BenefitUnitMember';
import { Person } from '../entities/Person';

@Resolver(() => BenefitUnitMember)
export class BenefitUnitMemberResolver {
  @FieldResolver(() => Person, { description: 'Who it is (Person).' })
  person(@Root() { personId }: BenefitUnitMember): Person {
    return { id: personId };
  }
}
