import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { Controller, WithheldReason } from '../../vocabulary/terms';
import { guidanceContent } from '../labels';
import { FactState } from '../terms';
import { Person } from './Person';

@Data(guidanceContent)
@ObjectType({ description: 'A fact that a result rests on (verwendete Angabe).' })
export class UsedFact {
  @Field(() => String, { description: 'Where it stands in the graph (Fundstelle).' })
  path: string;

  @Field(() => Person, { nullable: true, description: 'Whom it is about; absent for the family (Person).' })
  person: Person | null;

  @Field(() => String, {
    nullable: true,
    description: 'As text; absent where nothing is known, and where it is known that there is none (Wert).',
  })
  value: string | null;

  @Field(() => FactState, { description: 'How far it can be relied on (Stand der Angabe).' })
  state: FactState;

  @Field(() => Controller, { description: 'Who answers for it, or would have to be asked (Stelle).' })
  source: Controller;

  @Field(() => DateTime, { nullable: true, description: 'How fresh it is at its source (Stand).' })
  asOf: string | null;

  @Field(() => WithheldReason, { nullable: true, description: 'Why it is not known (Grund).' })
  reason: WithheldReason | null;
}
