import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { DutyKind } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'Something the person still has to do (offene Pflicht).' })
export class Duty {
  @Field(() => DutyKind, { description: 'What is to be done (Art der Pflicht).' })
  kind: DutyKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when (zu erledigen bis).' })
  dueAt: string | null;

  @Field(() => String, { nullable: true, description: 'Its legal basis (Rechtsgrundlage).' })
  legalRef: string | null;
}
