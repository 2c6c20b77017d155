import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { Organisation } from '../../vocabulary/values';
import { counsellingData } from '../labels';
import { CounsellingProgramme } from '../terms';

@Data(counsellingData)
@Entity({ name: 'counselling_enrolment' })
@ObjectType({
  description:
    'That somebody is being counselled (Beratung). Even that it exists is protected; no content is kept.',
})
export class CounsellingEnrolment extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => Organisation, { description: 'Who counsels (Beratungsstelle).' })
  @Column('jsonb')
  provider: Organisation;

  @Field(() => CounsellingProgramme, { description: 'Kind of counselling (Beratungsangebot).' })
  @Column('varchar')
  programme: CounsellingProgramme;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { description: 'Since (seit).' })
  @Column('date')
  since: string;

  @Field(() => DateTime, { nullable: true, description: 'Next appointment (nächster Termin).' })
  @Column('timestamptz', { nullable: true })
  nextAppointment: Date | null;
}
