import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Answer } from './execute/Answer';
import type { Caller } from './identity/Caller';
import type { Errand } from './identity/Errand';
import type { PlannedOperation } from './plan/nodes';
import type { PreparedQuestion } from './plan/openPlanner';
import type { PermittedOperation } from './policy/permitOperation';
import type { OpenRecord } from './recordRequest';
import type { Snapshot } from './registry/Snapshot';

/** The request as records that grow and can only be read: each stage takes the one before and returns a larger one. */
export interface Received {
  /** Made by the hub; the caller finds it again in `extensions.disclosure.id`, the data protection officer in the log. */
  readonly id: string;
  /** Pinned at the door: a request never straddles a reload. */
  readonly snapshot: Snapshot;
  readonly document: DocumentNode;
  /** What the client has sent: the document itself, or the subscription for which it is asked. */
  readonly sent: DocumentNode;
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
  /** What for and on which case; null only for callers that are not verified. */
  readonly errand: Errand | null;
  /** Asked with a grant: the request that the grant was given for. Null for everybody else. */
  readonly parent: string | null;
}

export interface Prepared extends Identified, PreparedQuestion {}

export interface Permitted extends Prepared {
  /** What gate 1 left and took; null in a gateway without protection. */
  readonly permitted: PermittedOperation | null;
  /** What is left to be asked. */
  readonly asked: OperationDefinitionNode;
}

export interface Planned extends Permitted {
  readonly operation: PlannedOperation;
}

export interface Recorded extends Planned {
  /** The request's record, with gate 2 in it; null in a gateway without protection. */
  readonly record: OpenRecord | null;
}

export interface Answered extends Recorded {
  readonly answer: Answer;
}
