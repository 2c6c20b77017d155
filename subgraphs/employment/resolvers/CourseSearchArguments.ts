import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { DistrictCode } from '../../vocabulary/terms';
import { courseSearchData } from '../labels';
import { CourseType } from '../terms';

@InputType({ description: 'Near whom or where a course should be: one of the two (Suchgebiet).' })
export class CourseSearchArea {
  @ArgumentData(courseSearchData)
  @Field(() => ID, {
    nullable: true,
    description: 'Near where this person lives, as far as the employment agencies know.',
  })
  person: string | null;

  @Field(() => DistrictCode, { nullable: true, description: 'In this social area (Sozialraum).' })
  district: DistrictCode | null;
}

@ArgsType()
export class CourseSearchArguments {
  @Field(() => CourseSearchArea, {
    nullable: true,
    description: 'Courses there come first; the others follow by their start.',
  })
  near: CourseSearchArea | null;

  @Field(() => Int, { defaultValue: 16, description: 'Start within so many weeks, 0 to 104.' })
  startsWithinWeeks: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With or without child supervision; both when left out (Kinderbeaufsichtigung).',
  })
  childSupervision: boolean | null;

  @Field(() => CourseType, { nullable: true, description: 'Only courses of this kind (Kursart).' })
  type: CourseType | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Weeks are counted from this day; today when left out.',
  })
  asOf: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
  first: number;
}
