import type { Said } from '../agencies/Agency';
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

export type AgencyStatus = 'OK' | 'PARTIAL' | 'UNAVAILABLE' | 'TIMEOUT';

/** How one agency that was asked behaved during the request. */
export interface AgencyState {
  readonly name: string;
  readonly status: AgencyStatus;
}

/** The outcome of a plan: what the client asked for, in its order, and what is missing. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly failures: readonly FieldFailure[];
  /** Only agencies that were asked, by name. */
  readonly agencies: readonly AgencyState[];
}
