import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data, personKeyData } from '../../vocabulary/Data';

/** Owned by casework; here she is whom a rule is about. */
@Data(personKeyData)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person of a family that case management works with (Person).' })
export class Person {
  @Field(() => ID, { description: 'Number within Lotse; no register knows it (Kennung).' })
  id: string;
}
