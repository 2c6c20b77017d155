import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { DateBand, Organisation } from '../../vocabulary/values';
import { waitlistData } from '../labels';
import { CareSpecialty } from '../terms';

@Data(waitlistData)
@Entity({ name: 'care_waitlist_entry' })
@ObjectType({
  description: 'A place on a waiting list for treatment (Warteliste). Even that it exists is protected.',
})
export class CareWaitlistEntry extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Marked({ release: 'MANUAL_RELEASE' })
  @Field(() => CareSpecialty, { description: 'Field of treatment (Fachrichtung).' })
  @Column('varchar')
  specialty: CareSpecialty;

  @Marked({ locating: true, release: 'MANUAL_RELEASE' })
  @Field(() => Organisation, { description: 'Who will treat (Einrichtung).' })
  @Column('jsonb')
  provider: Organisation;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { description: 'Waiting since (seit).' })
  @Column('date')
  since: string;

  @Field(() => DateBand, { nullable: true, description: 'When a place may come (voraussichtlich).' })
  @Column('jsonb', { nullable: true })
  expected: DateBand | null;

  @Field(() => Boolean, { description: 'Whether it is urgent (dringlich).' })
  @Column('boolean')
  urgent: boolean;

  @Field(() => Boolean, { description: 'Whether somebody has to interpret (Sprachmittlung nötig).' })
  @Column('boolean')
  interpreterNeeded: boolean;
}
