import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { healthData } from '../labels';
import { ExamStatus } from '../terms';

@Data(healthData('HEALTH_APPOINTMENTS'))
@Entity({ name: 'school_entry_exam' })
@ObjectType({ description: 'School-entry examination (Schuleingangsuntersuchung, § 54 SchulG NRW).' })
export class SchoolEntryExam extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => String, { description: 'School year it is for, for example 2027/28 (Schuljahr).' })
  @Column('varchar')
  schoolYear: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the invitation (eingeladen am).' })
  @Column('date', { nullable: true })
  invitedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Appointment (Termin).' })
  @Column('timestamptz', { nullable: true })
  appointmentAt: Date | null;

  @Field(() => ExamStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ExamStatus;
}
