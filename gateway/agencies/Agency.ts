import type { EnvelopeStatement, ReceiptClaims } from '../../schema/envelope';
import type { RefusalCode } from '../refusals';

/** One GraphQL request to one agency. */
export interface AgencyRequest {
  /** The JSON text of the request: query and variables. */
  readonly body: string;
  /** A mutation is never sent twice. */
  readonly kind: 'query' | 'mutation';
  /** What its envelope states; left out in plain federation mode, where nothing is sealed. */
  readonly statement?: EnvelopeStatement;
}

/**
 * What ends a wait. Any AbortSignal is one. Each question has an end of its own, and making an AbortSignal for it would
 * cost more than all the guards together, so less is asked for here.
 */
export interface End {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The door's reason for an end because the caller has gone: it says nothing about the agency. */
export const abandoned = 'client gone';

/** What an agency may fail with as a whole. */
export type AgencyFailureCode = Extract<
  RefusalCode,
  'AGENCY_UNAVAILABLE' | 'AGENCY_TIMEOUT' | 'AGENCY_ANSWER_INVALID' | 'AGENCY_OVERLOADED'
>;

/** What an agency may fail a single field with. */
export type FieldFailureCode = Extract<
  RefusalCode,
  | 'AGENCY_FIELD_FAILED'
  | 'ARGUMENT_NOT_ACCEPTED'
  | 'STEP_NOT_PERMITTED'
  | 'STEP_TOO_LATE'
  | 'STEP_NOT_POSSIBLE'
  | 'CHANGED_MEANWHILE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'FACTS_UNAVAILABLE'
  | 'CASE_MANAGER_MISSING'
  | 'CASE_MANAGER_UNKNOWN'
>;

/** An agency's own words, which the operator has allowed for their code: plain text of limited length. */
export interface Said {
  readonly code: string;
  readonly message: string;
  /** What has become of a record that the caller wanted to change (CHANGED_MEANWHILE). */
  readonly meanwhile?: Meanwhile;
}

/** Since the version that the caller had read: which fields somebody has changed, never the values. */
export interface Meanwhile {
  readonly version: number;
  readonly changed: readonly {
    readonly fields: readonly string[];
    readonly by: { readonly role: string; readonly organisation: string };
    /** RFC 3339. */
    readonly at: string;
    readonly mutation: string;
  }[];
}

/**
 * An error an agency reports inside its answer. Its own words are left behind here, unless their code is on the list the
 * operator keeps for this agency: they are not made for our caller. Its code stays where it tells the caller what to
 * change.
 */
export interface AgencyError {
  readonly path: readonly (string | number)[] | null;
  readonly code: FieldFailureCode;
  readonly said?: Said;
}

/** A failure is a value: no fetch may take its siblings down by throwing. */
export type AgencyAnswer =
  | {
      readonly kind: 'answered';
      readonly data: Record<string, unknown> | null;
      readonly errors: readonly AgencyError[];
      /** What the agency says in its receipt that it kept back itself. */
      readonly withheld?: ReceiptClaims['withheld'];
    }
  | {
      readonly kind: 'failed';
      readonly code: AgencyFailureCode;
      /** True when the connection failed before a byte of an answer came: a query may be sent again. */
      readonly unheard?: true;
      /** True when the agency is at work and only its answer to this question cannot be used. */
      readonly alive?: true;
    };

/** Asks an agency. Resolves always; the end of the wait makes it resolve with a failure. */
export type Ask = (request: AgencyRequest, end: End) => Promise<AgencyAnswer>;

/** Something put around asking: patience, breaker, slots, retry. */
export type Guard = (ask: Ask) => Ask;

/** How the hub stands with an agency at this moment. */
export interface AgencyCondition {
  /** `open`: it is not asked. `probing`: one question finds out whether it answers again. `off`: not watched. */
  readonly breaker: 'closed' | 'open' | 'probing' | 'off';
  /** Questions under way. */
  readonly inFlight: number;
  /** Questions that wait for a slot. */
  readonly waiting: number;
}

/** An agency that can be asked. */
export interface Agency {
  readonly name: string;
  readonly url: string;
  readonly ask: Ask;
  state(): AgencyCondition;
  /** Lets running requests end, then closes the connections. */
  close(): Promise<void>;
}
