import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency } from '../../vocabulary/terms';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, familyData } from '../labels';
import { HandOffTrigger, NeedArea } from '../terms';

@InputType({ description: 'An office has sent somebody on to another one (neue Weiterverweisung).' })
export class RecordHandOffInput extends NewWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => ID, { description: 'Who was sent on (betroffene Person).' })
  person: string;

  @Field(() => NeedArea, { description: 'What it was about (Bedarfsbereich).' })
  need: NeedArea;

  @Field(() => Agency, { description: 'Who sent (abgebende Stelle).' })
  from: Agency;

  @Field(() => Agency, { description: 'Where to; another office (benannte Stelle).' })
  to: Agency;

  @Field(() => CalendarDate, { nullable: true, description: 'Left out: today (am).' })
  at?: string | null;

  @Field(() => HandOffTrigger, { description: 'Why (Anlass).' })
  trigger: HandOffTrigger;
}

@InputType({ description: 'The matter was settled where somebody was sent (geklärte Weiterverweisung).' })
export class ResolveHandOffInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which one (Weiterverweisung).' })
  id: string;
}
