/** What the model of the rules (`permits.ts`) speaks of. */

export interface Signing {
  readonly id: string;
  readonly status: string;
  readonly capacity: string;
  readonly signatory: string;
  readonly coSignatory: string | null;
  readonly signedAtAge: number;
  readonly form: string;
  readonly noticesGiven: boolean;
  readonly from: string;
  readonly to: string;
  readonly says: readonly Saying[];
}

export interface Saying {
  readonly effect: 'PERMIT' | 'DENY';
  readonly source: string;
  readonly role: string;
  readonly organisation: string;
  readonly deputiesToo: boolean;
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly until: string | null;
  readonly releases: boolean;
  readonly takenBack: boolean;
}

export interface Human {
  readonly id: string;
  readonly age: number;
  readonly custody: 'JOINT' | 'SOLE' | 'GUARDIAN' | 'YOUTH_OFFICE' | null;
  readonly custodians: readonly string[];
  readonly relatives: readonly string[];
  readonly markers: readonly string[];
  /** What the caller has to do with an open case of hers: manages it, stands in for an organisation, or nothing. */
  readonly managedByCaller: boolean;
  readonly callerStandsInFor: readonly string[];
  readonly signings: readonly Signing[];
  /** Grounds of the caller's open emergency accesses to her, by id. */
  readonly emergencies: Readonly<Record<string, string>>;
}

export interface World {
  readonly today: string;
  readonly humans: ReadonlyMap<string, Human>;
}

export interface Asking {
  readonly about: string;
  readonly controller: string;
  readonly fact: {
    readonly class: string;
    readonly category: string;
    readonly locating: boolean;
    readonly thirdParty: boolean;
    readonly contactPoint: boolean;
    readonly existenceSensitive: boolean;
    readonly reference: boolean;
    readonly release: string;
  };
  readonly by: {
    readonly role: string;
    readonly organisation: string;
    /** Body whose unit the caller works in. */
    readonly controller: string | null;
    /** The caller's own id, when she asks for herself. */
    readonly person: string | null;
  };
  readonly purpose: string;
  readonly emergency: string | null;
  /**
   * What the access matrix (domain.md 3.7) says of this role and this fact of this controller: the caller's own office keeps it, a law opens it, a
   * consent does, consent and release do, it is about the caller herself; or nothing.
   */
  readonly footing: 'OWN_OFFICE' | 'LAW' | 'CONSENT' | 'CONSENT_AND_RELEASE' | 'OWN' | null;
}
