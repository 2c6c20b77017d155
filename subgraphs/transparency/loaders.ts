import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { appendStatement, printLinks } from '../../schema/disclosureChain';
import { requesterTokenFor } from '../../schema/requesterToken';
import type { Asked } from '../defineAgency';
import { type Reading, readingLink, readingsChain } from './readingLink';
import { type RecordPage, type RecordPlace, type RecordsWanted, readRecords } from './readRecords';

/** What came back for a message. */
export interface MessageOutcome {
  readonly outcome: 'ANSWERED' | 'FAILED';
  /** Entities that were not null. */
  readonly records: number;
}

/** Who is behind a token. */
export interface KnownRequester {
  readonly subject: string;
  readonly role: string;
  readonly organisation: string;
  readonly unit: string;
  readonly at: Date;
}

/** Everything is read from the log's own tables: they are no entities, so that seeding and migrations drafted leave them alone. */
export const transparencyLoaders = (database: DataSource) => ({
  page: (
    wanted: RecordsWanted,
    part: { readonly first: number; readonly after: RecordPlace | null },
  ): Promise<RecordPage> => readRecords(database, wanted, part),

  /** Request id → message id → what came back; empty when the request was never concluded. */
  outcomes: new DataLoader<string, ReadonlyMap<string, MessageOutcome>>(async (requestIds) => {
    const rows = await database.query<OutcomeRow[]>(
      `SELECT o.request_id, m.message->>'messageId' AS message_id, m.message->>'outcome' AS outcome,
         (m.message->>'records')::int AS records
       FROM disclosure_log o CROSS JOIN LATERAL json_array_elements(o.payload->'records') AS r(record)
       CROSS JOIN LATERAL json_array_elements(r.record->'messages') AS m(message)
       WHERE o.request_id = ANY($1) AND o.kinds LIKE '%OUTCOME%' AND r.record->>'kind' = 'OUTCOME'`,
      [requestIds],
    );
    const byRequest = new Map(requestIds.map((id) => [id, new Map<string, MessageOutcome>()]));
    for (const { request_id, message_id, outcome, records } of rows) {
      byRequest.get(request_id)?.set(message_id, { outcome, records });
    }
    return requestIds.map((id) => byRequest.get(id) ?? new Map());
  }),

  /**
   * Who used a token in envelopes; null when no request did, or its content is gone.
   * @param agency that was shown the token; null for the requester's own token as the log has it
   */
  async requester(token: string, agency: string | null): Promise<KnownRequester | null> {
    const used = await database.query<{ token: string }[]>(
      `SELECT DISTINCT token FROM disclosure_log WHERE kinds LIKE '%REQUEST%' AND token <> ''`,
    );
    const found = used.find(
      (own) => (agency === null ? own.token : requesterTokenFor(own.token, agency)) === token,
    );
    if (found === undefined) return null;
    const rows = await database.query<KnownRequester[]>(
      `SELECT requester AS subject, payload->'requester'->>'role' AS role, at,
         payload->'requester'->>'organisation' AS organisation, payload->'requester'->>'unit' AS unit
       FROM disclosure_log WHERE token = $1 AND kinds LIKE '%REQUEST%' ORDER BY at LIMIT 1`,
      [found.token],
    );
    return rows[0] ?? null;
  },

  /** Durable when it resolves. @throws when it cannot be written: then nothing may be told */
  async recordReading(reading: Reading): Promise<void> {
    await database.query(appendStatement, [readingsChain, printLinks([readingLink(reading, new Date())])]);
  },
});

interface OutcomeRow extends MessageOutcome {
  readonly request_id: string;
  readonly message_id: string;
}

export type TransparencyLoaders = ReturnType<typeof transparencyLoaders>;

/** What a resolver of this subgraph is given beside its arguments. */
export type TransparencyAsked = Asked<TransparencyLoaders>;
