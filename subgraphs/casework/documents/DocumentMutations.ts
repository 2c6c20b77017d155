import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { changeInCase, createInCase, type InCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { Case } from '../entities/Case';
import { DocumentNeed } from '../entities/DocumentNeed';
import { planContent } from '../labels';
import { NeedDocumentInput, UpdateDocumentNeedInput } from './DocumentInputs';
import { documentNeeded, documentUpdated } from './documentSteps';

/** Which documents offices ask for, and what they wait for. */
@Resolver()
export class DocumentMutations {
  @Data(planContent)
  @Mutation(() => DocumentNeed, {
    nullable: true,
    description: 'Notes that an office asks for a document (Unterlage wird benötigt).',
  })
  async needDocument(
    @Arg('input', () => NeedDocumentInput) input: NeedDocumentInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<DocumentNeed> {
    const naming = { mutation: 'needDocument', table: DocumentNeed };
    const result = await createInCase(asked, input, naming, async (within) =>
      documentNeeded(input, { members: await presentMembers(within), others: await documentsNear(within) }),
    );
    return answered(asked, result);
  }

  @Data(planContent)
  @Mutation(() => DocumentNeed, {
    nullable: true,
    description: 'Changes a needed document (benötigte Unterlage ändern).',
  })
  async updateDocumentNeed(
    @Arg('input', () => UpdateDocumentNeedInput) input: UpdateDocumentNeedInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<DocumentNeed> {
    const naming = { mutation: 'updateDocumentNeed', table: DocumentNeed, what: 'a needed document' };
    const result = await changeInCase(asked, input, naming, async (need, within) =>
      documentUpdated(need, input, await documentsNear(within)),
    );
    return answered(asked, result);
  }
}

/** The needed documents of all cases of the family. */
async function documentsNear({ file, hold }: InCase): Promise<ReadonlySet<string>> {
  const cases = await hold.rows.find(Case, { select: { id: true }, where: { familyId: file.familyId } });
  const needs = await hold.rows.find(DocumentNeed, {
    select: { id: true },
    where: { caseId: In(cases.map(({ id }) => id)) },
  });
  return new Set(needs.map(({ id }) => id));
}
