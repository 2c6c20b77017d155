import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { type Flaw, firstFlaw, type Membership, personsFlaw, textFlaw } from '../changes/flaws';
import { dayInGermany } from '../dayInGermany';
import type { CaseContact } from '../entities/CaseContact';
import type { CorrectContactInput, RecordContactInput } from './ContactInputs';

/** Characters of a note at most. */
export const longestNote = 10_000;

type Wished<Input> = Omit<Input, 'idempotencyKey' | 'case' | 'id' | 'version'>;

/** What decides besides the wish. */
export interface ContactSurroundings {
  /** Present members of the family. */
  readonly members: readonly Membership[];
  readonly today: string;
  /** Whether the caller may read notes: who stands in writes new ones, and alters none that she cannot read. */
  readonly readsNotes: boolean;
}

/** What a correction must keep to: notes from before a hand-over stay closed, and stay. */
export interface ContactBefore {
  /** Of the contact as it stands. */
  readonly at: Date;
  readonly hasNote: boolean;
  /** Notes of the case from before this time are closed to its new holder (§ 203 StGB); null: none are. */
  readonly closedBefore: Date | null;
  /** Whether they are closed to who asks. */
  readonly isClosedToCaller: boolean;
}

/** With its note still in clear: it is sealed when it is written. */
export function contactRecorded(
  { at, channel, with: persons, note }: Wished<RecordContactInput>,
  { members, today }: ContactSurroundings,
): ChangeStep<Omit<CaseContact, 'id' | 'caseId' | 'version'>> {
  const flaw = firstFlaw(
    timeFlaw(at, today),
    personsFlaw('with', persons, members),
    textFlaw('note', note, longestNote),
  );
  if (flaw !== null) return flaw;
  return changed('ContactRecorded', { at, channel, withIds: distinct(persons), note: note?.trim() ?? null });
}

export function contactCorrected(
  { at, channel, with: persons, note }: Wished<CorrectContactInput>,
  { members, today, readsNotes }: ContactSurroundings,
  before: ContactBefore,
): ChangeStep<Partial<CaseContact>> {
  if (note !== undefined && before.hasNote && before.isClosedToCaller) return stillClosed;
  // By its time it is known whether a note is closed.
  if (at && opensByTime(at, before)) return stillClosed;
  if (note !== undefined && !readsNotes) {
    return refused('STEP_NOT_PERMITTED', 'Who stands in alters no note; leave it out, or record a contact.');
  }
  const flaw = firstFlaw(
    at ? timeFlaw(at, today) : null,
    persons ? personsFlaw('with', persons, members) : null,
    textFlaw('note', note, longestNote),
  );
  if (flaw !== null) return flaw;
  return changed('ContactCorrected', {
    ...(at && { at }),
    ...(channel && { channel }),
    ...(persons && { withIds: distinct(persons) }),
    ...(note !== undefined && { note: note?.trim() ?? null }),
  });
}

const stillClosed = refused(
  'STEP_NOT_PERMITTED',
  'Its note is from before the hand-over and closed until it is released; leave note and its time as they are.',
);

const opensByTime = (at: Date, { at: was, hasNote, closedBefore }: ContactBefore): boolean =>
  hasNote && closedBefore !== null && was < closedBefore && at >= closedBefore;

const timeFlaw = (at: Date, today: string): Flaw =>
  dayInGermany(at) <= today ? null : refused('BAD_USER_INPUT', 'at must not be after today.');

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];
