import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { familyData } from '../labels';

@Data(familyData)
@Directive('@inaccessible')
@ObjectType({ description: 'Who belongs to a family now (Mitglieder einer Familie).' })
export class FamilyGrounds {
  @Field(() => ID, { description: 'Which family (Familie).' })
  family: string;

  @Field(() => [ID], { description: 'Its present members (Mitglieder).' })
  members: string[];
}
