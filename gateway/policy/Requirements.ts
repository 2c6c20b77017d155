import type { GraphQLSchema } from 'graphql';
import type { DataLabel } from '../../schema/directives';

/** What a token must prove before a field of a foreign subgraph may be asked (Apollo Federation: `@authenticated`, `@requiresScopes`, `@policy`). */
export type Proof =
  | { readonly kind: 'authenticated' }
  /** One of the lists, and of that one everything. */
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** What a field of an object type needs before it may be asked. */
export interface FieldRequirement {
  readonly type: string;
  readonly field: string;
  /** Null: nobody said, so nobody may ask it. */
  readonly label: DataLabel | null;
  /** Subgraphs that resolve it. */
  readonly agencies: readonly string[];
  /** The id of a person or family: without it nobody could be asked about (no cell of its own). */
  readonly isSubjectKey: boolean;
  /** It stands at the beginning of an operation and no argument says about whom: a list of everybody's records. */
  readonly isOpenRoot: boolean;
  /** All must hold. */
  readonly proofs: readonly Proof[];
  /** Fields it is computed from, `Type.field`, through all their own requirements; keys of persons and families left out. */
  readonly inputs: readonly string[];
}

/** What decides about the fields of a supergraph. */
export type Governance =
  /** `@data`: a field without it is denied. */
  | 'labels'
  /** No `@data` anywhere, but directives of foreign subgraphs: they decide alone. */
  | 'directives'
  /** Neither: nothing is permitted. */
  | 'nothing';

/** What the agencies' schemas say about protection, made once per snapshot. */
export interface Requirements {
  readonly governance: Governance;
  /** What clients may know of. */
  readonly publicSchema: GraphQLSchema;
  /** @returns null for what the hub answers itself (`__typename`, introspection) and for fields that do not exist */
  of(type: string, field: string): FieldRequirement | null;
  /** The field's own label; null: it has none. On an interface: the strictest of its objects. */
  labelOf(type: string, field: string): DataLabel | null;
  argumentLabelOf(type: string, field: string, argument: string): DataLabel | null;
  inputLabelOf(input: string, field: string): DataLabel | null;
}

/** Types whose objects somebody is: consents, pseudonyms and records name them by their `id`. */
export const subjectTypes: ReadonlySet<string> = new Set(['Person', 'Family']);
