import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';

/** A stub: casework owns persons, this agency knows only the key. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, as far as the immigration authority has something on file.' })
export class Person {
  @Data({ class: 'S2', category: 'IDENTITY', controller: ['KIM_OFFICE'] })
  @Field(() => ID)
  id: string;
}
