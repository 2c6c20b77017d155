import type { WithheldReason } from '../../../schema/accessTerms';

/** What came of a part of the hub's answer that is null, or a list that is not whole. */
export interface Silence {
  readonly path: readonly (string | number)[];
  readonly reason: WithheldReason;
}

/** The hub's answer to the question about facts, as rules are given it. */
export interface HubAnswer {
  /** One for each family asked about, in the same order; null: the caller may not see it. */
  readonly families: readonly (Readonly<Record<string, unknown>> | null)[];
  /** The offices' waiting times, by response key. */
  readonly waits: Readonly<Record<string, unknown>>;
  /** All that was withheld or failed, with paths that begin with the response key. An index is left out where a whole list is meant. */
  readonly silences: readonly Silence[];
}

/** Response keys of the operation that asks for facts. */
export const familiesKey = 'familiesByIds';
export const waitKeys = {
  provisionalDocument: 'provisionalDocument',
  workPermission: 'workPermission',
} as const;
