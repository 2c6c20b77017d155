import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { activeOn, activeOnDescription } from '../activeOn';
import { benefitsOf } from '../benefitsOf';
import { Benefit } from '../entities/Benefit';
import { CounsellingEnrolment } from '../entities/CounsellingEnrolment';
import { Person } from '../entities/Person';
import { benefitData, counsellingData } from '../labels';
import type { SocialLoaders } from '../loaders';

/** Null where the social offices do not know the person, an empty list where they know that there is nothing. */
@Resolver(() => Person)
export class PersonResolver {
  @Data({ ...benefitData, reference: true })
  @FieldResolver(() => [Benefit], {
    nullable: true,
    description: 'Benefits that the person has applied for or that cover the person (Sozialleistungen).',
  })
  async benefits(
    @Root() { id }: Person,
    @Ctx() { loaders }: Asked<SocialLoaders>,
    @Arg('activeOn', () => CalendarDate, { nullable: true, description: activeOnDescription })
    day: string | null = null,
  ): Promise<readonly Benefit[] | null> {
    const [file, benefits] = await Promise.all([loaders.onFile.load(id), benefitsOf(loaders, [id])]);
    return file === null ? null : activeOn(benefits, day);
  }

  @Data({ ...counsellingData, reference: true })
  @FieldResolver(() => [CounsellingEnrolment], {
    nullable: true,
    description: 'Counselling that the person has enrolled for (Beratung).',
  })
  async counselling(
    @Root() { id }: Person,
    @Ctx() { loaders }: Asked<SocialLoaders>,
  ): Promise<readonly CounsellingEnrolment[] | null> {
    const [file, counselling] = await Promise.all([loaders.onFile.load(id), loaders.counselling.load(id)]);
    return file === null ? null : counselling;
  }
}
