import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { healthData } from '../labels';
import { ExamStatus } from '../terms';

@Data(healthData('HEALTH_APPOINTMENTS'))
@Entity({ name: 'initial_exam' })
@ObjectType({
  description: 'First medical examination after arrival, without findings (Erstuntersuchung, § 62 AsylG).',
})
export class InitialExam extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ExamStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ExamStatus;

  @Field(() => CalendarDate, { nullable: true, description: 'Day it was done (durchgeführt am).' })
  @Column('date', { nullable: true })
  doneAt: string | null;

  @Marked({ locating: true })
  @Field(() => String, { nullable: true, description: 'Where it was done (Ort).' })
  @Column('varchar', { nullable: true })
  place: string | null;
}
