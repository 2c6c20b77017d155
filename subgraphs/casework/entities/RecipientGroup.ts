import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({
  description: 'Who may receive the data: a task in an office, never a named person (Empfängerkreis).',
})
export class RecipientGroup {
  @Field(() => String, { description: 'Task in the office, for example CASE_MANAGER (Rolle).' })
  role: string;

  @Field(() => String, { description: 'Where (Stelle).' })
  organisation: string;

  @Field(() => Boolean, { description: 'Whether deputies are meant too (einschließlich Vertretung).' })
  includesDeputies: boolean;
}
