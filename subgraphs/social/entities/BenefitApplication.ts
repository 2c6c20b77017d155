import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { BenefitStatus, DocumentType } from '../../vocabulary/terms';
import { benefitData } from '../labels';
import { BenefitApplicationKind } from '../terms';

@Data(benefitData)
@Entity({ name: 'benefit_application' })
@ObjectType({ description: 'An application for a benefit and what became of it (Leistungsantrag).' })
export class BenefitApplication extends AgencyRecord {
  @Index()
  @Column('uuid')
  benefitId: string;

  @Field(() => BenefitApplicationKind, { description: 'First, renewed or changed (Art des Antrags).' })
  @Column('varchar')
  kind: BenefitApplicationKind;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { description: 'Day it was received (Eingang).' })
  @Column('date')
  submittedAt: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which nothing was missing any more (vollständig am).',
  })
  @Column('date', { nullable: true })
  completeAt: string | null;

  @Marked({ reference: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Day of the decision (entschieden am).' })
  @Column('date', { nullable: true })
  decidedAt: string | null;

  @Field(() => BenefitStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: BenefitStatus;

  @Field(() => [DocumentType], { description: 'Papers still missing (fehlende Unterlagen, § 60 SGB I).' })
  @Column('varchar', { array: true })
  missing: DocumentType[];
}
