import { Field, ID, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { District } from './District';

@Data(ownerlessValue)
@ObjectType({ description: 'A daycare centre, childminder or other place of care (Betreuungseinrichtung).' })
export class Facility {
  @Field(() => ID, { description: 'Stable name within Lotse.' })
  id: string;

  @Field(() => String, { description: 'As it calls itself (Bezeichnung).' })
  name: string;

  @Field(() => District, { description: 'District it is in (Sozialraum).' })
  district: District;
}
