import { Client } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { eventChannel, somethingMissed } from '../schema/agencyEvent';
import type { Agency } from './defineAgency';
import { openDataSource } from './openDataSource';
import { silence } from './tellEvents';
import { pseudonymousIn } from './vocabulary/Pseudonymous';

/** How an agency's pseudonyms change. */
export interface Rekeying {
  /** Name of the key that its database must be under now; null: it holds hub ids, written before there were pseudonyms. */
  readonly from: string | null;
  /** Name of the key that it is under afterwards. */
  readonly to: string;
  /** @throws when something is no pseudonym of the old key */
  readonly translate: (old: string) => string;
  /** Called after each table with how many rows it has changed. */
  readonly onTable?: (table: string, rows: number) => void;
}

/**
 * Writes every pseudonym in an agency's database under another key: all of them in one transaction, together with the name of the
 * key. Interrupted at any moment, the database holds the old pseudonyms or the new ones, and says which.
 * @returns false when the database was under the new key already
 * @throws when it is under neither
 */
export async function rekey(agency: Agency, databaseUrl: string, change: Rekeying): Promise<boolean> {
  const database = await openDataSource(agency, databaseUrl, 1);
  const client = new Client({
    connectionString: databaseUrl,
    application_name: `lotse-rekey-${agency.name}`,
  });
  try {
    await client.connect();
    await client.query('BEGIN');
    // The names change, nothing that is recorded under them does; what was told under the old ones meanwhile is asked for again.
    await client.query(`SET LOCAL ${silence} = 'on'`);
    // Whoever else changes the key waits here, and finds it changed.
    await client.query('LOCK TABLE "pseudonym_key" IN EXCLUSIVE MODE');
    const held = await keyHeld(client);
    if (held === change.to) return false;
    if (held !== change.from) throw new Error(underAnotherKey(agency, held));
    for (const table of database.entityMetadatas) await translateTable(client, table, change);
    await client.query('DELETE FROM "pseudonym_key"');
    await client.query('INSERT INTO "pseudonym_key" ("key") VALUES ($1)', [change.to]);
    await client.query('SELECT pg_notify($1, $2)', [eventChannel, somethingMissed]);
    await client.query('COMMIT');
    return true;
  } finally {
    // What was not committed is rolled back when the connection ends.
    await client.end();
    await database.destroy();
  }
}

/** The name of the key that an agency's database is under; null before the first. */
export async function readPseudonymKey(database: DataSource): Promise<string | null> {
  const rows: readonly { readonly key: string }[] = await database.query('SELECT "key" FROM "pseudonym_key"');
  return rows[0]?.key ?? null;
}

async function keyHeld(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ key: string }>('SELECT "key" FROM "pseudonym_key"');
  return rows[0]?.key ?? null;
}

const underAnotherKey = (agency: Agency, held: string | null): string =>
  `The ${agency.name} database is under ${held === null ? 'no pseudonym key' : `the key ${held}`}, which is neither the key in use ` +
  'nor the next one. Put back the key file that it was written with.';

/** Rows sent to the database at a time. */
const batch = 10_000;

async function translateTable(
  client: Client,
  table: EntityMetadata,
  { translate, onTable }: Rekeying,
): Promise<void> {
  const properties = typeof table.target === 'string' ? new Set() : pseudonymousIn(table.target);
  for (const { propertyName, databaseName } of table.columns) {
    if (!properties.has(propertyName)) continue;
    const column = `"${databaseName}"`;
    const { rows } = await client.query<{ old: string }>(
      `SELECT DISTINCT ${column} AS old FROM "${table.tableName}" WHERE ${column} IS NOT NULL`,
    );
    // Old and new go into a table first: a new pseudonym may equal an old one, and a row must be translated once.
    await client.query(
      'CREATE TEMPORARY TABLE translated (old uuid PRIMARY KEY, new uuid NOT NULL) ON COMMIT DROP',
    );
    for (let at = 0; at < rows.length; at += batch) {
      const old = rows.slice(at, at + batch).map((row) => row.old);
      await client.query('INSERT INTO translated SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
        old,
        old.map(translate),
      ]);
    }
    const { rowCount } = await client.query(
      `UPDATE "${table.tableName}" SET ${column} = new FROM translated WHERE ${column} = old`,
    );
    await client.query('DROP TABLE translated');
    onTable?.(table.tableName, rowCount ?? 0);
  }
}
