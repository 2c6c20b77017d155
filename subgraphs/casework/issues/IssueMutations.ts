import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ArrayContains, In } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { actorOf } from '../changes/Actor';
import { answered } from '../changes/answered';
import { atVersion } from '../changes/atVersion';
import { changed, refused, unknownTo } from '../changes/ChangeStep';
import type { Hold } from '../changes/Hold';
import { changeCase, mayChange } from '../changes/inCase';
import { creation, update, type Write } from '../changes/Write';
import { Case } from '../entities/Case';
import { FamilyMember } from '../entities/FamilyMember';
import { Person } from '../entities/Person';
import { StructuralIssue } from '../entities/StructuralIssue';
import { casePlan, planContent } from '../labels';
import { caseManagerOf } from '../ownCase';
import { readId } from '../readArguments';
import { IssueOfCaseInput, RaiseStructuralIssueInput, UpdateStructuralIssueInput } from './IssueInputs';
import { bandAfter, issueRaised, issueUpdated } from './issueSteps';

/** What is broken for many: raised by case managers, taken through steering by the coordination. Nothing leads from it to a case. */
@Resolver()
export class IssueMutations {
  @Data(casePlan)
  @Mutation(() => StructuralIssue, { nullable: true, description: 'Raises an issue (Thema einbringen).' })
  async raiseStructuralIssue(
    @Arg('input', () => RaiseStructuralIssueInput) input: RaiseStructuralIssueInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<StructuralIssue> {
    const actor = actorOf(asked, new Date());
    const may = caseManagerOf(asked.caller) !== null || asked.caller?.role === 'KIM_COORDINATOR';
    if (actor === null || !may) return answered(asked, notYours);
    const caseId = input.case == null ? null : readId('case', input.case);
    if (caseId !== null && !mayChange(await viewpointOf(asked).case(caseId)))
      return answered<StructuralIssue>(asked, unknownTo('case', 'a case'));
    const wish = { actor, mutation: 'raiseStructuralIssue', idempotencyKey: input.idempotencyKey, input };
    const result = await asked.loaders.changes.make(wish, StructuralIssue, async (hold) => {
      const file = caseId === null ? null : await hold.one(Case, caseId);
      const names = file === null ? [] : await namesIn(hold, file.familyId);
      const step = issueRaised(input, names, { cases: file === null ? 0 : 1, today: actor.today });
      if (step.kind === 'refused') return step;
      const row = { ...step.change, id: randomUUID(), version: 1 };
      const linked: readonly Write[] =
        file === null
          ? []
          : [update(Case, file, { structuralIssueIds: [...file.structuralIssueIds, row.id] })];
      // Only the case's team reads the journal of a case; nobody reads one of an issue.
      return {
        kind: 'planned',
        event: step.event,
        caseId,
        familyIds: file === null ? [] : [file.familyId],
        writes: [creation(StructuralIssue, row), ...linked],
      };
    });
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => StructuralIssue, {
    nullable: true,
    description: 'The coordination takes an issue through steering (Thema fortschreiben).',
  })
  async updateStructuralIssue(
    @Arg('input', () => UpdateStructuralIssueInput) input: UpdateStructuralIssueInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<StructuralIssue> {
    const actor = actorOf(asked, new Date());
    if (actor === null || actor.caller.role !== 'KIM_COORDINATOR') return answered(asked, notYours);
    const id = readId('id', input.id);
    const { idempotencyKey, version } = input;
    const wish = { actor, mutation: 'updateStructuralIssue', idempotencyKey, input };
    const result = await asked.loaders.changes.make(wish, StructuralIssue, async (hold) => {
      const held = await atVersion(hold, StructuralIssue, { id, version, what: 'an issue' });
      if (held.kind === 'refused') return held;
      const step = issueUpdated(held.row, input);
      if (step.kind === 'refused') return step;
      const writes = [update(StructuralIssue, held.row, step.change)] as const;
      return { kind: 'planned', event: step.event, caseId: null, familyIds: [], writes };
    });
    return answered(asked, result);
  }

  @Data(planContent)
  @Mutation(() => Case, { nullable: true, description: 'A case shows an issue (Fall zu Thema nehmen).' })
  linkStructuralIssue(
    @Arg('input', () => IssueOfCaseInput) input: IssueOfCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    return tie(asked, input, 'linkStructuralIssue', (ids, issue) => [...new Set([...ids, issue])]);
  }

  @Data(planContent)
  @Mutation(() => Case, {
    nullable: true,
    description: 'A case does not show an issue (Fall von Thema lösen).',
  })
  unlinkStructuralIssue(
    @Arg('input', () => IssueOfCaseInput) input: IssueOfCaseInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<Case> {
    return tie(asked, input, 'unlinkStructuralIssue', (ids, issue) => ids.filter((id) => id !== issue));
  }
}

const notYours = refused(
  'STEP_NOT_PERMITTED',
  'Case managers raise issues, and the coordination takes them through steering.',
);

async function namesIn(hold: Hold, familyId: string) {
  const members = await hold.rows.findBy(FamilyMember, { familyId });
  const persons = await hold.rows.findBy(Person, { id: In(members.map(({ personId }) => personId)) });
  return persons.map(({ name }) => name);
}

async function tie(
  asked: CaseworkAsked,
  input: IssueOfCaseInput,
  mutation: string,
  idsAfter: (ids: readonly string[], issue: string) => string[],
): Promise<Case> {
  const issueId = readId('issue', input.issue);
  const result = await changeCase(asked, input, mutation, async (file, { hold }) => {
    const issue = await hold.one(StructuralIssue, issueId);
    if (issue === null) return refused('BAD_USER_INPUT', 'issue must be the id of a structural issue.');
    const structuralIssueIds = idsAfter(file.structuralIssueIds, issueId);
    if (structuralIssueIds.length === file.structuralIssueIds.length)
      return changed('CaseChanged', { change: {} });
    const before = await hold.rows.countBy(Case, { structuralIssueIds: ArrayContains([issueId]) });
    const now = before + structuralIssueIds.length - file.structuralIssueIds.length;
    const caseCountBand = bandAfter(issue.caseCountBand, { before, now });
    const also = [update(StructuralIssue, issue, { caseCountBand })];
    return changed('CaseChanged', { change: { structuralIssueIds }, also });
  });
  return answered(asked, result);
}
