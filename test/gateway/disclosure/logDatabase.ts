import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Initial } from '../../../subgraphs/transparency/migrations/Initial';
import { emptyDatabase } from '../../harness/postgres';

/** An own database with an empty log. @param name one per test file, so that files can run at the same time */
export async function logDatabase(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  await prepareLog(url);
  return url;
}

/** Makes the log's tables. */
export const prepareLog = (url: string): Promise<void> =>
  withClient(url, (client) =>
    new Initial().up({ query: (sql: string) => client.query(sql) } as unknown as QueryRunner),
  );

/** A connection for one thing. */
export async function withClient<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Changes the table as somebody could who owns the database: without triggers. */
export const tamper = (url: string, ...statements: readonly string[]): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('ALTER TABLE disclosure_log DISABLE TRIGGER USER');
    await client.query('ALTER TABLE disclosure_head DISABLE TRIGGER USER');
    for (const statement of statements) await client.query(statement);
    await client.query('ALTER TABLE disclosure_log ENABLE TRIGGER USER');
    await client.query('ALTER TABLE disclosure_head ENABLE TRIGGER USER');
  });
