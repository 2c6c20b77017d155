import { Field, ID, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { District } from './District';

@Data(ownerlessValue)
@ObjectType({ description: 'A school (Schule).' })
export class School {
  @Field(() => ID, { description: 'Stable name within Lotse, not the number of the school register.' })
  id: string;

  @Field(() => String, { description: 'As it calls itself (Bezeichnung).' })
  name: string;

  @Field(() => District, { description: 'District it is in (Sozialraum).' })
  district: District;
}
