import { Field, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({ description: 'How much is open in a case, by kind of record (offene Vorgänge).' })
export class OpenWork {
  @Field(() => Int, { description: 'Needs that are neither met nor given up (Bedarfe).' })
  needs: number;

  @Field(() => Int, { description: 'Goals that are neither reached nor given up (Ziele).' })
  goals: number;

  @Field(() => Int, { description: 'Tasks that wait to be done (Aufgaben).' })
  tasks: number;

  @Field(() => Int, {
    description: 'Referrals that an office deals with, or that are not sent yet (Vermittlungen).',
  })
  referrals: number;

  @Field(() => Int, { description: 'Hand-offs between offices that are not settled (Weiterverweisungen).' })
  handOffs: number;

  @Field(() => Int, { description: 'Documents that are not accepted yet (Unterlagen).' })
  documentNeeds: number;

  @Field(() => Int, { description: 'Conferences that are not closed (Fallkonferenzen).' })
  conferences: number;
}
