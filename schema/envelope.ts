import type { BreakGlassGround, EmployerType, LegalBasis, Purpose, Role } from './accessTerms';
import type { Controller, DataCategory } from './directives';

/**
 * The signed statement that goes with every question to a subgraph (domain.md 3.8; after X-Road's request metadata): a compact JWS in
 * the header `lotse-envelope`, short-lived, for one agency, bound to the body. The names of claims are RFC 7519's where it has them.
 */
export interface EnvelopeClaims {
  /** The hub. */
  readonly iss: string;
  /** Subgraph name. */
  readonly aud: string;
  /** Message id: a UUID, accepted once. */
  readonly jti: string;
  /** Seconds since 1970. */
  readonly iat: number;
  /** Seconds since 1970; at most a minute after `iat`. */
  readonly exp: number;
  /** base64url SHA-256 of the request body. */
  readonly bodyHash: string;
  /** Who asks: an organisation, and a token that only the data protection officer can resolve. */
  readonly requester: { readonly organisation: string | null; readonly token: string };
  /** To immigration always RESIDENCE_PROCEDURE_SUPPORT (FW-3). Null with public data only. */
  readonly purpose: Purpose | null;
  /** Case the question belongs to; never to immigration. */
  readonly caseReference: string | null;
  /** Which of the agency's pseudonym keys the ids in the body are written under; null for subgraphs of the hub. */
  readonly pseudonymKey: string | null;
  /** What each question in the body rests on, by its response key (`_entities`, `_e0`, a root field …). */
  readonly grounds: Readonly<Record<string, EnvelopeGrounds>>;
  /** Who asks, in clear: only to subgraphs of the hub itself. */
  readonly caller?: EnvelopeCaller;
  /** With what, and where, guidance may ask the hub back as the caller; to nobody else. */
  readonly grant?: { readonly token: string; readonly endpoint: string };
}

/** What a question states about itself; where it goes and what it holds is added when it is sealed. */
export type EnvelopeStatement = Omit<EnvelopeClaims, 'iss' | 'aud' | 'iat' | 'exp' | 'bodyHash'>;

/** What everybody in one list of representations has agreed to, or the law allows. */
export interface EnvelopeGrounds {
  /** Which controllers may answer with which categories; rows of another `source` stay back. */
  readonly permitted: readonly {
    readonly controller: Controller;
    readonly categories: readonly DataCategory[];
  }[];
  readonly basis: LegalBasis | null;
  /** Consents that it rests on: id (not to immigration) and base64url SHA-256 of the provision. */
  readonly consents: readonly { readonly id: string | null; readonly provision: string }[];
}

/** The caller as subgraphs of the hub see it; they decide by it whose cases and records it may see. */
export interface EnvelopeCaller {
  readonly role: Role;
  readonly organisation: string;
  readonly unit: string;
  readonly employerType: EmployerType | null;
  readonly districts: readonly string[];
  /** Id of the case manager record, when the caller is one. */
  readonly caseManager: string | null;
  /** Hub id of the person, when a person asks for herself. */
  readonly person: string | null;
  /** Stable name of the caller at its issuer. */
  readonly subject: string;
  readonly breakGlass: { readonly id: string; readonly ground: BreakGlassGround } | null;
}

/** Header of the request that carries the envelope. */
export const envelopeHeader = 'lotse-envelope';

/** Header of the answer: the agency's signature over message id, request hash and answer hash. */
export const receiptHeader = 'lotse-receipt';

/** The receipt's claims. */
export interface ReceiptClaims {
  /** Subgraph name. */
  readonly iss: string;
  /** `jti` of the envelope it answers. */
  readonly requestId: string;
  /** `bodyHash` of the envelope it answers. */
  readonly requestHash: string;
  /** base64url SHA-256 of the answer's body. */
  readonly answerHash: string;
  /** What the agency itself kept back although the hub asked for it. */
  readonly withheld: readonly {
    readonly controller: Controller;
    readonly category: DataCategory;
    readonly reason: 'RELEASE_PENDING' | 'NOT_RECORDED' | 'ROLE_NOT_PERMITTED';
  }[];
}
