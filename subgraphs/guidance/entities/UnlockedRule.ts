import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { RuleRef } from '../../vocabulary/RuleRef';
import { guidanceContent } from '../labels';
import { Person } from './Person';

@Data(guidanceContent)
@ObjectType({
  description: 'A rule that waits for an answer, and for whom (Regel, die an der Angabe hängt).',
})
export class UnlockedRule {
  @Field(() => RuleRef, { description: 'Which rule (Regel).' })
  rule: RuleRef;

  @Field(() => [Person], { description: 'For whom it could then be worked out (betroffene Personen).' })
  subjects: readonly Person[];
}
