import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data, personKeyData } from '../../vocabulary/Data';

/** A stub: casework owns persons, this agency knows only the key. */
@Data(personKeyData)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, as far as the social offices have something on file.' })
export class Person {
  @Field(() => ID)
  id: string;
}
