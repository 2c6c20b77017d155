import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { type Actor, actorOf, principalOf } from '../changes/Actor';
import { atVersion } from '../changes/atVersion';
import type { ChangeResult } from '../changes/ChangeRecords';
import { type ChangeStep, refused, unknownTo } from '../changes/ChangeStep';
import { textFlaw } from '../changes/flaws';
import { type ChangeInput, mayChange, worksIn } from '../changes/inCase';
import { update } from '../changes/Write';
import { Referral } from '../entities/Referral';
import { isOpen } from '../openCases';
import { readId } from '../readArguments';
import { recordedAt } from '../recordedAt';
import { basisOf, type OverrideWish } from './passOn';
import { readValidity } from './readValidity';
import {
  longestNote,
  type ReferralStepName,
  referralStep,
  referralSteps,
  type Side,
  type StepFacts,
} from './referralSteps';

/** What somebody says with a step. */
export interface StepSaid extends Pick<StepFacts, 'rejection' | 'outcome' | 'firstAppointmentAt'> {
  readonly note?: string | null;
  readonly override?: OverrideWish | null;
}

/** A referral in a closed case is over too; that it was an error can still be said. */
const evenClosed: ReadonlySet<ReferralStepName> = new Set<ReferralStepName>(['ENTER_IN_ERROR']);

/**
 * Takes one step of a referral's life: the case's team, who stands in, or the office that it was sent to. Anybody else hears the same as
 * who names a referral that does not exist.
 */
export async function changeReferral(
  asked: CaseworkAsked,
  input: ChangeInput,
  { mutation, step }: { readonly mutation: string; readonly step: ReferralStepName },
  said: StepSaid = {},
): Promise<ChangeResult<Referral>> {
  const id = readId('id', input.id);
  const actor = actorOf(asked, new Date());
  const before = await asked.loaders.referral.load(id);
  const side = actor === null || before === null ? null : await sideOf(before, asked);
  if (actor === null || before === null || side === null) return unknownTo('id', 'a referral');
  const { idempotencyKey, version } = input;
  return asked.loaders.changes.make({ actor, mutation, idempotencyKey, input }, Referral, async (hold) => {
    const file = await hold.case(before.caseId);
    if (file === null || (side === 'CASE' && !(await worksIn(asked, file, hold))))
      return unknownTo('id', 'a referral');
    if (!isOpen(file) && !evenClosed.has(step))
      return refused('STEP_NOT_POSSIBLE', 'The case is closed; reopen it before anything in it changes.');
    const held = await atVersion(hold, Referral, { id, version, what: 'a referral' });
    if (held.kind === 'refused') return held;
    const flaw = textFlaw('note', said.note, longestNote);
    if (flaw !== null) return flaw;
    const [note] = await asked.loaders.notes.seal(hold.rows, file.id, said.note?.trim() ?? null);
    const taken = await decided(held.row, { step, side, said: { ...said, note }, actor }, asked);
    if (taken.kind === 'refused') return taken;
    const writes = [update(Referral, held.row, taken.change)] as const;
    return { kind: 'planned', event: taken.event, caseId: file.id, familyIds: [file.familyId], writes };
  });
}

/** Which side of a referral the caller is on; null: on none. */
async function sideOf(referral: Referral, asked: CaseworkAsked): Promise<Side | null> {
  const view = viewpointOf(asked);
  if (mayChange(await view.case(referral.caseId))) return 'CASE';
  return (await view.isAddressee(referral)) ? 'OFFICE' : null;
}

interface Asking {
  readonly step: ReferralStepName;
  readonly side: Side;
  readonly said: Omit<StepSaid, 'note'> & { readonly note: string | null };
  readonly actor: Actor;
}

async function decided(
  referral: Referral,
  { step, side, said, actor }: Asking,
  asked: CaseworkAsked,
): Promise<ChangeStep<Partial<Referral>>> {
  const { override, ...facts } = said;
  const marks = { by: principalOf(actor), at: recordedAt(actor.today, actor.now) };
  const taken = referralStep(referral, { step, side, ...marks, ...facts });
  if (taken.kind === 'refused') return taken;
  const returned = side === 'OFFICE' && facts.note !== null ? { returnNote: facts.note } : {};
  if (referralSteps[step].passesOn !== true) return { ...taken, change: { ...taken.change, ...returned } };
  const basis = basisOf(await readValidity(referral, asked), override ?? null, marks);
  return basis.kind === 'refused' ? basis : { ...taken, change: { ...taken.change, ...basis.change } };
}
