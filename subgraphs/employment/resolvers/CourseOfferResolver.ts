import { GraphQLError } from 'graphql';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data, publicData } from '../../vocabulary/Data';
import type { DistrictCode } from '../../vocabulary/terms';
import { CourseOffer } from '../entities/CourseOffer';
import { District } from '../entities/District';
import type { EmploymentLoaders } from '../loaders';
import { type CourseSearchArea, CourseSearchArguments } from './CourseSearchArguments';

@Resolver(() => CourseOffer)
export class CourseOfferResolver {
  // Nullable, so that this agency's silence costs the caller the directory and not the whole answer.
  @Data(publicData)
  @Query(() => [CourseOffer], {
    nullable: true,
    description: 'Courses in the public directory that begin soon, nearest first (Kurssuche).',
  })
  async courseOffers(
    @Args(() => CourseSearchArguments) search: CourseSearchArguments,
    @Ctx() { loaders, today }: Asked<EmploymentLoaders>,
  ): Promise<CourseOffer[]> {
    between('startsWithinWeeks', search.startsWithinWeeks, 0, 104);
    between('first', search.first, 1, 100);
    const from = search.asOf ?? today;
    return loaders.searchCourseOffers({
      district: await districtNear(search.near ?? null, loaders),
      from,
      until: weeksLater(from, search.startsWithinWeeks),
      childSupervision: search.childSupervision ?? null,
      type: search.type ?? null,
      first: search.first,
    });
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'Where it is held, absent for courses without a place (Sozialraum).',
  })
  district(@Root() { districtCode }: CourseOffer): District | null {
    return districtCode === null ? null : { code: districtCode };
  }
}

/** The district to prefer; null when none is named or the person is not on file here. */
async function districtNear(
  near: CourseSearchArea | null,
  loaders: EmploymentLoaders,
): Promise<DistrictCode | null> {
  const { person, district } = near ?? {};
  if (person && district) {
    throw badInput('"near" takes a person or a district, not both. Leave one of them out.');
  }
  if (!person) return district ?? null;
  return (await loaders.onFile.load(person))?.district ?? null;
}

function between(argument: string, value: number, lowest: number, highest: number): void {
  if (value < lowest) throw badInput(`${argument} must be at least ${lowest}.`);
  if (value > highest) throw badInput(`${argument} may be at most ${highest}.`);
}

const badInput = (sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });

function weeksLater(day: string, weeks: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + weeks * 7);
  return then.toISOString().slice(0, 10);
}
