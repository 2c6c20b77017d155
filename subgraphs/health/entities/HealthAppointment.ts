import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { DateTime } from '../../vocabulary/scalars';
import { InterpreterNeed } from '../../vocabulary/terms';
import { healthData } from '../labels';

@Data(healthData('HEALTH_APPOINTMENTS'))
@Entity({ name: 'health_appointment' })
@ObjectType({
  description: 'Appointment without the specialty: time and place only (Termin im Gesundheitswesen).',
})
export class HealthAppointment extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Marked({ locating: true })
  @Field(() => String, { description: 'Where, in neutral words (Ort).' })
  @Column('varchar')
  place: string;

  @Field(() => InterpreterNeed, { description: 'Whether somebody has to interpret (Sprachmittlung).' })
  @Column('varchar')
  interpreter: InterpreterNeed;
}
