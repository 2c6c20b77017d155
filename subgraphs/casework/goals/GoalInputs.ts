import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { planContent } from '../labels';
import { GoalStatus, NeedArea } from '../terms';

@InputType({ description: 'A goal that family and case manager agree on (Zielvereinbarung).' })
export class AgreeGoalInput extends NewWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @Field(() => String, { description: 'In their own words, up to 300 characters (Ziel).' })
  title: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  area: NeedArea;

  @Field(() => CalendarDate, { nullable: true, description: 'By when, not before today (bis wann).' })
  targetDate?: string | null;
}

@InputType({ description: 'What is to change of a goal; what is left out stays (Änderung eines Ziels).' })
export class UpdateGoalInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which goal (Ziel).' })
  id: string;

  @Field(() => String, { nullable: true, description: 'In their own words (Ziel).' })
  title?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when; null: no day (bis wann).' })
  targetDate?: string | null;

  @Field(() => GoalStatus, { nullable: true, description: 'Where it stands (Zielstatus).' })
  status?: GoalStatus | null;
}
