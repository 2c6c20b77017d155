import type { OperationDefinitionNode } from 'graphql';
import type { LocalKey } from './localKeyFor';

/** A step of a path into the merged answer: a key, "each item", or "only objects of these types". */
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly types: readonly string[] };

/** What a representation is made of: keys of local data, renamed where the planner says so. */
export type Requirement =
  | {
      readonly kind: 'field';
      /** The key in the merged answer. */
      readonly local: string;
      /** The key in the representation. */
      readonly name: string;
      readonly selections: readonly Requirement[] | null;
    }
  | { readonly kind: 'type'; readonly type: string; readonly selections: readonly Requirement[] };

export type RewriteStep =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'types'; readonly types: readonly string[] };

/** A change the planner wants made to a representation (on the way out) or an answer (on the way in). */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly RewriteStep[]; readonly value: string }
  | { readonly kind: 'rename'; readonly path: readonly RewriteStep[]; readonly to: string };

/** A key field of an entity, with what of it belongs to the key. */
export interface KeyField {
  readonly name: string;
  readonly fields: readonly KeyField[];
}

/** Type name → its resolvable keys at one agency. */
export type EntityKeys = Readonly<Record<string, readonly (readonly KeyField[])[]>>;

/** `Type.field` → the top-level fields its `@requires` names, at one agency. */
export type FieldRequirements = Readonly<Record<string, readonly string[]>>;

/** A field at the top of what a fetch brings: where a failure of the whole fetch is located. */
export interface Brought {
  /** The key in the merged answer. */
  readonly key: string;
  /** The field's own name; `__typename` too. */
  readonly field: string;
  /** The type condition it stands under, or null when it applies to every place. */
  readonly type: string | null;
}

/** One list of representations and where its entities go. A batched fetch carries several under aliases. */
export interface EntityQuestion {
  /** The response key of `_entities` in the agency's answer. */
  readonly alias: string;
  /** The variable that carries the representations. */
  readonly variable: string;
  readonly paths: readonly (readonly Step[])[];
  readonly requires: readonly Requirement[];
  /** The resolvable keys at this agency, to know a representation that cannot be looked up. */
  readonly keys: EntityKeys;
  /** What single fields need on top of a key: where one of them fails, the others are still asked for. */
  readonly requirements: FieldRequirements;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  readonly brings: readonly Brought[];
}

interface FetchBasics {
  readonly agency: string;
  readonly operationKind: 'query' | 'mutation';
  /** The GraphQL text sent to the agency. */
  readonly operation: string;
  /** Variables of the client's operation that it uses. */
  readonly variables: readonly string[];
}

/** Asks root fields of one agency. `at` is empty except where a field returns the query root itself. */
export interface RootFetch extends FetchBasics {
  readonly kind: 'fetch';
  readonly at: readonly Step[];
  readonly outputRewrites: readonly Rewrite[];
  readonly brings: readonly Brought[];
}

/** Asks one agency for fields of entities that are already in the merged answer. */
export interface EntityFetch extends FetchBasics {
  readonly kind: 'entities';
  readonly questions: readonly EntityQuestion[];
}

export type PlanNode =
  | RootFetch
  | EntityFetch
  | { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: 'condition';
      /** The boolean variable that decides. */
      readonly variable: string;
      readonly when: PlanNode | null;
      readonly otherwise: PlanNode | null;
    };

/** An operation with everything decided that does not depend on data. Immutable, shared between requests. */
export interface PlannedOperation {
  /** The client's operation: one operation, no fragments spreads, no conditions, response keys as the client wrote them. */
  readonly operation: OperationDefinitionNode;
  /** The same as text: the key under which plans are kept. */
  readonly text: string;
  /** The introspection part, answered by the hub from the public schema; null when there is none. */
  readonly introspection: OperationDefinitionNode | null;
  /** Null when no agency has to be asked. */
  readonly plan: PlanNode | null;
  /** Which key of the merged answer holds the field that the client sees under `responseKey` in objects of a type. */
  readonly localKey: LocalKey;
  /** Field coordinate (`Person.tall`) → agencies asked for it, the hub's own needs (keys, requirements) included. */
  readonly fieldsTouched: ReadonlyMap<string, readonly string[]>;
}
