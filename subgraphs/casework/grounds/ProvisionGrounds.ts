import { Directive, Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Controller, Purpose } from '../../vocabulary/terms';
import { RecipientGroup } from '../entities/RecipientGroup';
import { consentData } from '../labels';
import { DataCategory, Direction, Effect } from '../terms';

@Data(consentData)
@Directive('@inaccessible')
@ObjectType({
  description:
    'A provision that may concern the caller. Whom it releases from secrecy stays here (Bestimmung, soweit sie entscheidet).',
})
export class ProvisionGrounds {
  @Field(() => String, {
    description: 'base64url SHA-256 of the provision as recorded: what an envelope cites (Prüfsumme).',
  })
  digest: string;

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

  @Field(() => Direction, { description: 'One way or both (Richtung).' })
  direction: Direction;
}
