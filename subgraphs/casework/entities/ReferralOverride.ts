import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { planContent } from '../labels';
import { OverrideGround } from '../terms';
import { PrincipalRef } from './PrincipalRef';

@Data(ownerlessValue)
@ObjectType({
  description:
    'A law on which something is passed on without consent, and why (Rechtsgrundlage ohne Einwilligung).',
})
export class ReferralOverride {
  @Field(() => OverrideGround, { description: 'Which law (Rechtsgrundlage).' })
  ground: OverrideGround;

  @Data(planContent)
  @Field(() => String, { description: 'Why it applies (Begründung).' })
  reason: string;

  @Field(() => PrincipalRef, { description: 'Who answers for it (verantwortlich).' })
  by: PrincipalRef;

  /** Kept as RFC 3339 text in the JSON column. */
  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: string;
}
