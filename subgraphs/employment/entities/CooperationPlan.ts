import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';

@Data(ownerlessValue)
@ObjectType({
  description: 'What the person and the Jobcenter have agreed (Kooperationsplan, § 15 SGB II).',
})
export class CooperationPlan {
  @Field(() => CalendarDate, { description: 'Day of the agreement (vereinbart am).' })
  agreedAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When both look at it again (Überprüfung am).' })
  reviewAt: string | null;

  @Field(() => [String], { description: 'The agreed steps, in their order (vereinbarte Schritte).' })
  steps: string[];
}
