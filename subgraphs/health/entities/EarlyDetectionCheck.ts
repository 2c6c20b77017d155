import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { healthData } from '../labels';
import { EarlyDetectionKind, ExamStatus } from '../terms';

@Data(healthData('HEALTH_APPOINTMENTS'))
@Entity({ name: 'early_detection_check' })
@ObjectType({
  description: 'Check-up for children, without findings (Früherkennungsuntersuchung, § 26 SGB V).',
})
export class EarlyDetectionCheck extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => EarlyDetectionKind, { description: 'Which check-up (Untersuchung).' })
  @Column('varchar')
  check: EarlyDetectionKind;

  @Field(() => CalendarDate, { description: 'First day of its window (fällig ab).' })
  @Column('date')
  dueFrom: string;

  @Field(() => CalendarDate, { description: 'Last day of its window (fällig bis).' })
  @Column('date')
  dueUntil: string;

  @Field(() => ExamStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ExamStatus;
}
