import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { dayFlaw, firstFlaw, type Membership, personsFlaw } from '../changes/flaws';
import type { HandOff } from '../entities/HandOff';
import type { RecordHandOffInput } from './HandOffInputs';

type NewHandOff = Omit<HandOff, 'id' | 'caseId' | 'version'>;

/**
 * @param before hand-offs of the case so far: this one comes last in the chain
 * @param members present members of the family
 */
export function handOffRecorded(
  wish: Omit<RecordHandOffInput, 'idempotencyKey' | 'case'>,
  {
    before,
    members,
    today,
  }: { readonly before: number; readonly members: readonly Membership[]; readonly today: string },
): ChangeStep<NewHandOff> {
  const { person, need, from, to, at, trigger } = wish;
  const flaw = firstFlaw(
    personsFlaw('person', [person], members),
    dayFlaw('at', at, { latest: today }),
    from === to ? refused('BAD_USER_INPUT', 'to must be another office than from.') : null,
  );
  if (flaw !== null) return flaw;
  return changed('HandOffRecorded', {
    position: before,
    personId: person.toLowerCase(),
    need,
    from,
    to,
    at: at ?? today,
    trigger,
    resolved: false,
  });
}

/** Once settled it stays so: when the matter comes up again, that is another hand-off. */
export const handOffResolved = ({ resolved }: HandOff): ChangeStep<Partial<HandOff>> =>
  resolved
    ? refused('STEP_TOO_LATE', 'It is settled already.')
    : changed('HandOffResolved', { resolved: true });
