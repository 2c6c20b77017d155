import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { changeInCase, createInCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { HandOff } from '../entities/HandOff';
import { planContent } from '../labels';
import { RecordHandOffInput, ResolveHandOffInput } from './HandOffInputs';
import { handOffRecorded, handOffResolved } from './handOffSteps';

/** How offices send a family on. */
@Resolver()
export class HandOffMutations {
  @Data(planContent)
  @Mutation(() => HandOff, {
    nullable: true,
    description: 'Notes that an office has sent somebody on (Weiterverweisung festhalten).',
  })
  async recordHandOff(
    @Arg('input', () => RecordHandOffInput) input: RecordHandOffInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<HandOff> {
    const naming = { mutation: 'recordHandOff', table: HandOff };
    const result = await createInCase(asked, input, naming, async (within) => {
      const { hold, file } = within;
      // Two at once would both be next.
      await hold.name(`hand-offs\n${file.id}`);
      const before = await hold.rows.countBy(HandOff, { caseId: file.id });
      return handOffRecorded(input, { before, members: await presentMembers(within), today: asked.today });
    });
    return answered(asked, result);
  }

  @Data(planContent)
  @Mutation(() => HandOff, {
    nullable: true,
    description: 'Notes that the matter was settled (Weiterverweisung geklärt).',
  })
  async resolveHandOff(
    @Arg('input', () => ResolveHandOffInput) input: ResolveHandOffInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<HandOff> {
    const naming = { mutation: 'resolveHandOff', table: HandOff, what: 'a hand-off' };
    return answered(asked, await changeInCase(asked, input, naming, handOffResolved));
  }
}
