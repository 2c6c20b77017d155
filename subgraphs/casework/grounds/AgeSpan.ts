import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@Directive('@inaccessible')
@ObjectType({
  description:
    'Full years, as precisely as a birth date is known: who was born in 2008 is 17 or 18 in 2026 (Alter).',
})
export class AgeSpan {
  @Field(() => Int, { description: 'At least (mindestens).' })
  from: number;

  @Field(() => Int, { description: 'At most (höchstens).' })
  to: number;
}
