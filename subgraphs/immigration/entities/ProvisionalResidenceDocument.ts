import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { ProvisionalKind } from '../terms';

@Data(immigrationData('RESIDENCE_PROCEDURE'))
@Entity({ name: 'provisional_residence_document' })
@ObjectType({
  description:
    'Provisional residence document while an application is open (Fiktionsbescheinigung, § 81 Abs. 5 und 5a AufenthG).',
})
export class ProvisionalResidenceDocument extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Column('uuid')
  basisApplicationId: string;

  @Field(() => ProvisionalKind, { description: 'What it says (Art der Fiktionswirkung).' })
  @Column('varchar')
  kind: ProvisionalKind;

  @Field(() => CalendarDate, { description: 'Day of issue (ausgestellt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => CalendarDate, { description: 'Last day (gültig bis).' })
  @Column('date')
  validUntil: string;

  @Data(immigrationData('WORK_PERMISSION'))
  @Field(() => Boolean, { description: 'Whether it permits work (Erwerbstätigkeit erlaubt).' })
  @Column('boolean')
  employmentPermitted: boolean;
}
