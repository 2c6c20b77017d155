import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { changeInCase, createInCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { Need } from '../entities/Need';
import { planContent } from '../labels';
import { IdentifyNeedInput, UpdateNeedInput } from './NeedInputs';
import { needIdentified, needUpdated } from './needSteps';

/** What a family needs. */
@Resolver()
export class NeedMutations {
  @Data(planContent)
  @Mutation(() => Need, { nullable: true, description: 'Notes a need (Bedarf feststellen).' })
  async identifyNeed(
    @Arg('input', () => IdentifyNeedInput) input: IdentifyNeedInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Need> {
    const naming = { mutation: 'identifyNeed', table: Need };
    const result = await createInCase(asked, input, naming, async (within) =>
      needIdentified(input, await presentMembers(within), asked.today),
    );
    return answered(asked, result);
  }

  @Data(planContent)
  @Mutation(() => Need, { nullable: true, description: 'Changes a need (Bedarf ändern).' })
  async updateNeed(
    @Arg('input', () => UpdateNeedInput) input: UpdateNeedInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Need> {
    const naming = { mutation: 'updateNeed', table: Need, what: 'a need' };
    const result = await changeInCase(asked, input, naming, async (need, within) =>
      needUpdated(need, input, await presentMembers(within)),
    );
    return answered(asked, result);
  }
}
