import type { RefusalCode } from '../refusals';

/** One GraphQL request to one agency. */
export interface AgencyRequest {
  /** The JSON text of the request: query and variables. */
  readonly body: string;
  /** Headers about the caller, on top of what every request carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What an agency may fail with as a whole. */
export type AgencyFailureCode = Extract<
  RefusalCode,
  'AGENCY_UNAVAILABLE' | 'AGENCY_TIMEOUT' | 'AGENCY_ANSWER_INVALID'
>;

/** What an agency may fail a single field with. */
export type FieldFailureCode = Extract<
  RefusalCode,
  'AGENCY_FIELD_FAILED' | 'ARGUMENT_NOT_ACCEPTED' | 'CASE_MANAGER_MISSING' | 'CASE_MANAGER_UNKNOWN'
>;

/**
 * An error an agency reports inside its answer. Its own words are left behind here: they are not made for our caller. Its
 * code stays where it tells the caller what to change.
 */
export interface AgencyError {
  readonly path: readonly (string | number)[] | null;
  readonly code: FieldFailureCode;
}

/** A failure is a value: no fetch may take its siblings down by throwing. */
export type AgencyAnswer =
  | {
      readonly kind: 'answered';
      readonly data: Record<string, unknown> | null;
      readonly errors: readonly AgencyError[];
    }
  | { readonly kind: 'failed'; readonly code: AgencyFailureCode };

/** Asks an agency. Resolves always; the signal ends the wait with AGENCY_TIMEOUT. */
export type Ask = (request: AgencyRequest, signal: AbortSignal) => Promise<AgencyAnswer>;

/** Something put around asking: patience, and later retry, slots and breaker. */
export type Guard = (ask: Ask) => Ask;

/** An agency that can be asked. */
export interface Agency {
  readonly name: string;
  readonly url: string;
  readonly ask: Ask;
  /** Lets running requests end, then closes the connections. */
  close(): Promise<void>;
}
