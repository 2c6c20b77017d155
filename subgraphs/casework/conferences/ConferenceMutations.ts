import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { Actor } from '../changes/Actor';
import { answered } from '../changes/answered';
import { changeInCase, createInCase } from '../changes/inCase';
import { CaseConference } from '../entities/CaseConference';
import { casePlan } from '../labels';
import { recordedAt } from '../recordedAt';
import {
  CloseConferenceInput,
  PlanConferenceInput,
  RecordDecisionsInput,
  UpdateConferenceInput,
} from './ConferenceInputs';
import { conferenceClosed, conferencePlanned, conferenceUpdated, decisionsRecorded } from './conferenceSteps';

const nowOf = ({ today, now }: Actor): Date => recordedAt(today, now);

/** Case conferences (domain.md 4.1 Q10). Only the team changes them; participants see the shared view while it is granted. */
@Resolver()
export class ConferenceMutations {
  @Data(casePlan)
  @Mutation(() => CaseConference, {
    nullable: true,
    description:
      'Plans a meeting; participants see what is shared from a week before until the day after (planen).',
  })
  async planConference(
    @Arg('input', () => PlanConferenceInput) input: PlanConferenceInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseConference> {
    const naming = { mutation: 'planConference', table: CaseConference };
    const result = await createInCase(asked, input, naming, ({ actor }) =>
      conferencePlanned(input, nowOf(actor)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => CaseConference, { nullable: true, description: 'Changes a planned meeting (ändern).' })
  async updateConference(
    @Arg('input', () => UpdateConferenceInput) input: UpdateConferenceInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseConference> {
    const { at, participants, sharedAreas } = input;
    const wish = {
      ...(at && { at }),
      ...(participants && { participants }),
      ...(sharedAreas && { sharedAreas }),
    };
    const result = await changeInCase(asked, input, named('updateConference'), (conference, { actor }) =>
      conferenceUpdated(conference, wish, nowOf(actor)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => CaseConference, {
    nullable: true,
    description: 'Puts down what was agreed (Vereinbarungen festhalten).',
  })
  async recordDecisions(
    @Arg('input', () => RecordDecisionsInput) input: RecordDecisionsInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseConference> {
    const result = await changeInCase(asked, input, named('recordDecisions'), (conference, { actor }) =>
      decisionsRecorded(conference, input.decisions, nowOf(actor)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => CaseConference, {
    nullable: true,
    description: 'Closes it; a cancelled one shows nothing any more (abschließen).',
  })
  async closeConference(
    @Arg('input', () => CloseConferenceInput) input: CloseConferenceInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseConference> {
    const result = await changeInCase(asked, input, named('closeConference'), (conference, { actor }) =>
      conferenceClosed(conference, input.ended, nowOf(actor)),
    );
    return answered(asked, result);
  }
}

const named = (mutation: string) => ({ mutation, table: CaseConference, what: 'a conference' });
