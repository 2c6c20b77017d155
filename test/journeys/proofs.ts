import { createHash } from 'node:crypto';
import { withClient } from '../gateway/disclosure/logDatabase';

/** One message to a subgraph, as an outcome in the hub's log tells of it. */
interface LoggedMessage {
  readonly messageId: string;
  readonly agency: string;
  readonly outcome: 'ANSWERED' | 'FAILED';
}

/** What the hub's log holds of one request, read as anybody could who has the table: without the product's own reader. */
export interface Proof {
  readonly kinds: ReadonlySet<string>;
  /** Messages that were about to be sent. */
  readonly intended: ReadonlySet<string>;
  readonly outcome: {
    readonly answerDigest: string;
    readonly salt: string;
    readonly messages: readonly LoggedMessage[];
  } | null;
}

type LoggedRecord =
  | {
      readonly kind: 'OUTCOME';
      readonly answerDigest: string;
      readonly salt: string;
      readonly messages: readonly LoggedMessage[];
    }
  | { readonly kind: 'DISCLOSURE'; readonly messageId: string | null }
  | { readonly kind: 'REQUEST' };

/** All requests of the log by their id (`extensions.disclosure.id`). */
export async function readProofs(logUrl: string): Promise<ReadonlyMap<string, Proof>> {
  const rows = await withClient(logUrl, async (client) => {
    const found = await client.query<{ request_id: string; records: readonly LoggedRecord[] }>(
      `SELECT request_id, payload->'records' AS records FROM disclosure_log ORDER BY seq`,
    );
    return found.rows;
  });
  const byRequest = new Map<string, LoggedRecord[]>();
  for (const { request_id: id, records } of rows)
    byRequest.set(id, [...(byRequest.get(id) ?? []), ...records]);
  return new Map([...byRequest].map(([id, records]) => [id, proofOf(records)]));
}

function proofOf(records: readonly LoggedRecord[]): Proof {
  const outcomes = records.filter((record) => record.kind === 'OUTCOME');
  if (outcomes.length > 1) throw new Error('a request has more than one outcome');
  return {
    kinds: new Set(records.map(({ kind }) => kind)),
    intended: new Set(
      records.flatMap((record) =>
        record.kind === 'DISCLOSURE' && record.messageId !== null ? [record.messageId] : [],
      ),
    ),
    outcome: outcomes[0] ?? null,
  };
}

/** Whether these data are what the outcome says has left. */
export const isProven = (data: unknown, { outcome }: Proof): boolean =>
  outcome?.answerDigest ===
  createHash('sha256')
    .update(`${outcome?.salt}${JSON.stringify(data)}`)
    .digest('base64url');

/** What a subgraph's own record holds an answer to: message id → whether it told anything. */
export async function answeredBy(databaseUrl: string): Promise<ReadonlyMap<string, boolean>> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ messageId: string; told: boolean }>(
      `SELECT "messageId", "decision" <> 'DENY' AS told FROM "decision_record" WHERE "answerHash" IS NOT NULL`,
    );
    return new Map(rows.map(({ messageId, told }) => [messageId, told]));
  });
}
