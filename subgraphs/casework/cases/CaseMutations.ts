import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { type ChangeStep, refused } from '../changes/ChangeStep';
import { type CaseChange, changeCase, type InCase } from '../changes/inCase';
import { update } from '../changes/Write';
import { Case } from '../entities/Case';
import { Need } from '../entities/Need';
import { casePlan } from '../labels';
import { CloseCaseInput, OpenCaseInput, ReopenCaseInput, UpdateCaseInput } from './CaseInputs';
import { caseClosed, caseReopened, caseUpdated } from './caseSteps';
import { consentsEnding } from './consentsEnding';
import { hasOpenCase, holdFamily, openCase } from './intake';

const onlyTeam = refused('STEP_NOT_PERMITTED', 'Who stands in does not end a case; its team does.');

/** From the intake of a family to the end of its case. */
@Resolver()
export class CaseMutations {
  @Data(casePlan)
  @Mutation(() => Case, { nullable: true, description: 'Takes a family in (Fall eröffnen).' })
  async openCase(
    @Arg('input', () => OpenCaseInput) input: OpenCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    return answered(asked, await openCase(asked, input));
  }

  @Data(casePlan)
  @Mutation(() => Case, { nullable: true, description: 'Changes status and phase of a case (Fall ändern).' })
  async updateCase(
    @Arg('input', () => UpdateCaseInput) input: UpdateCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    const result = await changeCase(asked, input, 'updateCase', (file) =>
      withChange(caseUpdated(file, input)),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Case, {
    nullable: true,
    description: 'Ends a case; the consents of the family end with it (Fall abschließen).',
  })
  async closeCase(
    @Arg('input', () => CloseCaseInput) input: CloseCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    const result = await changeCase(asked, input, 'closeCase', (file, within) =>
      closing(file, input, within),
    );
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => Case, {
    nullable: true,
    description: 'A closed case goes on; consents must be given anew (Fall wieder aufnehmen).',
  })
  async reopenCase(
    @Arg('input', () => ReopenCaseInput) input: ReopenCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    const result = await changeCase(asked, input, 'reopenCase', async (file, { hold }) => {
      await holdFamily(hold, file.familyId);
      return withChange(caseReopened(file, await hasOpenCase(hold, file.familyId)));
    });
    return answered(asked, result);
  }
}

const withChange = (step: ChangeStep<Partial<Case>>): ChangeStep<CaseChange> =>
  step.kind === 'refused' ? step : { ...step, change: { change: step.change } };

async function closing(
  file: Case,
  input: CloseCaseInput,
  { hold, actor, standing }: Omit<InCase, 'file'>,
): Promise<ChangeStep<CaseChange>> {
  if (!standing.relations.has('TEAM')) return onlyTeam;
  const needs = await hold.rows.find(Need, {
    where: { caseId: file.id },
    order: { identifiedAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const step = caseClosed(file, input, needs, actor.today);
  if (step.kind === 'refused') return step;
  const { change, needs: settled } = step.change;
  const also = [
    ...settled.map(({ need, status }) => update(Need, need, { status })),
    ...(await consentsEnding(file, actor.today, hold)),
  ];
  return { ...step, change: { change, also } };
}
