import { Field, ID, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({
  description: 'Somebody who acts in an office, by task and not by name (handelnde Stelle).',
})
export class Principal {
  @Field(() => ID, { description: 'Stable name within Lotse (Kennung).' })
  id: string;

  /** Not an enum: an office that joins may bring a task of its own. */
  @Field(() => String, {
    description: 'Task in the office, for example CASE_MANAGER or JOB_CENTER_ADVISER (Rolle).',
  })
  role: string;

  @Field(() => String, { description: 'Where they work (Stelle).' })
  organisation: string;
}
