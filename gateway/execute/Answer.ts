import type { Said } from '../agencies/Agency';
import type { WithheldPlace } from '../policy/Decision';
import type { RefusalCode } from '../refusals';

/** Why a value is missing, located where the client would have seen it. */
export interface FieldFailure {
  readonly code: RefusalCode;
  /** The subgraph's name, or null when no single one is to blame. */
  readonly agency: string | null;
  /** The agency's own words, where the operator allows them. */
  readonly said?: Said;
  readonly path: readonly (string | number)[];
}

/** `DENIED`: it was not asked, because all of what it would have been asked is denied. */
export type AgencyStatus = 'OK' | 'PARTIAL' | 'DENIED' | 'UNAVAILABLE' | 'TIMEOUT';

/** How one agency that was asked behaved during the request. */
export interface AgencyState {
  readonly name: string;
  readonly status: AgencyStatus;
}

/** The outcome of a plan: what the client asked for, in its order, and what is missing. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly failures: readonly FieldFailure[];
  /** Only agencies that were asked or would have been, by name. */
  readonly agencies: readonly AgencyState[];
  /** What gate 2 and the agencies themselves kept back, each place once. */
  readonly withheld: readonly WithheldPlace[];
  /** Hub ids of the persons and families it tells of; empty in a hub without protection. */
  readonly subjects: ReadonlySet<string>;
}
