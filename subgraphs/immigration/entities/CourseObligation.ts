import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { CourseObligationNorm } from '../terms';

@Data(immigrationData('LANGUAGE_COURSE'))
@Entity({ name: 'course_obligation' })
@ObjectType({
  description: 'Duty to take an integration course (Verpflichtung zum Integrationskurs, § 44a AufenthG).',
})
export class CourseObligation extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => CourseObligationNorm, { description: 'Provision it rests on (Rechtsgrundlage).' })
  @Column('varchar')
  norm: CourseObligationNorm;

  @Field(() => CalendarDate, { description: 'Day of the notice (Bescheid vom).' })
  @Column('date')
  issuedAt: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which registration has to be proven (Nachweis der Anmeldung bis).',
  })
  @Column('date', { nullable: true })
  proofOfRegistrationDueAt: string | null;

  @Field(() => Boolean, { description: 'Whether the duty is fulfilled (erfüllt).' })
  @Column('boolean')
  fulfilled: boolean;
}
