import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, publicData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { DistrictCode } from '../../vocabulary/terms';
import { Organisation, TimeSlot } from '../../vocabulary/values';
import { CourseType } from '../terms';

@Data(publicData)
@Directive('@key(fields: "id")')
@Entity({ name: 'course_offer' })
@ObjectType({ description: 'A course in the public directory (Kursangebot).' })
export class CourseOffer extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Field(() => CourseType, { description: 'Kind of course (Kursart).' })
  @Column('varchar')
  type: CourseType;

  @Field(() => Organisation, { description: 'Course provider (Kursträger).' })
  @Column('jsonb')
  provider: Organisation;

  @Index()
  @Field(() => CalendarDate, { description: 'First day (Kursbeginn).' })
  @Column('date')
  start: string;

  @Field(() => [TimeSlot], { description: 'Weekly times (Kurszeiten).' })
  @Column('jsonb')
  slots: TimeSlot[];

  @Field(() => Int, { description: 'Places that are still free (freie Plätze).' })
  @Column('integer')
  freePlaces: number;

  @Field(() => Boolean, {
    description: 'Whether children are looked after meanwhile (Kinderbeaufsichtigung).',
  })
  @Column('boolean')
  childSupervision: boolean;

  /** Null for courses without a place, such as those held online. */
  @Column('varchar', { nullable: true })
  districtCode: DistrictCode | null;
}
