import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { MatchAgreement } from '../terms';

@Data(ownerlessValue)
@ObjectType({ description: 'How far an attribute agrees, without its values (Merkmal im Abgleich).' })
export class MatchEvidence {
  @Field(() => String, { description: 'Which attribute, for example dateOfBirth (Merkmal).' })
  attribute: string;

  @Field(() => MatchAgreement, { description: 'Whether it agrees (Übereinstimmung).' })
  agreement: MatchAgreement;
}
