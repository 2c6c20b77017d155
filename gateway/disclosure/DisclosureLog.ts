import type {
  DisclosureDecision,
  LegalBasis,
  Purpose,
  RetentionRegime,
  Role,
  WithheldReason,
} from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';

/** What all records of one request have in common. Never a value of a person but her hub id. */
export interface RequestFacts {
  /** `extensions.disclosure.id`. */
  readonly requestId: string;
  /** Asked with a grant: the request that the grant was given for. Left out for everybody else. */
  readonly parent?: string;
  readonly requester: {
    readonly subject: string;
    readonly issuer: string;
    readonly role: Role;
    readonly organisation: string;
    readonly unit: string;
    /** Token in envelopes of this request, by which agencies name the requester. */
    readonly token: string;
  };
  readonly purpose: Purpose;
  readonly caseReference: string | null;
  readonly breakGlass: string | null;
  /** base64url SHA-256 of the normalised operation. */
  readonly operationHash: string;
}

/** One thing to be recorded (domain.md 2.8, `DisclosureRecord`). */
export type DisclosureEntry =
  /** A request begins: what it will ask, before anything is asked. */
  | {
      readonly kind: 'REQUEST';
      readonly agencies: readonly string[];
      readonly fieldPaths: readonly string[];
    }
  /** About one person at one controller. `DENY` too: denials are recorded. */
  | {
      readonly kind: 'DISCLOSURE';
      /** Hub id of the person or family; null when the question names nobody. */
      readonly subject: string | null;
      /** When the subject is a family: hub ids of its members, so that each of them finds the record. */
      readonly concerns?: readonly string[];
      readonly agency: string;
      readonly source: Controller;
      readonly decision: DisclosureDecision;
      readonly reason: WithheldReason | null;
      readonly legalBasis: LegalBasis | null;
      readonly consentId: string | null;
      readonly provision: string | null;
      readonly fieldPaths: readonly string[];
      /** Message id of the envelope; null when nothing was asked. */
      readonly messageId: string | null;
    }
  /** What came back, before the answer leaves. */
  | {
      readonly kind: 'OUTCOME';
      readonly messages: readonly {
        readonly messageId: string;
        readonly agency: string;
        readonly outcome: 'ANSWERED' | 'FAILED';
        readonly records: number;
      }[];
      /** Hub ids of all persons and families the answer tells of. */
      readonly subjects: readonly string[];
      readonly withheld: number;
      /** base64url SHA-256 of salt and answer: proves later what left, tells nothing. */
      readonly answerDigest: string;
      readonly salt: string;
    }
  /** Somebody read the log. */
  | { readonly kind: 'READING'; readonly query: string; readonly records: number }
  /** An emergency access was opened, confirmed, reviewed or ended. */
  | {
      readonly kind: 'BREAK_GLASS';
      /** `DEFERRED`: reviewed, and the person is not told yet. */
      readonly event: 'OPENED' | 'CONFIRMED' | 'LAPSED' | 'REVIEWED' | 'DEFERRED';
      readonly accessId: string | null;
      readonly subject: string | null;
    };

/** The hub's own log: append-only, hash-chained, group-committed. */
export interface DisclosureLog {
  /**
   * Appends records of a request; durable when it resolves. Concurrent appends share a commit.
   * @throws Fault when the store cannot take them: then nothing personal may be asked or answered
   */
  append(request: RequestFacts, entries: readonly DisclosureEntry[], regime?: RetentionRegime): Promise<void>;
  /** Whether the store takes records at the moment, as far as is known; never asks it. */
  readonly available: boolean;
  close(): Promise<void>;
}
