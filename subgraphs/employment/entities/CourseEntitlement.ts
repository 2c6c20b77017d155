import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { Controller } from '../../vocabulary/terms';
import { courseData } from '../labels';
import { CourseEntitlementBasis, FeeExemption } from '../terms';

@Data(courseData)
@Entity({ name: 'course_entitlement' })
@ObjectType({
  description: 'Certificate that opens a language course; its number is not shown (Berechtigungsschein).',
})
export class CourseEntitlement extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CourseEntitlementBasis, { description: 'Why the person may or must take part (Grundlage).' })
  @Column('varchar')
  basis: CourseEntitlementBasis;

  @Field(() => Controller, { description: 'Who issued it (ausstellende Stelle).' })
  @Column('varchar')
  issuedBy: Controller;

  @Field(() => CalendarDate, { description: 'Day of issue (ausgestellt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day to register with it (gültig bis).' })
  @Column('date', { nullable: true })
  expiresAt: string | null;

  @Field(() => Boolean, { description: 'Whether it has been handed in at a provider (eingelöst).' })
  @Column('boolean')
  used: boolean;

  @Field(() => FeeExemption, { description: 'Whether the fee is waived (Kostenbefreiung, § 9 IntV).' })
  @Column('varchar')
  feeExempt: FeeExemption;

  @Field(() => Boolean, { description: 'Whether travel is paid (Fahrtkostenzuschuss, § 4a IntV).' })
  @Column('boolean')
  travelGrant: boolean;
}
