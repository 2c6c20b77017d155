import { Field, ID, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({ description: 'A unit within an organisation (Organisationseinheit).' })
export class OrgUnit {
  @Field(() => ID, { description: 'Stable name within Lotse (Kennung).' })
  id: string;

  @Field(() => String, { description: 'As it calls itself (Bezeichnung).' })
  name: string;

  @Field(() => String, { description: 'To whom it belongs (Träger).' })
  organisation: string;
}
