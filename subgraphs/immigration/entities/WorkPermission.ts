import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { WorkPermissionState } from '../terms';

@Data(immigrationData('WORK_PERMISSION'))
@Entity({ name: 'work_permission' })
@ObjectType({
  description:
    'Whether a person may work, and under which conditions (Beschäftigungserlaubnis, § 4a AufenthG).',
})
export class WorkPermission extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => WorkPermissionState, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  state: WorkPermissionState;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the employment agency has to agree (Zustimmung der Bundesagentur für Arbeit nötig, § 39 AufenthG).',
  })
  @Column('boolean', { nullable: true })
  baConsentRequired: boolean | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which work can be permitted (frühestens ab).',
  })
  @Column('date', { nullable: true })
  earliestPossible: string | null;

  @Marked({ locating: true })
  @Field(() => String, { nullable: true, description: 'Employer it is bound to (Arbeitgeber).' })
  @Column('varchar', { nullable: true })
  employer: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day (gültig bis).' })
  @Column('date', { nullable: true })
  validUntil: string | null;
}
