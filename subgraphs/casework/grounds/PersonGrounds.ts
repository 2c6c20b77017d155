import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { consentData } from '../labels';
import { Custody, ProtectiveMarker } from '../terms';
import { AgeSpan } from './AgeSpan';
import { ConsentGrounds } from './ConsentGrounds';
import { OpenEmergency } from './OpenEmergency';

@Data(consentData)
@Directive('@inaccessible')
@ObjectType({ description: 'What decides about passing on the data of a person (Grundlagen einer Person).' })
export class PersonGrounds {
  @Field(() => ID, { description: 'Whose (Person).' })
  person: string;

  @Field(() => Boolean, {
    description: "The caller manages an open case of the person's family, or deputises in it (eigener Fall).",
  })
  ownCase: boolean;

  @Field(() => Boolean, { description: 'The caller manages one of them herself (fallführend).' })
  responsible: boolean;

  @Field(() => [String], {
    description: 'Organisations of the case managers whose place the caller takes (vertretene Träger).',
  })
  standsInFor: string[];

  @Field(() => Boolean, { description: 'The caller is this person (die Person selbst).' })
  isCaller: boolean;

  @Field(() => Boolean, { description: 'The caller has custody of this child (sorgeberechtigt).' })
  inCustodyOfCaller: boolean;

  @Field(() => [ProtectiveMarker], { description: 'What must not be passed on (Schutzvermerke).' })
  markers: ProtectiveMarker[];

  @Field(() => AgeSpan, { nullable: true, description: 'Age; absent when unknown (Alter).' })
  age: AgeSpan | null;

  @Field(() => [ID], { description: 'Persons with custody; none for adults (Sorgeberechtigte).' })
  custodians: string[];

  @Field(() => Custody, {
    nullable: true,
    description: 'Who has custody, in kind; absent where nothing is said of it, as for adults (Sorge).',
  })
  custody: Custody | null;

  @Field(() => [ID], { description: "Everybody else in the person's families (Angehörige)." })
  relatives: string[];

  @Field(() => [ConsentGrounds], { description: 'Consents of any state (Einwilligungen).' })
  consents: ConsentGrounds[];

  @Field(() => [OpenEmergency], {
    description: 'Emergency accesses to this person that the caller has opened (laufende Notfallzugriffe).',
  })
  breakGlass: OpenEmergency[];
}
