import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { schoolAttendedData, schoolData } from '../labels';
import { SchoolType } from '../terms';
import { School } from './School';

@Data(schoolData)
@Entity({ name: 'school_enrolment' })
@ObjectType({ description: 'The school that a person attends (Schulbesuch).' })
export class SchoolEnrolment extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Data({ ...schoolAttendedData, locating: true, contactPoint: true })
  @Field(() => School, { description: 'Which school (Schule).' })
  @Column('jsonb')
  school: School;

  @Data(schoolAttendedData)
  @Field(() => SchoolType, { description: 'Type of school (Schulform).' })
  @Column('varchar')
  type: SchoolType;

  @Field(() => Int, { nullable: true, description: 'Grade (Jahrgangsstufe).' })
  @Column('smallint', { nullable: true })
  grade: number | null;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (bis).' })
  @Column('date', { nullable: true })
  until: string | null;
}
