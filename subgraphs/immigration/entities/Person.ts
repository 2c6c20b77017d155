import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data, personKeyData } from '../../vocabulary/Data';

/** A stub: casework owns persons, this agency knows only the key. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, as far as the immigration authority has something on file.' })
export class Person {
  @Data(personKeyData)
  @Field(() => ID)
  id: string;
}
