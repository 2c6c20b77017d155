import { Field, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { ContactChannel } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'A consent was taken back, from then on and not for the past (Widerruf).' })
export class Revocation {
  /** Kept as RFC 3339 text in the JSON column. */
  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Which provision, counted from 0; absent when all of it (Bestimmung).',
  })
  provision: number | null;

  @Field(() => ContactChannel, { description: 'How (Weg des Widerrufs).' })
  channel: ContactChannel;
}
