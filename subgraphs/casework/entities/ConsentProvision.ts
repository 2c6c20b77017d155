import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Controller, Purpose } from '../../vocabulary/terms';
import { planContent } from '../labels';
import { DataCategory, Direction, Effect } from '../terms';
import { RecipientGroup } from './RecipientGroup';

@Data(ownerlessValue)
@ObjectType({
  description:
    'One thing a consent allows or forbids. What forbids beats what allows (Bestimmung der Einwilligung).',
})
export class ConsentProvision {
  @Field(() => Effect, { description: 'Allows or forbids (Wirkung).' })
  effect: Effect;

  @Field(() => Controller, { description: 'Whose data (übermittelnde Stelle).' })
  source: Controller;

  @Field(() => RecipientGroup, { description: 'Who receives them (Empfängerkreis).' })
  recipient: RecipientGroup;

  @Field(() => [DataCategory], { description: 'Which data (Datenkategorien).' })
  categories: DataCategory[];

  @Field(() => [Purpose], { description: 'What for (Zwecke).' })
  purposes: Purpose[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day, when earlier than the whole consent (gültig bis).',
  })
  validUntil: string | null;

  @Field(() => Boolean, {
    description: 'Whether it releases from a duty of secrecy (Schweigepflichtentbindung).',
  })
  confidentialityRelease: boolean;

  @Data(planContent)
  @Field(() => String, {
    nullable: true,
    description: 'Who is released; it may tell of an illness (Geheimnisträger).',
  })
  secretHolder: string | null;

  @Field(() => Direction, { description: 'One way or both (Richtung).' })
  direction: Direction;
}
