import { FieldResolver, Resolver, Root } from 'type-graphql';
import { JobOffer } from '../entities/JobOffer';
import { Person } from '../entities/Person';

@Resolver(() => JobOffer)
export class JobOfferResolver {
  @FieldResolver(() => Person, { description: 'Who has been offered the job (Person).' })
  person(@Root() { personId }: JobOffer): Person {
    return { id: personId };
  }
}
