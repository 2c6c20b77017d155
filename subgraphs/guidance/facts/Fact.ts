import type { WithheldReason } from '../../../schema/accessTerms';
import type { Controller } from '../../../schema/directives';

/**
 * How far a fact can be relied on (domain.md 3.1). `DISPUTED`: somebody contests it, it may be used with a note only (§ 84 Abs. 2 SGB X);
 * `STALE`: the agency has not looked at it for more than `staleAfterDays`.
 */
export type FactState = 'KNOWN' | 'MISSING' | 'WITHHELD' | 'DISPUTED' | 'STALE';

/** One fact as a rule reads it, with all that an explanation needs. */
export interface Fact<Value = unknown> {
  /** Where it stands, such as `person.immigration.currentStatus.validUntil`. */
  readonly path: string;
  /** Hub id of the person it is about; null for the family as a whole. */
  readonly person: string | null;
  readonly state: FactState;
  /** Null where the state says that nothing is known, and where it is known that there is none. */
  readonly value: Value | null;
  /** Who answers for it, or would have to be asked. */
  readonly source: Controller;
  /** RFC 3339: how fresh it is at its source; null where the source says nothing of that. */
  readonly asOf: string | null;
  /** Why it is not known; null where it is. */
  readonly reason: WithheldReason | null;
}

/** Whether the value can be reasoned with: null then means that there is none. */
export const isTold = ({ state }: Fact): boolean => state !== 'MISSING' && state !== 'WITHHELD';

export const staleAfterDays = 30;
