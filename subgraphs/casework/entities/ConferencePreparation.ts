import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { casePlan } from '../labels';
import { CaseConference } from './CaseConference';

@Data(casePlan)
@ObjectType({
  description: 'What a case manager needs before a case conference (Vorbereitung der Fallkonferenz).',
})
export class ConferencePreparation {
  @Field(() => CaseConference, { description: 'The meeting (Fallkonferenz).' })
  conference: CaseConference;
}
