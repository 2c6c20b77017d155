import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { BreakGlassEventKind } from '../terms';
import { PrincipalRef } from './PrincipalRef';

@Data(ownerlessValue)
@ObjectType({ description: 'A step in the life of an emergency access (Schritt im Notfallzugriff).' })
export class BreakGlassEvent {
  /** Kept as RFC 3339 text in the JSON column. */
  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: string;

  @Field(() => BreakGlassEventKind, { description: 'What happened (Ereignis).' })
  kind: BreakGlassEventKind;

  @Field(() => PrincipalRef, {
    nullable: true,
    description: 'Who did it; absent for what happens by itself (durch).',
  })
  by: PrincipalRef | null;
}
