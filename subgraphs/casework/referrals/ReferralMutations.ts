import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { principalOf } from '../changes/Actor';
import { answered } from '../changes/answered';
import { refused } from '../changes/ChangeStep';
import { type ChangeInput, createInCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { CaseManager } from '../entities/CaseManager';
import { Referral } from '../entities/Referral';
import { casePlan } from '../labels';
import { recordedAt } from '../recordedAt';
import { changeReferral, type StepSaid } from './changeReferral';
import {
  AcceptReferralInput,
  CompleteReferralInput,
  CreateReferralInput,
  PassReferralOnInput,
  ReferralStepInput,
  RejectReferralInput,
} from './ReferralInputs';
import { referralDraft } from './referralDraft';
import type { ReferralStepName } from './referralSteps';

/** The life of a referral (`referralSteps`). The team takes steps, and the office that it was sent to, as far as they are its own. */
@Resolver()
export class ReferralMutations {
  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description: 'Drafts a referral; nobody but the team knows of it yet (Vermittlung entwerfen).',
  })
  async createReferral(
    @Arg('input', () => CreateReferralInput) input: CreateReferralInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    const naming = { mutation: 'createReferral', table: Referral };
    const result = await createInCase(asked, input, naming, async (within) => {
      const { actor, hold, file } = within;
      const manager = await hold.rows.findOneBy(CaseManager, { id: file.caseManagerId });
      if (manager === null) return refused('STEP_NOT_POSSIBLE', 'The case has no case manager on record.');
      const marks = {
        by: principalOf(actor),
        at: recordedAt(actor.today, actor.now),
        from: manager.employer,
      };
      const to = { ...input.to, phone: input.to.phone ?? null };
      return referralDraft({ ...input, to }, await presentMembers(within), marks);
    });
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description: 'Sends a draft: with everybody’s consent, or a visible override (Vermittlung absenden).',
  })
  sendReferral(
    @Arg('input', () => PassReferralOnInput) input: PassReferralOnInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'sendReferral', 'SEND', { note: input.note, override: input.override });
  }

  @Data(casePlan)
  @Mutation(() => Referral, { nullable: true, description: 'The office takes the family on (annehmen).' })
  acceptReferral(
    @Arg('input', () => AcceptReferralInput) input: AcceptReferralInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    const { note, firstAppointmentAt } = input;
    return step(asked, input, 'acceptReferral', 'ACCEPT', { note, firstAppointmentAt });
  }

  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description: 'The family has to wait (auf Warteliste setzen).',
  })
  waitlistReferral(
    @Arg('input', () => ReferralStepInput) input: ReferralStepInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'waitlistReferral', 'WAITLIST', { note: input.note });
  }

  @Data(casePlan)
  @Mutation(() => Referral, { nullable: true, description: 'The office has begun (in Bearbeitung nehmen).' })
  startReferral(
    @Arg('input', () => ReferralStepInput) input: ReferralStepInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'startReferral', 'START', { note: input.note });
  }

  @Data(casePlan)
  @Mutation(() => Referral, { nullable: true, description: 'The office does not take it on (ablehnen).' })
  rejectReferral(
    @Arg('input', () => RejectReferralInput) input: RejectReferralInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'rejectReferral', 'REJECT', { note: input.note, rejection: input.reason });
  }

  @Data(casePlan)
  @Mutation(() => Referral, { nullable: true, description: 'The office has done its part (abschließen).' })
  completeReferral(
    @Arg('input', () => CompleteReferralInput) input: CompleteReferralInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'completeReferral', 'COMPLETE', { note: input.note, outcome: input.outcome });
  }

  @Data(casePlan)
  @Mutation(() => Referral, { nullable: true, description: 'The team takes it back (zurückziehen).' })
  revokeReferral(
    @Arg('input', () => ReferralStepInput) input: ReferralStepInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'revokeReferral', 'REVOKE', { note: input.note });
  }

  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description: 'Nobody has said anything about it for 120 days (verfallen lassen).',
  })
  expireReferral(
    @Arg('input', () => ReferralStepInput) input: ReferralStepInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'expireReferral', 'EXPIRE', { note: input.note });
  }

  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description: 'What had ended goes on; consent is asked for anew (wieder aufnehmen).',
  })
  reopenReferral(
    @Arg('input', () => PassReferralOnInput) input: PassReferralOnInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'reopenReferral', 'REOPEN', { note: input.note, override: input.override });
  }

  @Data(casePlan)
  @Mutation(() => Referral, {
    nullable: true,
    description:
      'It never was: the office does not see it any more, and it counts nowhere (irrtümlich erfasst).',
  })
  markReferralEnteredInError(
    @Arg('input', () => ReferralStepInput) input: ReferralStepInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Referral> {
    return step(asked, input, 'markReferralEnteredInError', 'ENTER_IN_ERROR', { note: input.note });
  }
}

async function step(
  asked: CaseworkAsked,
  input: ChangeInput,
  mutation: string,
  name: ReferralStepName,
  said: StepSaid,
): Promise<Referral> {
  return answered(asked, await changeReferral(asked, input, { mutation, step: name }, said));
}
