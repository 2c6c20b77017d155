import type { EmployerType, Role } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';

/** Who asks, as a verified token says it. */
export interface VerifiedCaller {
  readonly kind: 'verified';
  /** Stable at its issuer (`sub`). */
  readonly subject: string;
  readonly issuer: string;
  /** Follows from the unit where that decides it (FW-6), else from the token. */
  readonly role: Role;
  /** The organisational unit that employs or seats the caller. `controller`: which body it is part of; null for none (a person). */
  readonly unit: {
    readonly id: string;
    readonly organisation: string;
    readonly controller: Controller | null;
  };
  readonly employerType: EmployerType | null;
  readonly districts: readonly string[];
  /** Holds professional secrets (§ 203 StGB). */
  readonly professionalSecrecy: boolean;
  /** Id of the case manager record in casework, when the caller is one. */
  readonly caseManager: string | null;
  /** Hub id of the person, when a person asks for herself. */
  readonly person: string | null;
  /** `scope` of the token, for `@requiresScopes`. */
  readonly scopes: ReadonlySet<string>;
  /** Policies the token grants, for `@policy`. */
  readonly policies: ReadonlySet<string>;
  /** What stays the same from request to request: fields on the move between agencies follow it. */
  readonly stickiness: string;
}

/** Nobody was asked to show a token: plain federation mode, and introspection in demo mode. */
export interface UnverifiedCaller {
  readonly kind: 'unverified';
  readonly stickiness: string;
}

export type Caller = VerifiedCaller | UnverifiedCaller;
