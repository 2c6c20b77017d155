import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { EmploymentClause, ResidenceBasis } from '../terms';

@Data(immigrationData('RESIDENCE_STATUS'))
@Entity({ name: 'toleration' })
@ObjectType({ description: 'Temporary suspension of deportation (Duldung, §§ 60a ff. AufenthG).' })
export class Toleration extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ResidenceBasis, { description: 'Provision it rests on (Rechtsgrundlage).' })
  @Column('varchar')
  basis: ResidenceBasis;

  @Field(() => CalendarDate, { description: 'Day of issue (ausgestellt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => CalendarDate, { description: 'Last day (gültig bis).' })
  @Column('date')
  validUntil: string;

  @Data(immigrationData('WORK_PERMISSION'))
  @Field(() => EmploymentClause, {
    description: 'What it says about work (Nebenbestimmung zur Beschäftigung).',
  })
  @Column('varchar')
  employment: EmploymentClause;
}
