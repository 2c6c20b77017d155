import type { FieldNode, InlineFragmentNode, OperationDefinitionNode } from 'graphql';
import type { Cell } from '../Gate';
import type { IdArgument } from './idArguments';
import type { IdPlaces } from './idPlaces';

/** A field as an agency is asked for it, with what decides about it. */
export interface AskedField {
  readonly kind: 'field';
  /** The key in the agency's answer, and the one in the merged answer. */
  readonly key: string;
  readonly localKey: string;
  readonly name: string;
  readonly node: FieldNode;
  /** The type it is selected on. */
  readonly parent: string;
  /** The type condition it stands under, or null when it applies to every object there. */
  readonly condition: string | null;
  readonly includes: (typename: string) => boolean;
  /** Which cells of its question must be permitted: none for public fields and keys, several on an abstract type. */
  readonly cells: readonly number[];
  /** Arguments that hold ids of persons or families. */
  readonly ids: readonly IdArgument[];
  /** Null for leaves. */
  readonly selections: readonly AskedSelection[] | null;
}

/** A type condition with what stands under it. */
export interface AskedGroup {
  readonly kind: 'group';
  readonly node: InlineFragmentNode;
  readonly selections: readonly AskedSelection[];
}

export type AskedSelection = AskedField | AskedGroup;

/** One question of a fetch: what is asked of the entities of one list, or one root field. */
export interface AskedQuestion {
  /** Response key in the agency's answer. */
  readonly alias: string;
  /** Of the entities; of a root question the root field alone. */
  readonly selections: readonly AskedSelection[];
  /** What has to be decided: everything above S0, each label once. */
  readonly cells: readonly Cell[];
  /** Fields below the top whose arguments name persons or families: these are decided on their own. */
  readonly guarded: readonly AskedField[];
  /** Where ids of persons and families stand in the answer; null when nowhere. */
  readonly idPlaces: IdPlaces | null;
}

/** A fetch as gate 2 needs it: worked out once per plan. */
export interface AskedFetch {
  readonly operation: OperationDefinitionNode;
  readonly questions: readonly AskedQuestion[];
  /** Every argument with ids, in all questions. */
  readonly ids: readonly IdArgument[];
  /** What names of variables made by the hub begin with: no variable of the client does. */
  readonly prefix: string;
}

/** All fields of a selection, type conditions looked through, not what is below them. */
export function* fieldsOf(selections: readonly AskedSelection[]): Generator<AskedField> {
  for (const selection of selections) {
    if (selection.kind === 'field') yield selection;
    else yield* fieldsOf(selection.selections);
  }
}
