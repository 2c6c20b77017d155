import type { Purpose } from '../../schema/accessTerms';
import { consentMessageId, consentSubgraph, mostConsentQuestions } from '../../schema/consentMessage';
import { readLog } from './readLog';
import { type StoredLink, walkLinks } from './walkLinks';

/** What the log says of one message to a subgraph. */
export interface LoggedMessage {
  readonly messageId: string;
  readonly agency: string;
  /** `Type.field`, of everybody it was about; empty for the question about consents. */
  readonly fields: ReadonlySet<string>;
  readonly purpose: Purpose;
  readonly token: string;
  /** Null: the log has no outcome of it. */
  readonly outcome: 'ANSWERED' | 'FAILED' | null;
  readonly records: number;
}

export interface LoggedMessages {
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  /** Before this moment some records have lost their content, so that messages may be missing; null: none has. */
  readonly completeSince: Date | null;
}

/**
 * Reads what was asked of whom out of the log.
 * @param until outcomes from this moment on are left out: a subgraph's record was read before
 */
export const readMessages = (url: string, until: Date, interrupted?: AbortSignal): Promise<LoggedMessages> =>
  readLog(url, async (client) => {
    const messages = new Map<string, Growing>();
    const open: Open = new Map();
    let lost = 0;
    for await (const link of walkLinks(client)) {
      interrupted?.throwIfAborted();
      const at = new Date(link.at);
      if (link.payload === null) lost = Math.max(lost, at.getTime());
      else note(messages, JSON.parse(link.payload) as Payload, { link, isSettled: at < until, open });
    }
    for (const [requestId, from] of open) noteConsentQuestions(messages, requestId, from);
    return { messages, completeSince: lost === 0 ? null : new Date(lost) };
  });

interface Payload {
  readonly paths: readonly (readonly string[])[];
  readonly purpose: Purpose;
  readonly records: readonly PayloadRecord[];
}

type PayloadRecord =
  | {
      readonly kind: 'DISCLOSURE';
      readonly agency: string;
      readonly messageId: string | null;
      readonly paths: number;
    }
  | {
      readonly kind: 'OUTCOME';
      readonly messages: readonly Pick<Growing, 'agency' | 'messageId' | 'outcome' | 'records'>[];
    }
  | { readonly kind: 'REQUEST' | 'READING' | 'BREAK_GLASS' };

interface Growing extends LoggedMessage {
  readonly fields: Set<string>;
  outcome: LoggedMessage['outcome'];
  records: number;
}

function note(
  messages: Map<string, Growing>,
  payload: Payload,
  { link, isSettled, open }: { readonly link: StoredLink; readonly isSettled: boolean; readonly open: Open },
): void {
  for (const record of payload.records) {
    if (record.kind === 'REQUEST') open.set(link.requestId, { payload, link });
    if (record.kind === 'DISCLOSURE' && record.messageId !== null) {
      const known =
        messages.get(record.messageId) ?? begun(record.messageId, record.agency, { payload, link });
      for (const field of payload.paths[record.paths] ?? []) known.fields.add(field);
      messages.set(record.messageId, known);
    }
    if (record.kind !== 'OUTCOME' || !isSettled) continue;
    open.delete(link.requestId);
    for (const { messageId, agency, outcome, records } of record.messages) {
      // The question about consents is recorded by its outcome alone: it is about everybody in the request.
      const known = messages.get(messageId) ?? begun(messageId, agency, { payload, link });
      messages.set(messageId, Object.assign(known, { outcome, records }));
    }
  }
}

/** A request that has begun and whose outcome is not recorded may have asked about consents: its id says under which message ids. */
function noteConsentQuestions(messages: Map<string, Growing>, requestId: string, from: From): void {
  for (let turn = 0; turn < mostConsentQuestions; turn++) {
    const messageId = consentMessageId(requestId, turn);
    if (!messages.has(messageId)) messages.set(messageId, begun(messageId, consentSubgraph, from));
  }
}

/** Where the log tells of a message first. */
interface From {
  readonly payload: Payload;
  readonly link: StoredLink;
}

/** Requests without an outcome so far. */
type Open = Map<string, From>;

const begun = (messageId: string, agency: string, { payload, link }: From): Growing => ({
  messageId,
  agency,
  fields: new Set(),
  purpose: payload.purpose,
  token: link.token ?? '',
  outcome: null,
  records: 0,
});
