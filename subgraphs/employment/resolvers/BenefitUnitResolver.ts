import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { BenefitUnit } from '../entities/BenefitUnit';
import { BenefitUnitMember } from '../entities/BenefitUnitMember';
import { benefitUnitData } from '../labels';
import type { EmploymentLoaders } from '../loaders';

@Resolver(() => BenefitUnit)
export class BenefitUnitResolver {
  @Data(benefitUnitData)
  @Query(() => BenefitUnit, {
    nullable: true,
    description: 'A benefit unit by its id, never by its number at the Jobcenter (Bedarfsgemeinschaft).',
  })
  benefitUnit(
    @ArgumentData(benefitUnitData) @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Asked<EmploymentLoaders>,
  ): Promise<BenefitUnit | null> {
    return loaders.benefitUnit.load(id);
  }

  @Data({ ...benefitUnitData, thirdParty: true })
  @FieldResolver(() => [BenefitUnitMember], { description: 'Who belongs to it (Mitglieder).' })
  members(
    @Root() { id }: BenefitUnit,
    @Ctx() { loaders }: Asked<EmploymentLoaders>,
  ): Promise<readonly BenefitUnitMember[]> {
    return loaders.membersOfUnit.load(id);
  }
}
