import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { planContent } from '../labels';
import { ConferenceEnd, DataCategory } from '../terms';

@InputType({ description: 'Somebody who takes part, by task and not by name (Teilnehmende).' })
export class ParticipantInput {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Stable name within Lotse (Kennung).' })
  id: string;

  @Field(() => String, { description: 'Task in the office, for example JOB_CENTER_ADVISER (Rolle).' })
  role: string;

  @Field(() => String, { description: 'Where they work (Stelle).' })
  organisation: string;
}

@InputType({ description: 'A meeting of several offices on one case (geplante Fallkonferenz).' })
export class PlanConferenceInput extends NewWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: Date;

  @Field(() => [ParticipantInput], { description: 'Who takes part (Teilnehmende).' })
  participants: ParticipantInput[];

  @Field(() => [DataCategory], {
    description: 'What may be spoken of, under consent (freigegebene Bereiche).',
  })
  sharedAreas: DataCategory[];
}

@InputType({ description: 'What is to change of a conference; what is left out stays (Änderung).' })
export class UpdateConferenceInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which conference (Fallkonferenz).' })
  id: string;

  @Field(() => DateTime, { nullable: true, description: 'When (Zeitpunkt).' })
  at?: Date | null;

  @Field(() => [ParticipantInput], { nullable: true, description: 'Who takes part (Teilnehmende).' })
  participants?: ParticipantInput[] | null;

  @Field(() => [DataCategory], {
    nullable: true,
    description: 'What may be spoken of (freigegebene Bereiche).',
  })
  sharedAreas?: DataCategory[] | null;
}

@InputType({ description: 'What was agreed; all of it (Vereinbarungen).' })
export class RecordDecisionsInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which conference (Fallkonferenz).' })
  id: string;

  @Field(() => [String], { description: 'One sentence each, at most 50 (Vereinbarungen).' })
  decisions: string[];
}

@InputType({ description: 'A conference is over (Abschluss).' })
export class CloseConferenceInput extends ChangeWish {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which conference (Fallkonferenz).' })
  id: string;

  @Field(() => ConferenceEnd, { description: 'How it ended (Abschluss).' })
  ended: ConferenceEnd;
}
