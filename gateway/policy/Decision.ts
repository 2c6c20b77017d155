import type { LegalBasis, Remedy, WithheldReason } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';

/** Why something is kept back and what can be done about it. */
export interface Withholding {
  readonly kind: 'withheld';
  readonly reason: WithheldReason;
  readonly remedy: Remedy;
}

/** Something may be asked for. */
export interface Permission {
  readonly kind: 'permitted';
  /** Whose facts; a label may name several controllers and not all of them need be allowed. */
  readonly controllers: readonly Controller[];
  readonly basis: LegalBasis | null;
  readonly consents: readonly { readonly id: string; readonly provision: string }[];
  /** Why the facts of the label's other controllers are kept back. Nothing where there are none, or where even that must not be known. */
  readonly rest?: Withholding;
}

/** A decision with its reasons. */
export type Decision = Permission | Withholding;

/** A place of the answer where something was kept back. */
export interface WithheldPlace {
  /** Response keys and indexes; an index is left out where a whole list is meant. */
  readonly path: readonly (string | number)[];
  /** The concrete type of the object, or null when it is the only one there can be. */
  readonly typeCondition: string | null;
  readonly reason: WithheldReason;
  readonly remedy: Remedy;
}
