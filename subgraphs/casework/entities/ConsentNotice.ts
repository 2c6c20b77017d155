import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({ description: 'What the person was told before (Hinweise, § 67b Abs. 2 Satz 2 und 3 SGB X).' })
export class ConsentNotice {
  @Field(() => Boolean, { description: 'What the data are for (Zweck).' })
  purpose: boolean;

  @Field(() => Boolean, { description: 'What follows from a refusal (Folgen der Verweigerung).' })
  consequencesOfRefusal: boolean;

  @Field(() => Boolean, { description: 'That it can be revoked at any time (Widerruflichkeit).' })
  revocability: boolean;
}
