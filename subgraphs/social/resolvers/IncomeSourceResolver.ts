import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { IncomeSource } from '../entities/IncomeSource';
import { Person } from '../entities/Person';
import { incomeData } from '../labels';

@Resolver(() => IncomeSource)
export class IncomeSourceResolver {
  @Data(incomeData)
  @FieldResolver(() => Person, { description: 'Whose income it is (Person).' })
  person(@Root() { personId }: IncomeSource): Person {
    return { id: personId };
  }
}
