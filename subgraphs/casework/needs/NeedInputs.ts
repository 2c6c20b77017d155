import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Severity } from '../../vocabulary/terms';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { familyData, planContent } from '../labels';
import { NeedArea, NeedStatus } from '../terms';

@InputType({ description: 'A need that was seen (festgestellter Bedarf).' })
export class IdentifyNeedInput extends NewWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @Field(() => NeedArea, { description: 'Area of life (Bedarfsbereich).' })
  area: NeedArea;

  @Field(() => Severity, { description: 'How grave (Dringlichkeit).' })
  severity: Severity;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => [ID], { description: 'Who has it: present members of the family (betroffene Personen).' })
  persons: string[];

  @Field(() => CalendarDate, { nullable: true, description: 'Left out: today (festgestellt am).' })
  identifiedAt?: string | null;
}

@InputType({ description: 'What is to change of a need; what is left out stays (Änderung eines Bedarfs).' })
export class UpdateNeedInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which need (Bedarf).' })
  id: string;

  @Field(() => Severity, { nullable: true, description: 'How grave (Dringlichkeit).' })
  severity?: Severity | null;

  @Field(() => NeedStatus, { nullable: true, description: 'Where it stands (Bedarfsstatus).' })
  status?: NeedStatus | null;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => [ID], { nullable: true, description: 'Who has it (betroffene Personen).' })
  persons?: string[] | null;
}
