import type { DataLabel } from '../../schema/directives';
import type { EnvelopeGrounds, EnvelopeStatement } from '../../schema/envelope';
import type { Decision } from '../policy/Decision';

/** Fields of one question that are decided alike. */
export interface Cell {
  readonly label: DataLabel;
  /** `Type.field`, sorted. */
  readonly coordinates: readonly string[];
}

/** Whom a representation or an argument is about: hub ids, before anything is translated. */
export interface Subject {
  readonly type: 'Person' | 'Family';
  readonly id: string;
}

/** One question as gate 2 sees it. */
export interface GateQuestion {
  /** Response key of the question in the request to the agency. */
  readonly alias: string;
  readonly cells: readonly Cell[];
  /** One for each representation; null when it is about nobody (a course) or nobody the hub can name (an agency's own record). */
  readonly subjects: readonly (Subject | null)[];
}

export interface GateRequest {
  readonly agency: string;
  readonly kind: 'entities' | 'root';
  readonly questions: readonly GateQuestion[];
}

/** `decisions[subject][cell]`, for each question. */
export type GateAnswer =
  | { readonly kind: 'decided'; readonly decisions: readonly (readonly (readonly Decision[])[])[] }
  /** Nothing may be asked: it could not be recorded, or consents could not be read. */
  | { readonly kind: 'closed'; readonly code: 'LOG_UNAVAILABLE' | 'CONSENT_UNAVAILABLE' };

/** What will be sent, for the record: told before it is sent and durable when the promise resolves. */
export interface Sending {
  readonly agency: string;
  /** Message id of the envelope. */
  readonly messageId: string;
  readonly questions: readonly GroundedQuestion[];
}

/** One question of a request, with what it rests on. */
export interface GroundedQuestion {
  readonly alias: string;
  /** Fields above S0 that it asks for. */
  readonly coordinates: readonly string[];
  readonly subjects: readonly (Subject | null)[];
  readonly grounds: EnvelopeGrounds;
}

/** What came of a question, for the record. */
export interface Received {
  readonly messageId: string;
  readonly outcome: 'ANSWERED' | 'FAILED';
  /** Entities, or root fields, that told anything. */
  readonly records: number;
}

/**
 * Gate 2 and the record, as execution sees them: handed in, so that this room knows neither policy nor log. Null in a run without
 * protection (plain federation mode).
 */
export interface Gate {
  /** Decides, per subject and cell. Questions of one moment share one question about consents. */
  decide(request: GateRequest): Promise<GateAnswer>;
  /**
   * What the envelope of a question states. To immigration only what FW-3 allows.
   * @param families hub ids of those whom the question is about: for these guidance may ask back
   */
  state(
    agency: string,
    messageId: string,
    grounds: EnvelopeStatement['grounds'],
    families?: readonly string[],
  ): EnvelopeStatement;
  /** Makes durable what is about to be asked. False: it could not be recorded and must not be asked. */
  intend(sending: Sending): Promise<boolean>;
  /** Notes what came back; it becomes durable when the request is concluded. */
  note(received: Received): void;
  /** The agency's translator of ids, or null for subgraphs that know hub ids. */
  translatorFor(agency: string): IdTranslator | null;
}

/** Between hub ids and one agency's pseudonyms. */
export interface IdTranslator {
  /** Names the key the pseudonyms are written under. */
  readonly key: string;
  /** @returns null when it is no UUID: there can be no such entity */
  toAgency(hubId: string): string | null;
  /** @returns null when it is no UUID */
  fromAgency(pseudonym: string): string | null;
}
