import { Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { RuleRef } from '../../vocabulary/RuleRef';
import { CalendarDate } from '../../vocabulary/scalars';
import { Agency, DataClass, Severity } from '../../vocabulary/terms';
import { guidanceContent } from '../labels';
import { Explanation } from './Explanation';
import { Person } from './Person';
import { Resolution } from './Resolution';

@Data(guidanceContent)
@ObjectType({ description: 'Something that stands in the way of a family (Hindernis).' })
export class Obstacle {
  @Field(() => ID, {
    description: 'The same for as long as the same rule says the same of the same persons (Kennung).',
  })
  id: string;

  @Field(() => RuleRef, { description: 'Which rule says so (Regel).' })
  rule: RuleRef;

  @Field(() => String, { nullable: true, description: 'Which form of it (Variante).' })
  variant: string | null;

  @Field(() => Severity, { description: 'How grave it is (Dringlichkeit).' })
  severity: Severity;

  @Field(() => [Person], { description: 'Whom it concerns (betroffene Personen).' })
  subject: readonly Person[];

  @Field(() => [Agency], { description: 'Who has to do with it (beteiligte Stellen).' })
  agencies: readonly Agency[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'By when something must have been done (Frist).',
  })
  dueAt: string | null;

  @Field(() => Explanation, { description: 'Why (Begründung).' })
  explanation: Explanation;

  @Field(() => Resolution, { description: 'What to do (Lösungsweg).' })
  resolution: Resolution;

  @Field(() => DataClass, { description: 'As protected as the gravest fact it rests on (Schutzklasse).' })
  dataClass: DataClass;
}
