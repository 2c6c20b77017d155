import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { TimeSlot } from '../../vocabulary/values';
import { schoolData } from '../labels';
import { AllDayStatus } from '../terms';

@Data(schoolData)
@Entity({ name: 'all_day_place' })
@ObjectType({
  description:
    'A place in the all-day programme of a primary school (Platz in der offenen Ganztagsschule, OGS).',
})
export class AllDayPlace extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => AllDayStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: AllDayStatus;

  @Field(() => CalendarDate, { nullable: true, description: 'First day (ab).' })
  @Column('date', { nullable: true })
  from: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (bis).' })
  @Column('date', { nullable: true })
  until: string | null;

  @Field(() => [TimeSlot], { description: 'When the child is looked after (Betreuungszeiten).' })
  @Column('jsonb')
  weekly: TimeSlot[];
}
