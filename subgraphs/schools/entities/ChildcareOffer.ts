import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { daycareData } from '../labels';
import { Facility } from './Facility';

@Data(daycareData)
@Entity({ name: 'childcare_offer' })
@ObjectType({ description: 'A place that was offered (Platzangebot).' })
export class ChildcareOffer extends AgencyRecord {
  @Index()
  @Column('uuid')
  requestId: string;

  @Marked({ locating: true })
  @Field(() => Facility, { description: 'Where (Einrichtung).' })
  @Column('jsonb')
  facility: Facility;

  @Field(() => CalendarDate, { description: 'First day of the place (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { description: 'Day by which to answer (Antwort bis).' })
  @Column('date')
  answerBy: string;
}
