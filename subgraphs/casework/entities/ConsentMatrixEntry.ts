import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { consentData } from '../labels';
import { ConsentStatus, DataCategory } from '../terms';
import { Person } from './Person';
import { Principal } from './Principal';

@Data(consentData)
@ObjectType({
  description: 'Whether a participant may hear of an area of a person (Feld der Einwilligungsmatrix).',
})
export class ConsentMatrixEntry {
  @Field(() => Person, { description: 'Whose data (betroffene Person).' })
  person: Person;

  @Field(() => DataCategory, { description: 'Which data (Datenkategorie).' })
  area: DataCategory;

  @Field(() => Principal, { description: 'Who would hear it (teilnehmende Stelle).' })
  participant: Principal;

  @Field(() => ConsentStatus, {
    nullable: true,
    description:
      'What the person has allowed as of today; absent when nothing was ever signed or it is forbidden (Stand).',
  })
  status: ConsentStatus | null;
}
