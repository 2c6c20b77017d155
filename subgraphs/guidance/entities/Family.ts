import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data, familyKeyData } from '../../vocabulary/Data';

/** Owned by casework; here it is worked out what stands in its way and what nobody told it. */
@Data(familyKeyData)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A family as case management sees it (Familie).' })
export class Family {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  id: string;
}
