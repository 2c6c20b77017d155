import { Client } from 'pg';
import { Fault } from '../faults';

/**
 * Lets somebody read the log in one state, on a connection that cannot write.
 * @throws Fault when the database holds no log
 */
export async function readLog<T>(url: string, read: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'lotse-log' });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireLog(client);
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await read(client);
  } finally {
    await client.end();
  }
}

/** @throws Fault when the database holds no log */
export async function requireLog(client: Client): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    "SELECT to_regprocedure('disclosure_append(text,json)') IS NOT NULL AS present",
  );
  if (rows[0]?.present === true) return;
  throw new Fault('The transparency database holds no disclosure log. Run "lotse migrate" first.');
}
