import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { Benefit } from '../entities/Benefit';
import { BenefitApplication } from '../entities/BenefitApplication';
import { Person } from '../entities/Person';
import { benefitData, otherPeoplesBenefitData } from '../labels';
import type { SocialLoaders } from '../loaders';

@Resolver(() => Benefit)
export class BenefitResolver {
  @Data(otherPeoplesBenefitData)
  @FieldResolver(() => Person, { description: 'Who has applied (antragstellende Person).' })
  applicant(@Root() { applicantId }: Benefit): Person {
    return { id: applicantId };
  }

  @Data(otherPeoplesBenefitData)
  @FieldResolver(() => [Person], { description: 'For whom it is (leistungsberechtigte Personen).' })
  async covered(
    @Root() { id }: Benefit,
    @Ctx() { loaders }: Asked<SocialLoaders>,
  ): Promise<readonly Person[]> {
    const persons = await loaders.personsByBenefit.load(id);
    return persons.filter(({ covered }) => covered).map(({ personId }) => ({ id: personId }));
  }

  @Data({ ...benefitData, reference: true })
  @FieldResolver(() => [BenefitApplication], { description: 'Applications, the oldest first (Anträge).' })
  applications(
    @Root() { id }: Benefit,
    @Ctx() { loaders }: Asked<SocialLoaders>,
  ): Promise<readonly BenefitApplication[]> {
    return loaders.applications.load(id);
  }
}
