import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { BenefitStatus, DocumentType } from '../../vocabulary/terms';
import { benefitUnitData } from '../labels';
import { Reduction } from './Reduction';

@Data(benefitUnitData)
@Directive('@key(fields: "id")')
@Entity({ name: 'benefit_unit' })
@ObjectType({
  description:
    'Persons whose need is reckoned together; neither family nor household (Bedarfsgemeinschaft, § 7 Abs. 3 SGB II).',
})
export class BenefitUnit extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Granted from (bewilligt ab).' })
  @Column('date', { nullable: true })
  grantedFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Granted until (bewilligt bis).' })
  @Column('date', { nullable: true })
  grantedUntil: string | null;

  @Field(() => BenefitStatus, { description: 'Where the benefit stands (Stand der Leistung).' })
  @Column('varchar')
  status: BenefitStatus;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Until when to apply or renew so that nothing is lost (Antrag bis, § 37 SGB II).',
  })
  @Column('date', { nullable: true })
  applicationDueAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which the last application was received (Antragseingang).',
  })
  @Column('date', { nullable: true })
  appliedAt: string | null;

  @Field(() => Boolean, {
    description: 'Whether payment is stopped for now (vorläufige Zahlungseinstellung).',
  })
  @Column('boolean')
  paymentsSuspended: boolean;

  @Field(() => [Reduction], { description: 'Reductions (Leistungsminderungen).' })
  @Column('jsonb')
  reductions: Reduction[];

  @Field(() => [DocumentType], { description: 'Papers that are missing (fehlende Unterlagen).' })
  @Column('varchar', { array: true })
  missing: DocumentType[];
}
