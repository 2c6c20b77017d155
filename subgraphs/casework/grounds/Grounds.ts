import { Directive, Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { consentData } from '../labels';
import { FamilyGrounds } from './FamilyGrounds';
import { PersonGrounds } from './PersonGrounds';
import { ProvisionGrounds } from './ProvisionGrounds';

@Data(consentData)
@Directive('@inaccessible')
@ObjectType({
  description:
    'Everything that decides about passing on data, and nothing that was decided: for the hub alone (Grundlagen).',
})
export class Grounds {
  @Field(() => CalendarDate, { description: 'The day that counts (Tag).' })
  today: string;

  @Field(() => [ProvisionGrounds], {
    description: 'Each once: most people sign the same form (Bestimmungen).',
  })
  provisions: ProvisionGrounds[];

  @Field(() => [PersonGrounds], {
    description: 'Those asked about, members of families asked about, and all their relatives (Personen).',
  })
  persons: PersonGrounds[];

  @Field(() => [FamilyGrounds], { description: 'Families asked about (Familien).' })
  families: FamilyGrounds[];
}
