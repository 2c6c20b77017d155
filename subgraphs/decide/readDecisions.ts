import { Client } from 'pg';
import type { DecisionRecord } from '../vocabulary/DecisionRecord';

/** What a comparison with the hub's log needs of a record. */
export type Decision = Pick<
  DecisionRecord,
  'at' | 'messageId' | 'requesterToken' | 'purpose' | 'decision' | 'fields'
>;

/** Reads a subgraph's own record, on a connection that cannot write. */
export async function readDecisions(databaseUrl: string): Promise<readonly Decision[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'lotse-reconcile' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION READ ONLY');
    const { rows } = await client.query<Decision>(
      'SELECT "at", "messageId", "requesterToken", "purpose", "decision", "fields" FROM "decision_record" ORDER BY "at", "messageId"',
    );
    return rows;
  } finally {
    await client.end();
  }
}
