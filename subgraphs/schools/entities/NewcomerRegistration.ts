import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { schoolAttendedData, schoolData } from '../labels';
import { NewcomerStatus } from '../terms';

@Data(schoolData)
@Entity({ name: 'newcomer_registration' })
@ObjectType({ description: 'The way of a newly arrived pupil into school (Seiteneinsteigerberatung).' })
export class NewcomerRegistration extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CalendarDate, { description: 'Day of registration (gemeldet am).' })
  @Column('date')
  registeredAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the guidance interview (beraten am).' })
  @Column('date', { nullable: true })
  counselledAt: string | null;

  @Data({ ...schoolAttendedData, locating: true })
  @Field(() => String, { nullable: true, description: 'School that was proposed (vorgeschlagene Schule).' })
  @Column('varchar', { nullable: true })
  proposedSchool: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the assignment (zugewiesen am).' })
  @Column('date', { nullable: true })
  assignedAt: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day at school (erster Schultag).' })
  @Column('date', { nullable: true })
  firstSchoolDay: string | null;

  @Field(() => NewcomerStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: NewcomerStatus;
}
