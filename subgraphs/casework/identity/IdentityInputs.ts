import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { identityData, identityLinkData } from '../labels';

@InputType({
  description: 'A decision about how an agency knows a person (Entscheidung zur Identitätszuordnung).',
})
export class DecideIdentityLinkInput extends ChangeWish {
  @ArgumentData(identityLinkData)
  @Field(() => ID, { description: 'Which assignment (Zuordnung).' })
  id: string;
}

@InputType({ description: 'Two alike records are about two people (Abgleich ablehnen).' })
export class RejectMatchInput extends NewWish {
  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'One of them (Person).' })
  person: string;

  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'The other one (andere Person).' })
  other: string;
}

@InputType({ description: 'Two records are one person (Personen zusammenführen).' })
export class MergePersonsInput extends NewWish {
  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'Who she is from then on (bleibt).' })
  keep: string;

  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'Whose records go to the other (geht auf).' })
  merge: string;
}

@InputType({ description: 'They are two after all (Zusammenführung aufheben).' })
export class UnmergePersonsInput extends ChangeWish {
  @ArgumentData(identityLinkData)
  @Field(() => ID, { description: 'Which merge (Zusammenführung).' })
  id: string;
}
