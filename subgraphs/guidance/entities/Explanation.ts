import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { guidanceContent } from '../labels';
import type { Words } from '../Rule';
import { UsedFact } from './UsedFact';

@Data(guidanceContent)
@ObjectType({ description: 'Why a rule comes to its result (Begründung).' })
export class Explanation {
  readonly words: Words;

  @Field(() => [UsedFact], { description: 'What it rests on (verwendete Angaben).' })
  facts: readonly UsedFact[];

  @Field(() => DateTime, { description: 'When it was worked out (Stand).' })
  asOf: Date;
}
