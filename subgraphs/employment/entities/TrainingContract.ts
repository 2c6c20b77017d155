import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { employmentData } from '../labels';

@Data(employmentData)
@Entity({ name: 'training_contract' })
@ObjectType({ description: 'Vocational training (Ausbildungsvertrag).' })
export class TrainingContract extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => String, { description: 'Occupation to be learned (Ausbildungsberuf).' })
  @Column('varchar')
  occupation: string;

  @Field(() => CalendarDate, { description: 'First day (Beginn).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { description: 'Last day as agreed (Ende).' })
  @Column('date')
  until: string;

  @Field(() => Boolean, {
    description: 'Whether it leads to a state-recognised or comparable occupation (anerkannt).',
  })
  @Column('boolean')
  recognised: boolean;
}
