import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { TimeSlot } from '../../vocabulary/values';
import { daycareData } from '../labels';
import { ChildcareType } from '../terms';
import { Facility } from './Facility';

@Data(daycareData)
@Entity({ name: 'childcare_placement' })
@ObjectType({ description: 'The place where a child is looked after (Betreuungsplatz).' })
export class ChildcarePlacement extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  childId: string;

  @Marked({ locating: true, contactPoint: true })
  @Field(() => Facility, { description: 'Where (Einrichtung).' })
  @Column('jsonb')
  facility: Facility;

  @Field(() => ChildcareType, { description: 'Kind of care (Betreuungsform).' })
  @Column('varchar')
  type: ChildcareType;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (bis).' })
  @Column('date', { nullable: true })
  until: string | null;

  @Field(() => [TimeSlot], { description: 'When the child is looked after (Betreuungszeiten).' })
  @Column('jsonb')
  weekly: TimeSlot[];
}
