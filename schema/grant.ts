import type { BreakGlassGround, Purpose } from './accessTerms';
import type { GrantedCaller } from './grantedCaller';

/**
 * What the hub gives guidance with a question, so that guidance can ask the hub back as the same caller (design.md §3): a compact JWS of
 * the hub, good for a moment, for one operation of the register and for the families that the question was about. It is worth nothing
 * for anything else, and whoever asks with one cannot reach guidance again. The names of claims are RFC 7519's where it has them.
 */
export interface GrantClaims {
  /** The hub; it is also the audience. */
  readonly iss: string;
  readonly aud: string;
  readonly jti: string;
  /** Seconds since 1970. */
  readonly iat: number;
  /** Seconds since 1970; at most 30 seconds after `iat`. */
  readonly exp: number;
  /** Digest of the one operation that may be asked, as the register writes it. */
  readonly operation: string;
  /** Hub ids: the most that its variable `families` may name. */
  readonly families: readonly string[];
  /** As the caller's token said it when the hub was asked. */
  readonly caller: GrantedCaller;
  readonly purpose: Purpose;
  readonly caseReference: string | null;
  readonly breakGlass: { readonly id: string; readonly ground: BreakGlassGround } | null;
  /** Id of the request that it was given for, or of a run of the nightly evaluation: the log shows both together. */
  readonly request: string;
}

/** `typ` of the JWS: no envelope, receipt or access token can be taken for a grant. */
export const grantType = 'lotse-grant+jwt';

/** Scheme of the authorization header that carries it. */
export const grantScheme = 'Grant';

/** Most families that a grant names, so that it fits into a header beside everything else. */
export const mostGrantedFamilies = 100;

/** How long a grant is good, in seconds: longer than the hub waits for guidance, too short to be carried anywhere. */
export const grantLife = 30;

/** The only subgraph that is given grants. */
export const grantedSubgraph = 'guidance';

/** Name of the one operation that a grant is good for, in `schema/operations/`. */
export const grantedOperation = 'GuidanceFacts';
