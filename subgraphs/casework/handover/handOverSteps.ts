import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import type { Case } from '../entities/Case';
import type { CaseManager } from '../entities/CaseManager';
import type { CaseTeamMember } from '../entities/CaseTeamMember';
import { isOpen } from '../openCases';

const mostDeputies = 5;

/** Who stands in for a case manager in general. @param known ids of case managers on record */
export function deputiesSet(
  manager: Pick<CaseManager, 'id'>,
  deputies: readonly string[],
  known: readonly string[],
): ChangeStep<Partial<CaseManager>> {
  const wanted = [...new Set(deputies)];
  if (wanted.length > mostDeputies)
    return refused('BAD_USER_INPUT', `deputies may be ${mostDeputies} at most.`);
  if (wanted.includes(manager.id))
    return refused('BAD_USER_INPUT', 'deputies: nobody stands in for herself.');
  if (wanted.some((id) => !known.includes(id)))
    return refused('BAD_USER_INPUT', 'deputies must be ids of case managers of this hub.');
  return changed('DeputiesChanged', { deputyIds: wanted });
}

/** One case of a hand-over, as it is held. */
export interface HandedCase {
  readonly file: Pick<
    Case,
    'status' | 'caseManagerId' | 'handedOverByIds' | 'notesClosedToId' | 'notesClosedBefore'
  >;
  readonly team: readonly CaseTeamMember[];
}

export interface HandOverWish {
  readonly fromId: string;
  readonly toId: string;
  /** Notes go with it: the person has released them anew to the new holder. */
  readonly notesReleased: boolean;
  /** `recordedAt`. */
  readonly at: Date;
  readonly today: string;
}

/** What becomes of the case, of its team and of who is in it. */
export interface HandOver {
  readonly file: Partial<Case>;
  /** The old holder's place, which the new one takes; null: the record had none. */
  readonly place: { readonly id: string; readonly change: Partial<CaseTeamMember> } | null;
  /** Other places of both, which end. */
  readonly ended: readonly string[];
}

/**
 * A case goes to another case manager (domain.md 4.1 Q11): everything in it stays in it, the new holder takes the old one's place in the
 * team, and the old one is out of it at once – also where she stands in for the new one in general. Notes from before are the old holder's
 * professional secret (§ 203 Abs. 1 Nr. 6 StGB): they stay closed to the new one until they are released anew.
 */
export function handedOver({ file, team }: HandedCase, wish: HandOverWish): ChangeStep<HandOver> {
  const { fromId, toId, notesReleased, at, today } = wish;
  if (fromId === toId) return refused('BAD_USER_INPUT', 'to must be another case manager.');
  if (!isOpen(file))
    return refused('STEP_NOT_POSSIBLE', 'A closed case is not handed over; reopen it first.');
  if (file.caseManagerId !== fromId)
    return refused(
      'STEP_NOT_POSSIBLE',
      'The case is managed by somebody else meanwhile; nothing was handed over.',
    );
  const place = team.find(({ caseManagerId, role }) => caseManagerId === fromId && role === 'RESPONSIBLE');
  const ended = team.filter(
    (one) => one !== place && (one.caseManagerId === fromId || one.caseManagerId === toId),
  );
  return changed('CaseHandedOver', {
    file: {
      caseManagerId: toId,
      handedOverByIds: [...new Set([...file.handedOverByIds, fromId])].filter((id) => id !== toId),
      ...notesAfter(file, { fromId, toId, notesReleased, at }),
    },
    place: place === undefined ? null : { id: place.id, change: { caseManagerId: toId, since: today } },
    ended: ended.map(({ id }) => id),
  });
}

/** Nobody releases what was closed to herself. */
function notesAfter(
  { notesClosedToId, notesClosedBefore }: HandedCase['file'],
  { fromId, toId, notesReleased, at }: Pick<HandOverWish, 'fromId' | 'toId' | 'notesReleased' | 'at'>,
): Pick<Case, 'notesClosedToId' | 'notesClosedBefore'> {
  if (!notesReleased) return { notesClosedToId: toId, notesClosedBefore: at };
  const wasClosed = notesClosedToId === fromId && notesClosedBefore !== null;
  return wasClosed
    ? { notesClosedToId: toId, notesClosedBefore }
    : { notesClosedToId: null, notesClosedBefore: null };
}

/** Claim: notes of this time are closed to a case manager. */
export const notesAreClosed = (
  { notesClosedToId, notesClosedBefore }: Pick<Case, 'notesClosedToId' | 'notesClosedBefore'>,
  caseManager: string | null,
  writtenAt: Date,
): boolean =>
  caseManager !== null &&
  notesClosedToId === caseManager &&
  notesClosedBefore !== null &&
  writtenAt < notesClosedBefore;
