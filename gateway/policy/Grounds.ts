import type { BreakGlassGround, ProtectiveMarker, Purpose } from '../../schema/accessTerms';
import type { Controller, DataCategory } from '../../schema/directives';

/** What casework answers to the one question of a request about consents: everything that decides, nothing that was decided. */
export interface Grounds {
  /** The day on which casework lives, YYYY-MM-DD. */
  readonly today: string;
  /** By hub id. Somebody casework does not know is not in it. */
  readonly persons: ReadonlyMap<string, PersonGrounds>;
  /** Hub id of a family → hub ids of its members. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

export interface PersonGrounds {
  readonly person: string;
  /** The caller manages an open case of the person's family, or deputises in it. */
  readonly ownCase: boolean;
  /** The caller manages one of them herself. */
  readonly responsible: boolean;
  /** Organisations of the case managers whose place the caller takes in the others. */
  readonly standsInFor: readonly string[];
  /** The caller is this person, or has custody of this child. */
  readonly self: 'SELF' | 'CHILD_IN_CUSTODY' | null;
  readonly markers: readonly ProtectiveMarker[];
  /** Null when the birth date is unknown. */
  readonly age: AgeSpan | null;
  /** Persons with custody, hub ids. Empty for adults. */
  readonly custodians: readonly string[];
  /** Who has custody, in kind; null where the record says nothing of it, as for adults. */
  readonly custody: Custody | null;
  /** Everybody else in the person's families. */
  readonly relatives: readonly string[];
  readonly consents: readonly ConsentGround[];
  /** Emergency accesses to this person that the caller has opened and that are not over. */
  readonly breakGlass: readonly { readonly id: string; readonly ground: BreakGlassGround }[];
}

export type Custody = 'JOINT' | 'SOLE' | 'GUARDIAN' | 'YOUTH_OFFICE' | 'NONE' | 'UNKNOWN';

/** Full years, as precisely as the birth date is known: who was born in 2008 is 17 or 18 in 2026. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** A consent as recorded (domain.md 2.6). */
export interface ConsentGround {
  readonly id: string;
  readonly status: 'DRAFT' | 'ACTIVE' | 'PARTLY_REVOKED' | 'REVOKED' | 'EXPIRED' | 'SUPERSEDED' | 'INVALID';
  readonly capacity:
    | 'SELF'
    | 'CUSTODIAL_PARENT'
    | 'BOTH_CUSTODIAL_PARENTS'
    | 'GUARDIAN'
    | 'LEGAL_REPRESENTATIVE';
  readonly signatory: string;
  readonly coSignatory: string | null;
  /** Age of the person on the day it was given; null when unknown. */
  readonly ageWhenGiven: AgeSpan | null;
  readonly form: 'WRITTEN' | 'ELECTRONIC' | 'OTHER_WITH_REASON';
  /** All three notices were given: purpose, consequences of refusal, revocability. */
  readonly noticesGiven: boolean;
  /** YYYY-MM-DD in Germany. */
  readonly givenOn: string;
  /** Last day, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly provisions: readonly ProvisionGround[];
}

export interface ProvisionGround {
  readonly effect: 'PERMIT' | 'DENY';
  readonly source: Controller;
  readonly recipient: {
    readonly role: string;
    readonly organisation: string;
    readonly includesDeputies: boolean;
  };
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  /** Last day when earlier than the whole consent, YYYY-MM-DD. */
  readonly validUntil: string | null;
  readonly confidentialityRelease: boolean;
  readonly direction: 'ONE_WAY' | 'MUTUAL';
  /** Taken back, alone or with all of it. */
  readonly revoked: boolean;
  /** base64url SHA-256 of the provision as recorded: what an envelope cites. */
  readonly digest: string;
}
