import type { LegalBasis, Remedy, WithheldReason } from '../../../schema/accessTerms';
import type { Controller } from '../../../schema/directives';

/** A consent that is cited: its id and the digest of the provision. */
export interface Cited {
  readonly id: string;
  readonly provision: string;
}

/** What was decided about the facts of one controller: what is told to the caller is made of these, and they go to the record. */
export type ControllerVerdict = Granted | Refused;

export interface Granted {
  readonly kind: 'granted';
  readonly controller: Controller;
  readonly basis: LegalBasis;
  readonly consents: readonly Cited[];
  /** Emergency access. */
  readonly emergency?: true;
}

export interface Refused {
  readonly kind: 'refused';
  readonly controller: Controller;
  readonly reason: WithheldReason;
  readonly remedy: Remedy;
}

/** A refusal without its controller. */
export type Refusing = Pick<Refused, 'reason' | 'remedy'>;

/** Where several refusals meet, the first of this list is told: what is most telling and most final comes first. */
const tellingFirst: readonly WithheldReason[] = [
  'FIREWALL',
  'PROTECTIVE_MARKER',
  'THIRD_PARTY',
  'PROFESSIONAL_SECRECY',
  'PURPOSE_NOT_COVERED',
  'CONSENT_REVOKED',
  'CONSENT_EXPIRED',
  'NO_CONSENT',
  'ROLE_NOT_PERMITTED',
];

/** The refusal that is told; of equals the first. */
export function mostTelling<R extends Refusing>(refusals: readonly R[]): R | undefined {
  const rank = ({ reason }: R): number => {
    const place = tellingFirst.indexOf(reason);
    return place < 0 ? tellingFirst.length : place;
  };
  return refusals.reduce<R | undefined>(
    (told, next) => (told === undefined || rank(next) < rank(told) ? next : told),
    undefined,
  );
}
