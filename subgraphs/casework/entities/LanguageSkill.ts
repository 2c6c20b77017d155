import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { LanguageCode } from '../../vocabulary/scalars';
import { LanguageLevel } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'A language and how well somebody knows it (Sprachkenntnisse).' })
export class LanguageSkill {
  @Field(() => LanguageCode, { description: 'Which language (Sprache).' })
  code: string;

  @Field(() => LanguageLevel, { description: 'How well it is spoken (Niveau).' })
  level: LanguageLevel;

  @Field(() => Boolean, { description: 'Whether the person reads and writes it (schriftkundig).' })
  literateIn: boolean;
}
