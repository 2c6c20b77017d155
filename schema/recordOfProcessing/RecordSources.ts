import type { LegalBasis, Purpose, RetentionRegime, Role } from '../accessTerms';
import type { Contract } from '../Contract';
import type { Controller } from '../directives';

/** An agency as the record tells of it. */
export interface ProcessingAgency {
  /** For people, with the German name. */
  readonly title: string;
  readonly contract: Contract;
}

/** Somebody who may receive a field, when nothing about the person speaks against it. */
export interface Recipient {
  readonly role: Role;
  /** In units of these bodies only; null: wherever the role exists. */
  readonly onlyIn: readonly Controller[] | null;
  /** On what footing, in words. */
  readonly footing: string;
  readonly bases: readonly LegalBasis[];
}

/** A sentence of the law that gate 1 knows. */
export interface StatedRule {
  readonly id: string;
  readonly effect: 'bar' | 'ground';
  readonly basis: string;
}

/** All that the record is made of. The rules of the hub are handed in: what agencies agree on does not know the gateway. */
export interface RecordSources {
  readonly agencies: readonly ProcessingAgency[];
  /** Those to whom gate 1 opens a field; none where clients may not even know of it. */
  readonly recipientsOf: (type: string, field: string) => readonly Recipient[];
  readonly rules: readonly StatedRule[];
  readonly purposesOf: (role: Role) => readonly Purpose[];
  /** Last day of a record of the disclosure log that is written on a day. */
  readonly retainUntil: (regime: RetentionRegime, at: Date) => string;
}
