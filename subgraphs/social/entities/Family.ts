import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data, familyKeyData } from '../../vocabulary/Data';

/** A stub: casework owns families, this agency knows only the key. */
@Data(familyKeyData)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A family, as far as the social offices have something on file.' })
export class Family {
  @Field(() => ID)
  id: string;
}
