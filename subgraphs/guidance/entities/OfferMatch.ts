import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { RuleRef } from '../../vocabulary/RuleRef';
import { CalendarDate } from '../../vocabulary/scalars';
import { Organisation } from '../../vocabulary/values';
import { guidanceContent } from '../labels';
import type { Words } from '../Rule';
import { Confidence, RuleResult } from '../terms';
import { BlockingFact } from './BlockingFact';
import { Explanation } from './Explanation';
import { Person } from './Person';

@Data(guidanceContent)
@ObjectType({
  description: 'Something that a family may be entitled to and does not draw yet (möglicher Anspruch).',
})
export class OfferMatch {
  readonly riskInWords: Words | null;

  @Field(() => RuleRef, { description: 'Which rule says so (Regel).' })
  rule: RuleRef;

  @Field(() => String, {
    nullable: true,
    description: 'Which of its forms, where a rule has several (Ausprägung).',
  })
  variant: string | null;

  @Field(() => RuleResult, { description: 'What the rule comes to (Ergebnis).' })
  result: RuleResult;

  @Field(() => Confidence, { description: 'How much it can be relied on (Verlässlichkeit).' })
  confidence: Confidence;

  @Field(() => [Person], { description: 'Who would have something of it (begünstigte Personen).' })
  benefitedPersons: readonly Person[];

  @Field(() => [BlockingFact], { description: 'What is not known and decides (fehlende Angaben).' })
  missingFacts: readonly BlockingFact[];

  @Field(() => Organisation, {
    description: 'Where it is applied for: the kind of office, whichever is competent (Antragsstelle).',
  })
  applyAt: Organisation;

  @Field(() => CalendarDate, { nullable: true, description: 'From when it would begin (ab).' })
  from: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'After this day something of it is lost (spätester sinnvoller Tag).',
  })
  latestUsefulDate: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'How far back it would be paid (rückwirkend bis).',
  })
  retroactiveUntil: string | null;

  @Field(() => Explanation, { description: 'Why (Begründung).' })
  explanation: Explanation;
}
