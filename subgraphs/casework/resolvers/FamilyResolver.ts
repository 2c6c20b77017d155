import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data, Marked } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import type { CaseworkAsked } from '../CaseworkAsked';
import { holdsOn } from '../consentState';
import { Case } from '../entities/Case';
import { District } from '../entities/District';
import { Family } from '../entities/Family';
import { FamilyMember } from '../entities/FamilyMember';
import { isMember } from '../isMember';
import { casePlan, consentData, whereaboutsData } from '../labels';
import { isOpen } from '../openCases';

@Resolver(() => Family)
export class FamilyResolver {
  @Marked({ contactPoint: true })
  @FieldResolver(() => [FamilyMember], { description: 'Who belongs to it, also formerly (Mitglieder).' })
  members(@Root() { id }: Family, @Ctx() { loaders }: CaseworkAsked): Promise<readonly FamilyMember[]> {
    return loaders.membersOfFamily.load(id);
  }

  @Data(whereaboutsData)
  @FieldResolver(() => District, { nullable: true, description: 'Where it lives (Sozialraum).' })
  district(@Root() { districtCode }: Family, @Ctx() { loaders }: CaseworkAsked): Promise<District | null> {
    return loaders.district.load(districtCode);
  }

  @Data(casePlan)
  @FieldResolver(() => Case, {
    nullable: true,
    description: 'The case that is open, otherwise the last one (Fall).',
  })
  async case(@Root() { id }: Family, @Ctx() { loaders }: CaseworkAsked): Promise<Case | null> {
    const cases = await loaders.casesOfFamily.load(id);
    return cases.find(isOpen) ?? cases[0] ?? null;
  }

  @Data(consentData)
  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'First day on which a consent of a member that holds today ends (früheste Einwilligung läuft ab).',
  })
  async consentExpiringAt(
    @Root() { id }: Family,
    @Ctx() { loaders, today }: CaseworkAsked,
  ): Promise<string | null> {
    const members = (await loaders.membersOfFamily.load(id)).filter((member) => isMember(member, today));
    const consents = await Promise.all(
      members.map(({ personId }) => loaders.consentsOfPerson.load(personId)),
    );
    const ends = consents
      .flat()
      .filter((consent) => holdsOn(consent, today))
      .map(({ expiresAt }) => expiresAt);
    return ends.sort()[0] ?? null;
  }
}
