import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Marked } from '../../vocabulary/Data';
import { CourseOffer } from '../entities/CourseOffer';
import { CourseRegistration } from '../entities/CourseRegistration';
import type { EmploymentLoaders } from '../loaders';

@Resolver(() => CourseRegistration)
export class CourseRegistrationResolver {
  @Marked({ locating: true })
  @FieldResolver(() => CourseOffer, {
    nullable: true,
    description: 'The course in the directory, as far as it is there (Kurs).',
  })
  course(
    @Root() { courseId }: CourseRegistration,
    @Ctx() { loaders }: Asked<EmploymentLoaders>,
  ): Promise<CourseOffer | null> | null {
    return courseId === null ? null : loaders.courseOffer.load(courseId);
  }
}
