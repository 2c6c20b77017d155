import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { BenefitStatus, Controller } from '../../vocabulary/terms';
import { MoneyBand } from '../../vocabulary/values';
import { benefitData } from '../labels';
import { BenefitType, EducationParticipationComponent, ReductionReason } from '../terms';

@Data(benefitData)
@Directive('@key(fields: "id")')
@Entity({ name: 'benefit' })
@ObjectType({ description: 'A social benefit, applied for or granted (Sozialleistung).' })
export class Benefit extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Field(() => BenefitType, { description: 'Which benefit (Leistungsart).' })
  @Column('varchar')
  type: BenefitType;

  @Field(() => Controller, { description: 'Office that decides and pays (Leistungsträger).' })
  @Column('varchar')
  controller: Controller;

  @Pseudonymous()
  @Column('uuid')
  applicantId: string;

  @Field(() => BenefitStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: BenefitStatus;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the granted period (bewilligt ab).',
  })
  @Column('date', { nullable: true })
  grantedFrom: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the granted period, absent when open (bewilligt bis).',
  })
  @Column('date', { nullable: true })
  grantedUntil: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which the renewal should be applied for (Folgeantrag bis).',
  })
  @Column('date', { nullable: true })
  renewalDueAt: string | null;

  @Field(() => MoneyBand, { nullable: true, description: 'How much a month (Betragsspanne).' })
  @Column('jsonb', { nullable: true })
  monthly: MoneyBand | null;

  @Field(() => ReductionReason, { nullable: true, description: 'Why less is paid (Minderungsgrund).' })
  @Column('varchar', { nullable: true })
  reducedReason: ReductionReason | null;

  @Field(() => [EducationParticipationComponent], {
    nullable: true,
    description: 'Parts granted, only for education and participation (Komponenten, § 28 SGB II).',
  })
  @Column('varchar', { array: true, nullable: true })
  components: EducationParticipationComponent[] | null;
}
