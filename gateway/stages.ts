import type { DocumentNode } from 'graphql';
import type { Answer } from './execute/Answer';
import type { Caller } from './identity/identifyCaller';
import type { PlannedOperation } from './plan/nodes';
import type { Snapshot } from './registry/Snapshot';

/**
 * The request as records that grow and can only be read: each stage takes the one before and returns a larger one.
 * The stage for permissions joins between Identified and Planned together with data protection.
 */
export interface Received {
  /** Made by the hub; the caller finds it again in `extensions.disclosure.id`. */
  readonly id: string;
  /** Pinned at the door: a request never straddles a reload. */
  readonly snapshot: Snapshot;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** As the client sent them, not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: ReadonlyMap<string, string>;
  /** Where the connection comes from: all that makes a caller the same one again when it does not say who it is. */
  readonly clientAddress: string;
  /** Made once per request; nobody downstream may extend it. */
  readonly deadline: AbortSignal;
}

export interface Identified extends Received {
  readonly caller: Caller;
}

export interface Planned extends Identified {
  readonly operation: PlannedOperation;
  /** Coerced by the GraphQL specification, defaults filled in. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

export interface Answered extends Planned {
  readonly answer: Answer;
}
