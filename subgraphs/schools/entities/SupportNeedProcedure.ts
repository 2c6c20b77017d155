import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { supportNeedData } from '../labels';
import { SupportNeedStatus } from '../terms';

@Data(supportNeedData)
@Entity({ name: 'support_need_procedure' })
@ObjectType({
  description: 'Procedure on special educational support, dates only, never the finding (AO-SF-Verfahren).',
})
export class SupportNeedProcedure extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { description: 'Day of the opening (eröffnet am).' })
  @Column('date')
  openedAt: string;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Day of the decision (entschieden am).' })
  @Column('date', { nullable: true })
  decidedAt: string | null;

  @Field(() => SupportNeedStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: SupportNeedStatus;
}
