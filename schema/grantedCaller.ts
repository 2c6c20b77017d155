import type { EmployerType, Role } from './accessTerms';
import type { Controller } from './directives';

/** A verified caller as a grant writes it down: all that the gates decide by, nothing of the token itself. */
export interface GrantedCaller {
  readonly subject: string;
  readonly issuer: string;
  readonly role: Role;
  readonly unit: {
    readonly id: string;
    readonly organisation: string;
    readonly controller: Controller | null;
  };
  readonly employerType: EmployerType | null;
  readonly districts: readonly string[];
  readonly professionalSecrecy: boolean;
  readonly caseManager: string | null;
  readonly person: string | null;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
  readonly stickiness: string;
}
