import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { activeOn, activeOnDescription } from '../activeOn';
import { benefitsOf } from '../benefitsOf';
import { Accommodation } from '../entities/Accommodation';
import { Benefit } from '../entities/Benefit';
import { District } from '../entities/District';
import { Household } from '../entities/Household';
import { HouseholdMember } from '../entities/HouseholdMember';
import { IncomeSource } from '../entities/IncomeSource';
import { accommodationData, benefitData, housingData, incomeData, livingTogetherData } from '../labels';
import type { SocialLoaders } from '../loaders';

type SocialAsked = Asked<SocialLoaders>;

@Resolver(() => Household)
export class HouseholdResolver {
  @Data(livingTogetherData)
  @FieldResolver(() => [HouseholdMember], { description: 'Who belongs to it (Haushaltsmitglieder).' })
  members(@Root() { id }: Household, @Ctx() { loaders }: SocialAsked): Promise<readonly HouseholdMember[]> {
    return loaders.members.load(id);
  }

  @Data(accommodationData)
  @FieldResolver(() => Accommodation, { nullable: true, description: 'Where it lives (Unterkunft).' })
  accommodation(@Root() { id }: Household, @Ctx() { loaders }: SocialAsked): Promise<Accommodation | null> {
    return loaders.accommodation.load(id);
  }

  @Data(incomeData)
  @FieldResolver(() => [IncomeSource], { description: 'What its members live on (Einkommen).' })
  income(@Root() { id }: Household, @Ctx() { loaders }: SocialAsked): Promise<readonly IncomeSource[]> {
    return loaders.income.load(id);
  }

  @Data(benefitData)
  @FieldResolver(() => [Benefit], {
    description: 'Benefits of its members, each once (Leistungen im Haushalt).',
  })
  async benefits(
    @Root() { id }: Household,
    @Ctx() { loaders }: SocialAsked,
    @Arg('activeOn', () => CalendarDate, { nullable: true, description: activeOnDescription })
    day: string | null = null,
  ): Promise<readonly Benefit[]> {
    const members = await loaders.members.load(id);
    const benefits = await benefitsOf(
      loaders,
      members.map(({ personId }) => personId),
    );
    return activeOn(benefits, day);
  }

  @Data({ ...housingData, locating: true, contactPoint: true })
  @FieldResolver(() => District, { nullable: true, description: 'District it lives in (Sozialraum).' })
  district(@Root() { districtCode }: Household): District | null {
    return districtCode === null ? null : { code: districtCode };
  }
}
