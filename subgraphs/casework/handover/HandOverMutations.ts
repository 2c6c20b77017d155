import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { actorOf } from '../changes/Actor';
import { answered } from '../changes/answered';
import { atVersion } from '../changes/atVersion';
import { refused } from '../changes/ChangeStep';
import { update } from '../changes/Write';
import { Case } from '../entities/Case';
import { CaseManager } from '../entities/CaseManager';
import { casePlan } from '../labels';
import { caseManagerOf } from '../ownCase';
import { readId, readIds } from '../readArguments';
import { HandOverCasesInput, ReleaseNotesInput, SetDeputiesInput } from './HandOverInputs';
import { handOverCases } from './handOverCases';
import { deputiesSet } from './handOverSteps';
import { releaseNotes } from './releaseNotes';

/** Who stands in, and who takes over (domain.md 4.1 Q11). */
@Resolver()
export class HandOverMutations {
  @Data(casePlan)
  @Mutation(() => CaseManager, {
    nullable: true,
    description:
      'Says who stands in: the case manager herself, or the coordination (Vertretungen festlegen).',
  })
  async setDeputies(
    @Arg('input', () => SetDeputiesInput) input: SetDeputiesInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseManager> {
    const actor = actorOf(asked, new Date());
    const id = readId('id', input.id);
    const may = caseManagerOf(asked.caller) === id || asked.caller?.role === 'KIM_COORDINATOR';
    if (actor === null || !may) return answered(asked, notYours);
    const deputies = readIds('deputies', input.deputies);
    const { idempotencyKey, version } = input;
    const wish = { actor, mutation: 'setDeputies', idempotencyKey, input };
    const result = await asked.loaders.changes.make(wish, CaseManager, async (hold) => {
      const held = await atVersion(hold, CaseManager, { id, version, what: 'a case manager' });
      if (held.kind === 'refused') return held;
      const known = await hold.rows.find(CaseManager, { select: { id: true } });
      const step = deputiesSet(
        held.row,
        deputies,
        known.map((one) => one.id),
      );
      if (step.kind === 'refused') return step;
      const writes = [update(CaseManager, held.row, step.change)] as const;
      return { kind: 'planned', event: step.event, caseId: null, familyIds: [], writes };
    });
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Int, {
    nullable: true,
    description:
      'Hands cases over, all or none, and says how many: the old holder has no access from then on, and notes stay closed unless released anew (Fälle übergeben).',
  })
  async handOverCases(
    @Arg('input', () => HandOverCasesInput) input: HandOverCasesInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<number> {
    const result = await handOverCases(asked, input);
    return result.kind === 'done' ? result.cases : answered<number>(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Case, {
    nullable: true,
    description:
      'Opens notes from before a hand-over to the new holder, by a new release (Fallnotizen freigeben).',
  })
  async releaseNotes(
    @Arg('input', () => ReleaseNotesInput) input: ReleaseNotesInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    return answered(asked, await releaseNotes(asked, input));
  }
}

const notYours = refused(
  'STEP_NOT_PERMITTED',
  'Deputies are named by the case manager herself or by the coordination.',
);
