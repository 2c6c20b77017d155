import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { Controller, WithheldReason } from '../../vocabulary/terms';
import { guidanceContent } from '../labels';
import type { Words } from '../Rule';
import { Person } from './Person';
import { UnlockedRule } from './UnlockedRule';

@Data(guidanceContent)
@ObjectType({ description: 'A fact without which a rule cannot say anything (fehlende Angabe).' })
export class BlockingFact {
  readonly words: Words;

  @Field(() => String, { description: 'Where it would stand in the graph (Fundstelle).' })
  path: string;

  @Field(() => Person, { nullable: true, description: 'Whom it is about; absent for the family (Person).' })
  person: Person | null;

  @Field(() => Controller, { description: 'Who would know (zuständige Stelle).' })
  askWhom: Controller;

  @Field(() => [UnlockedRule], { description: 'What could then be worked out (Regeln, die daran hängen).' })
  unlocks: readonly UnlockedRule[];

  @Field(() => WithheldReason, { nullable: true, description: 'Why it is not known (Grund).' })
  withheldReason: WithheldReason | null;
}
