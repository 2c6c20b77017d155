import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { BenefitStatus, Controller } from '../../vocabulary/terms';
import { healthData } from '../labels';
import { ApprovalKind } from '../terms';

@Data(healthData('HEALTH_APPOINTMENTS'))
@Entity({ name: 'treatment_approval' })
@ObjectType({ description: 'Approval of a treatment by the body that pays (Kostenzusage).' })
export class TreatmentApproval extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ApprovalKind, { description: 'What is to be approved (Gegenstand).' })
  @Column('varchar')
  kind: ApprovalKind;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { description: 'Day of the request (beantragt am).' })
  @Column('date')
  requestedAt: string;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Day of the decision (entschieden am).' })
  @Column('date', { nullable: true })
  decidedAt: string | null;

  @Field(() => BenefitStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: BenefitStatus;

  @Field(() => Controller, { description: 'Who pays (Kostenträger).' })
  @Column('varchar')
  costBearer: Controller;
}
