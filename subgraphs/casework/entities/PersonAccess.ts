import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';

@Data(ownerlessValue)
@ObjectType({
  description:
    'Of which areas whoever asks could be told something about a person now, for this purpose; not whether anything is recorded there (Zugriff).',
})
export class PersonAccess {
  @Field(() => Boolean, { description: 'Residence (Aufenthalt).' })
  immigration: boolean;

  @Field(() => Boolean, { description: 'Benefits and housing (Leistungen und Wohnen).' })
  social: boolean;

  @Field(() => Boolean, { description: 'Health (Gesundheit).' })
  health: boolean;

  @Field(() => Boolean, { description: 'School and daycare (Schule und Kindertagesbetreuung).' })
  schools: boolean;

  @Field(() => Boolean, { description: 'Work and courses (Arbeit und Kurse).' })
  employment: boolean;

  @Field(() => Boolean, { description: 'Notes of case management (Fallnotizen).' })
  notes: boolean;

  @Field(() => Boolean, { description: 'Consents (Einwilligungen).' })
  consents: boolean;
}
