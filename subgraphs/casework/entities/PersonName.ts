import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({
  description: 'How somebody is called, in Latin letters as the papers transliterate it (Name, Umschrift).',
})
export class PersonName {
  @Field(() => String, { description: 'Given names (Vornamen).' })
  given: string;

  @Field(() => String, { description: 'Family name (Familienname).' })
  family: string;

  @Field(() => String, {
    nullable: true,
    description: 'In the script of the language it comes from (Originalschrift).',
  })
  originalScript: string | null;

  @Field(() => [String], {
    description: 'Other spellings and names on papers (weitere Schreibweisen, frühere Namen).',
  })
  aliases: string[];
}
