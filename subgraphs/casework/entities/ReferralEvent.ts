import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { ReferralStatus } from '../terms';
import { PrincipalRef } from './PrincipalRef';

@Data(ownerlessValue)
@ObjectType({ description: 'A step in the course of a referral (Verlauf der Vermittlung).' })
export class ReferralEvent {
  /** Kept as RFC 3339 text in the JSON column. */
  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: string;

  @Field(() => ReferralStatus, { description: 'Where it stood from then on (Vermittlungsstatus).' })
  status: ReferralStatus;

  @Field(() => PrincipalRef, { description: 'Who did it (durch).' })
  by: PrincipalRef;

  /** Sealed under the key of the case. */
  note: string | null;
}
