import { Client } from 'pg';
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { City } from '../city/facts/City';
import { eventChannel, somethingMissed } from '../schema/agencyEvent';
import type { SecretKeyring } from '../schema/keys/SecretKeyring';
import { copyRows } from './copyRows';
import type { Agency, Rows } from './defineAgency';
import { openDataSource } from './openDataSource';
import { silence } from './tellEvents';
import { Dataset } from './vocabulary/Dataset';
import { DecisionRecord } from './vocabulary/DecisionRecord';
import { PseudonymKey } from './vocabulary/PseudonymKey';
import { pseudonymousIn } from './vocabulary/Pseudonymous';

/** Rows kept in memory per table before they are sent. */
const block = 5_000;

export interface SeedTarget {
  readonly agency: Agency;
  readonly databaseUrl: string;
  /** Keys under which it encrypts what it keeps; left out: such things are not seeded. */
  readonly keyring?: SecretKeyring | null;
  /** How the hub's ids become this agency's; left out for subgraphs of the hub, which know hub ids. */
  readonly pseudonyms?: {
    /** Name of the key. */
    readonly key: string;
    readonly of: (hubId: string) => string;
  };
}

/**
 * Fills the agencies' databases with a synthetic city, family by family, each agency in one transaction: after a crash there is
 * either the old city or the new one, never half of one.
 * @param onFamily called after each family with how many are done
 */
export async function seed(
  city: City,
  targets: readonly SeedTarget[],
  onFamily: (done: number) => void = () => {},
): Promise<void> {
  const loads: Load[] = [];
  try {
    for (const target of targets) loads.push(await openLoad(target));
    for (const load of loads) await load.put(load.agency.seed.base(city.base));
    let done = 0;
    for (const family of city.families()) {
      for (const load of loads) await load.put(load.agency.seed.family(family, load.keyring));
      onFamily(++done);
    }
    for (const load of loads) await load.commit(city);
  } finally {
    for (const load of loads) await load.close();
  }
}

interface Load {
  readonly agency: Agency;
  readonly keyring: SecretKeyring | null;
  put(rows: readonly Rows[]): Promise<void>;
  commit(city: City): Promise<void>;
  /** Rolls back what was not committed. */
  close(): Promise<void>;
}

async function openLoad({ agency, databaseUrl, pseudonyms, keyring = null }: SeedTarget): Promise<Load> {
  const database = await openDataSource(agency, databaseUrl, 1);
  const client = new Client({ connectionString: databaseUrl, application_name: `lotse-seed-${agency.name}` });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SET LOCAL ${silence} = 'on'`);
  await client.query(
    `TRUNCATE ${database.entityMetadatas
      // What was decided stays proven, whichever city it was about.
      .filter(({ target }) => target !== DecisionRecord)
      .map((table) => `"${table.tableName}"`)
      .join(', ')}`,
  );
  const waiting = new Map<EntityMetadata, ObjectLiteral[]>();
  const send = async (table: EntityMetadata) => {
    const rows = waiting.get(table) ?? [];
    waiting.set(table, []);
    if (rows.length > 0) await copyRows(client, table, rows);
  };
  return {
    agency,
    keyring,
    async put(given) {
      for (const [target, rows] of given) {
        const table = database.getMetadata(target);
        const queue = waiting.get(table) ?? [];
        const written = pseudonyms ? underPseudonyms(table, pseudonyms.of) : asItIs;
        for (const row of rows) queue.push(written(row));
        waiting.set(table, queue);
        if (queue.length >= block) await send(table);
      }
    },
    async commit(city) {
      for (const table of waiting.keys()) await send(table);
      await copyRows(client, database.getMetadata(Dataset), [datasetOf(city)]);
      if (pseudonyms)
        await copyRows(client, database.getMetadata(PseudonymKey), [{ only: true, key: pseudonyms.key }]);
      await client.query('SELECT pg_notify($1, $2)', [eventChannel, somethingMissed]);
      await client.query('COMMIT');
      await client.query('ANALYZE');
    },
    close: () => end(client, database),
  };
}

const asItIs = (row: ObjectLiteral): ObjectLiteral => row;

/** Rows as the agency may have them: no id of the hub is left in them. */
function underPseudonyms(
  table: EntityMetadata,
  pseudonymOf: (hubId: string) => string,
): (row: ObjectLiteral) => ObjectLiteral {
  const properties = typeof table.target === 'string' ? [] : [...pseudonymousIn(table.target)];
  if (properties.length === 0) return asItIs;
  return (row) => {
    const written = { ...row };
    for (const name of properties) if (typeof row[name] === 'string') written[name] = pseudonymOf(row[name]);
    return written;
  };
}

const datasetOf = (city: City): Dataset => ({
  only: true,
  synthetic: true,
  edition: city.edition,
  generator: city.generator,
  referenceDate: city.today,
});

async function end(client: Client, database: DataSource): Promise<void> {
  await client.end();
  await database.destroy();
}
