import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import type { CaseworkAsked } from '../CaseworkAsked';
import { answered } from '../changes/answered';
import { changeInCase, createInCase, type InCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { CaseContact } from '../entities/CaseContact';
import { notesAreClosed } from '../handover/handOverSteps';
import { casePlan } from '../labels';
import { caseManagerOf } from '../ownCase';
import { CorrectContactInput, RecordContactInput } from './ContactInputs';
import {
  type ContactBefore,
  type ContactSurroundings,
  contactCorrected,
  contactRecorded,
} from './contactSteps';

/** When family and case manager were in touch, and what was said in confidence. */
@Resolver()
export class ContactMutations {
  @Data(casePlan)
  @Mutation(() => CaseContact, { nullable: true, description: 'Notes a contact (Kontakt festhalten).' })
  async recordContact(
    @Arg('input', () => RecordContactInput) input: RecordContactInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseContact> {
    const naming = { mutation: 'recordContact', table: CaseContact };
    const result = await createInCase(asked, input, naming, async (within) => {
      const step = contactRecorded(input, await surroundings(within));
      if (step.kind === 'refused') return step;
      const [note] = await sealed(asked, within, step.change.note);
      return { ...step, change: { ...step.change, note } };
    });
    return answered(asked, result);
  }

  @Data(casePlan)
  @Mutation(() => CaseContact, { nullable: true, description: 'Corrects a contact (Kontakt berichtigen).' })
  async correctContact(
    @Arg('input', () => CorrectContactInput) input: CorrectContactInput,
    @Ctx() asked: CaseworkAsked,
  ): Promise<CaseContact> {
    const naming = { mutation: 'correctContact', table: CaseContact, what: 'a contact' };
    const result = await changeInCase(asked, input, naming, async (row, within) => {
      const step = contactCorrected(input, await surroundings(within), beforeOf(row, within));
      if (step.kind === 'refused' || step.change.note === undefined) return step;
      const [note] = await sealed(asked, within, step.change.note);
      return { ...step, change: { ...step.change, note } };
    });
    return answered(asked, result);
  }
}

const surroundings = async (within: InCase): Promise<ContactSurroundings> => ({
  members: await presentMembers(within),
  today: within.actor.today,
  readsNotes: within.standing.relations.has('TEAM'),
});

const beforeOf = ({ at, note }: CaseContact, { file, actor }: InCase): ContactBefore => ({
  at,
  hasNote: note !== null,
  closedBefore: file.notesClosedBefore,
  isClosedToCaller: notesAreClosed(file, caseManagerOf(actor.caller), at),
});

const sealed = ({ loaders }: CaseworkAsked, { hold, file }: InCase, note: string | null) =>
  loaders.notes.seal(hold.rows, file.id, note);
