/** Why a change is not made. Each code is explained in docs/refusals.md under the name that the hub gives it. */
export type ChangeRefusalCode =
  /** Something in the wish cannot be, or names nothing that the caller may change. */
  | 'BAD_USER_INPUT'
  /** Who asks does not take this step. */
  | 'STEP_NOT_PERMITTED'
  /** It was possible once, and is not any more. */
  | 'STEP_TOO_LATE'
  /** From where the record stands, this step does not lead on. */
  | 'STEP_NOT_POSSIBLE'
  /** Somebody has changed the record since the caller has read it. */
  | 'CHANGED_MEANWHILE'
  /** The idempotency key was used for another wish. */
  | 'IDEMPOTENCY_KEY_REUSED';

/** One change that the caller had not seen: what kind of thing, never the values, and by whom, never by name. */
export interface Meanwhile {
  readonly fields: readonly string[];
  readonly by: { readonly role: string; readonly organisation: string };
  /** RFC 3339, wall clock. */
  readonly at: string;
  readonly mutation: string;
}

/** A change that is not made: a sentence that says what would be right, and holds no value and no name. */
export interface ChangeRefused {
  readonly kind: 'refused';
  readonly code: ChangeRefusalCode;
  /** At most 200 characters: the hub passes no more on. */
  readonly sentence: string;
  /** With CHANGED_MEANWHILE: the version that the record has now, and what has changed since the caller's. */
  readonly meanwhile?: { readonly version: number; readonly changed: readonly Meanwhile[] };
}

/** What becomes of a record; an empty change leaves it as it is. */
export interface Changed<Change> {
  readonly kind: 'changed';
  readonly change: Change;
  /** Name of the event (domain.md 3.1), such as "NeedIdentified". */
  readonly event: string;
}

/** What a pure decision `(row, wish, actor) → step` says. */
export type ChangeStep<Change> = Changed<Change> | ChangeRefused;

export const changed = <Change>(event: string, change: Change): Changed<Change> => ({
  kind: 'changed',
  change,
  event,
});

export const refused = (code: ChangeRefusalCode, sentence: string): ChangeRefused => ({
  kind: 'refused',
  code,
  sentence,
});

/** What a stranger hears, and who names something that does not exist. @param what such as "a need" */
export const unknownTo = (argument: string, what: string): ChangeRefused =>
  refused('BAD_USER_INPUT', `${argument} must be the id of ${what} that you may change.`);
