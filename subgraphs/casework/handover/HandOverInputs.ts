import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, consentData } from '../labels';
import { HandOverReason } from '../terms';

@InputType({ description: 'Who stands in for a case manager (Vertretungen).' })
export class SetDeputiesInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Whose deputies; the version is hers (Case Managerin, Case Manager).' })
  id: string;

  @ArgumentData(casePlan)
  @Field(() => [ID], { description: 'All of them, at most 5 (Vertretungen).' })
  deputies: string[];
}

@InputType({ description: 'Cases go from one case manager to another, all or none (Fallübergabe).' })
export class HandOverCasesInput extends NewWish {
  @ArgumentData(casePlan)
  @Field(() => ID, {
    nullable: true,
    description:
      'From whom; left out: the one who asks. Only the coordination names somebody else (abgebend).',
  })
  from?: string | null;

  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'To whom (übernehmend).' })
  to: string;

  @ArgumentData(casePlan)
  @Field(() => [ID], {
    nullable: true,
    description: 'Which cases, at most 100; left out: every open one (Fälle).',
  })
  cases?: string[] | null;

  @Field(() => HandOverReason, { description: 'Why (Grund).' })
  reason: HandOverReason;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the families have released the notes to the new holder; only the old holder can say so (Fallnotizen freigegeben).',
  })
  releaseNotes: boolean;
}

@InputType({ description: 'Notes from before a hand-over are released anew (Freigabe von Fallnotizen).' })
export class ReleaseNotesInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Of which case (Fall).' })
  id: string;

  @ArgumentData(consentData)
  @Field(() => ID, {
    description:
      'A consent of somebody in the family that releases CASE_NOTES to case managers of the new holder’s organisation (Einwilligung).',
  })
  consent: string;
}
