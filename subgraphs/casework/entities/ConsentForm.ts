import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { ConsentFormKind } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'Form in which consent was given (Form der Einwilligung, § 67b Abs. 2 SGB X).' })
export class ConsentForm {
  @Field(() => ConsentFormKind, { description: 'Which form (Form).' })
  kind: ConsentFormKind;

  @Field(() => String, { nullable: true, description: 'Why neither written nor electronic (Begründung).' })
  reason: string | null;
}
