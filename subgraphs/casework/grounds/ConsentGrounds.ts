import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { consentData } from '../labels';
import { ConsentFormKind, ConsentStatus, SignatoryCapacity } from '../terms';
import { AgeSpan } from './AgeSpan';

@Data(consentData)
@Directive('@inaccessible')
@ObjectType({ description: 'A consent as recorded, as far as it decides (Einwilligung als Grundlage).' })
export class ConsentGrounds {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  id: string;

  @Field(() => ConsentStatus, { description: 'Where it stands, as recorded (Stand).' })
  status: ConsentStatus;

  @Field(() => SignatoryCapacity, { description: 'In what capacity it was signed (Eigenschaft).' })
  capacity: SignatoryCapacity;

  @Field(() => ID, { description: 'Who signed (unterzeichnende Person).' })
  signatory: string;

  @Field(() => ID, { nullable: true, description: 'Who signed too (weitere unterzeichnende Person).' })
  coSignatory: string | null;

  @Field(() => AgeSpan, {
    nullable: true,
    description: 'Age of the person on that day; absent when unknown (Alter bei Erteilung).',
  })
  ageWhenGiven: AgeSpan | null;

  @Field(() => ConsentFormKind, { description: 'Which form (Form).' })
  form: ConsentFormKind;

  @Field(() => Boolean, { description: 'Whether all three notices were given (Hinweise erteilt).' })
  noticesGiven: boolean;

  @Field(() => CalendarDate, { description: 'First day (erteilt am).' })
  givenOn: string;

  @Field(() => CalendarDate, { description: 'Last day (gültig bis).' })
  expiresOn: string;

  @Field(() => [Int], {
    description:
      'What it allows and forbids: places in the list of provisions of this answer (Bestimmungen).',
  })
  provisions: number[];

  @Field(() => [Int], {
    description: 'Those of them that were taken back, alone or with all of it (widerrufene Bestimmungen).',
  })
  revoked: number[];
}
