import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { emergencyData } from '../labels';
import { BreakGlassGround } from '../terms';

@Data(emergencyData)
@Directive('@inaccessible')
@ObjectType({ description: 'Emergency access of the caller that is not over (laufender Notfallzugriff).' })
export class OpenEmergency {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  id: string;

  @Field(() => BreakGlassGround, { description: 'On which ground (Grund).' })
  ground: BreakGlassGround;
}
