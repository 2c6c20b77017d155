import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { daycareData, priorityData } from '../labels';
import { CareHours, ChildcareRequestStatus, PriorityGround } from '../terms';

@Data(daycareData)
@Directive('@key(fields: "id")')
@Entity({ name: 'childcare_request' })
@ObjectType({ description: 'A request for a childcare place (Betreuungsanfrage, § 24 SGB VIII).' })
export class ChildcareRequest extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  childId: string;

  @Field(() => CalendarDate, { description: 'Wanted from (gewünscht ab).' })
  @Column('date')
  wantedFrom: string;

  @Field(() => CareHours, { description: 'Hours a week (Betreuungsumfang).' })
  @Column('varchar')
  hoursPerWeek: CareHours;

  @Field(() => CalendarDate, {
    description: 'Day on which the youth office was told of the need (Bedarfsanzeige).',
  })
  @Column('date')
  notifiedAt: string;

  @Marked({ release: 'NEVER' })
  @Field(() => String, { nullable: true, description: 'Reference of the daycare portal (Portalnummer).' })
  @Column('varchar', { nullable: true })
  portalRef: string | null;

  @Field(() => ChildcareRequestStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ChildcareRequestStatus;

  @Data(priorityData)
  @Field(() => [PriorityGround], { description: 'Why the child comes first (Vorranggründe).' })
  @Column('varchar', { array: true })
  priorityGrounds: PriorityGround[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the claim to a place (Rechtsanspruch seit, § 24 SGB VIII).',
  })
  @Column('date', { nullable: true })
  entitlementSince: string | null;
}
