import { Client } from 'pg';
import { cityOf } from '../../city/cityOf';
import { migrate } from '../../subgraphs/migrate';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { adminUrl, createTemplate, workerDatabase } from './postgres';
import { pseudonymsOf } from './sectorKeys';
import { testKeyringOf } from './testKeyring';

/**
 * This worker's own databases of all subgraphs, filled with edition S, by subgraph name.
 * The first worker that asks makes the templates; the others wait for it and clone them.
 */
export async function seededDatabases(): Promise<ReadonlyMap<string, string>> {
  await once('templates of edition S', async () => {
    for (const agency of roster) {
      await createTemplate(agency.name, async (databaseUrl) => {
        await migrate(agency, databaseUrl);
        await seed(cityOf('S'), [
          { agency, databaseUrl, pseudonyms: pseudonymsOf(agency), keyring: testKeyringOf(agency) },
        ]);
      });
    }
  });
  const urls = new Map<string, string>();
  for (const { name } of roster) urls.set(name, await workerDatabase(name));
  return urls;
}

/** Does something once per jest run, whichever worker comes first; the mark is kept in the test cluster itself. */
async function once(what: string, act: () => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [what]);
    await admin.query('CREATE TABLE IF NOT EXISTS done (what text PRIMARY KEY)');
    const { rowCount } = await admin.query('SELECT FROM done WHERE what = $1', [what]);
    if (rowCount === 0) {
      await act();
      await admin.query('INSERT INTO done VALUES ($1)', [what]);
    }
  } finally {
    await admin.end();
  }
}
