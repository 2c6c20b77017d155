import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { reunificationData } from '../labels';
import { ApplicationStatus, ReunificationRelation } from '../terms';

@Data(reunificationData)
@Entity({ name: 'family_reunification_case' })
@ObjectType({
  description:
    'Procedure for a relative who is to follow, without a name (Familiennachzug, §§ 27 ff. AufenthG).',
})
export class FamilyReunificationCase extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ReunificationRelation, { description: 'Who is to follow (nachziehende Person).' })
  @Column('varchar')
  relation: ReunificationRelation;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the application (Antrag vom).' })
  @Column('date', { nullable: true })
  appliedAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of easier conditions (Frist des privilegierten Nachzugs, § 29 Abs. 2 AufenthG).',
  })
  @Column('date', { nullable: true })
  privilegedUntil: string | null;

  @Field(() => ApplicationStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: ApplicationStatus;
}
