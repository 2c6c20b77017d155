import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { asylumData } from '../labels';
import { AsylumStage } from '../terms';

@Data(asylumData)
@Entity({ name: 'asylum_procedure' })
@ObjectType({ description: 'Asylum procedure: stage and dates only, never its content (Asylverfahren).' })
export class AsylumProcedure extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => AsylumStage, { description: 'How far it is (Stand des Verfahrens).' })
  @Column('varchar')
  stage: AsylumStage;

  @Field(() => CalendarDate, { description: 'Day of the application (Antrag vom).' })
  @Column('date')
  appliedAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the decision (entschieden am).' })
  @Column('date', { nullable: true })
  decidedAt: string | null;
}
