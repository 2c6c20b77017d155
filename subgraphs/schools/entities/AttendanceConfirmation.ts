import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { schoolData } from '../labels';

@Data(schoolData)
@Entity({ name: 'attendance_confirmation' })
@ObjectType({
  description:
    'The certificate that the family has asked the school for, and nothing beyond it (Schulbescheinigung).',
})
export class AttendanceConfirmation extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CalendarDate, { description: 'Day of issue (ausgestellt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => String, { description: 'School year it is about, for example 2026/27 (Schuljahr).' })
  @Column('varchar')
  schoolYear: string;

  @Field(() => Boolean, { description: 'Whether attendance is regular (regelmäßiger Schulbesuch).' })
  @Column('boolean')
  regular: boolean;

  @Pseudonymous()
  @Column('uuid')
  issuedToId: string;
}
