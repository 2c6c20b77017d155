import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { planContent } from '../labels';
import { GoalStatus, NeedArea } from '../terms';

@Data(planContent)
@Entity({ name: 'goal' })
@ObjectType({ description: 'A goal that family and case manager have agreed on (vereinbartes Ziel).' })
export class Goal {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Field(() => String, { description: 'In their own words (Ziel).' })
  @Column('varchar')
  title: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  @Column('varchar')
  area: NeedArea;

  @Field(() => CalendarDate, { nullable: true, description: 'By when (bis wann).' })
  @Column('date', { nullable: true })
  targetDate: string | null;

  @Field(() => GoalStatus, { description: 'Where it stands (Zielstatus).' })
  @Column('varchar')
  status: GoalStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
