import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, planContent } from '../labels';
import { CasePhase, CaseStatus, ClosureReason, IntakeChannel, NeedStatus, TargetGroup } from '../terms';

@InputType({ description: 'A family comes to case management (neuer Fall).' })
export class OpenCaseInput extends NewWish {
  /** Not its id: who takes a family in has its reference from the family, and has had nothing to do with it so far. */
  @Field(() => String, {
    description:
      'Reference of a family of the own districts that has no open case (Aktenzeichen der Familie).',
  })
  familyReference: string;

  @Field(() => IntakeChannel, { description: 'How the family came (Zugangsweg).' })
  intakeChannel: IntakeChannel;

  @Field(() => TargetGroup, { description: 'Group (Zielgruppe).' })
  targetGroup: TargetGroup;
}

@InputType({ description: 'What is to change of a case; what is left out stays (Änderung eines Falls).' })
export class UpdateCaseInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which case (Fall).' })
  id: string;

  @Field(() => CaseStatus, {
    nullable: true,
    description: 'Where it stands: ACTIVE or PAUSED; it is closed by closeCase (Fallstatus).',
  })
  status?: CaseStatus | null;

  @Field(() => CasePhase, {
    nullable: true,
    description: 'Phase of the work: the next one, or any before (Phase).',
  })
  phase?: CasePhase | null;
}

@InputType({ description: 'What became of a need by the end (Ergebnis).' })
export class NeedOutcomeInput {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Which need (Bedarf).' })
  need: string;

  @Field(() => NeedStatus, { description: 'MET, NOT_MET or DROPPED (Ergebnis).' })
  status: NeedStatus;
}

@InputType({ description: 'A case ends (Fallabschluss).' })
export class CloseCaseInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which case (Fall).' })
  id: string;

  @Field(() => ClosureReason, { description: 'Why it ends (Abschlussgrund).' })
  reason: ClosureReason;

  @Field(() => [NeedOutcomeInput], {
    description: 'What became of each need that is still open or in progress (Ergebnis).',
  })
  outcomes: NeedOutcomeInput[];
}

@InputType({ description: 'A case goes on that was closed (Wiederaufnahme).' })
export class ReopenCaseInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which case (Fall).' })
  id: string;
}
