import { Field, Float, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { identityLinkData } from '../labels';
import { MatchEvidence } from './MatchEvidence';
import { Person } from './Person';

@Data(identityLinkData)
@ObjectType({
  description: 'A record that may be about the same person; somebody has to decide (möglicher Treffer).',
})
export class MatchCandidate {
  @Field(() => Person, { nullable: true, description: 'The other record (andere Person).' })
  person: Person;

  @Field(() => Float, { description: 'How alike they are, from 0 to 1 (Ähnlichkeit).' })
  confidence: number;

  @Field(() => [MatchEvidence], { description: 'What speaks for and against it (Merkmale).' })
  evidence: readonly MatchEvidence[];
}
