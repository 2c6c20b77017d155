import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { cityOf } from '../../city/cityOf';
import { openDatabases } from '../../database/openDatabases';
import { casework } from '../../subgraphs/casework/agency';
import { health } from '../../subgraphs/health/agency';
import { prepareDatabase } from '../../subgraphs/prepareDatabase';
import { seed } from '../../subgraphs/seed';
import { embeddedClient } from './embeddedClient';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { ownFolder, processesOn, removeOwnFolders } from './ownFolder';

/** Two of the six agencies are enough: one that is committed first, one that is committed after it. */
const agencies = [casework, health];
const pair = ['--only', 'casework,health'];
const data = path.join(ownFolder(), 'data');

jest.setTimeout(120_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

type Database = (sql: string) => Promise<readonly object[]>;

/** Opens the databases in this process, for as long as something is done with them. */
async function within<T>(act: (databases: Readonly<Record<string, Database>>) => Promise<T>): Promise<T> {
  const databases = await openDatabases(['casework', 'health'], { folder: data, env: {} });
  const clients: Client[] = [];
  try {
    const open: Record<string, Database> = {};
    for (const agency of agencies) {
      const url = databases.url(agency.name);
      await prepareDatabase(agency, url);
      const client = new Client(url);
      await client.connect();
      clients.push(client);
      open[agency.name] = async (sql) => (await client.query<object>(sql)).rows;
    }
    return await act(open);
  } finally {
    for (const client of clients) await client.end();
    await databases.stop();
  }
}

/** Fills both databases with edition S in this process. */
async function fill(): Promise<void> {
  const databases = await openDatabases(['casework', 'health'], { folder: data, env: {} });
  const targets = agencies.map((agency) => ({ agency, databaseUrl: databases.url(agency.name) }));
  for (const { agency, databaseUrl } of targets) await prepareDatabase(agency, databaseUrl);
  await seed(cityOf('S'), targets);
  await databases.stop();
}

const contents = ({ casework, health }: Readonly<Record<string, Database>>) =>
  Promise.all([
    casework?.('SELECT edition, (SELECT count(*)::int FROM family) AS families FROM dataset'),
    health?.('SELECT edition, (SELECT count(*)::int FROM person_on_file) AS persons FROM dataset'),
  ]);

/** Makes whoever fills a table wait for ever, as if there were very many rows. */
const dawdle = (table: string): string =>
  `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END';
   CREATE TRIGGER dawdle BEFORE INSERT ON "${table}" EXECUTE FUNCTION dawdle()`;
const hurry = 'DROP FUNCTION dawdle CASCADE';

/** Starts a seeding and kills it with -9 once it waits in the given subgraph. @returns what it had said */
async function seedAndKill(subgraph: string): Promise<string> {
  const command = new LotseCommand(['seed', '--edition', 'M', ...pair], { data });
  for (let tries = 0; ; tries++) {
    if (tries > 2_000) throw new Error(`it never came to ${subgraph}: ${command.said}`);
    await pause(20);
    // There is no server yet, or the one of this command is just starting.
    const client = await embeddedClient(data, subgraph).catch(() => null);
    const found = await client?.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    await client?.end();
    if (found && found.rowCount !== 0) break;
  }
  command.signal('SIGKILL');
  expect(await command.ended()).toMatchObject({ signal: 'SIGKILL' });
  return command.said;
}

describe('a seeding that is killed', () => {
  const old = [[{ edition: 'S', families: 15 }], [{ edition: 'S', persons: expect.any(Number) }]];

  it('in the middle leaves every database with the whole old city', async () => {
    await fill();
    const before = await within(async (databases) => {
      await databases.casework?.(dawdle('person'));
      return contents(databases);
    });
    expect(before).toEqual(old);
    await seedAndKill('casework');
    // PostgreSQL was not killed with it: the next one on this folder stops it.
    expect(processesOn(data)).not.toEqual([]);
    const after = await within(async (databases) => {
      await databases.casework?.(hurry);
      await databases.health?.(dawdle('dataset'));
      return contents(databases);
    });
    expect(after).toEqual(before);
  });

  it('between two databases leaves each whole, and a start refuses to mix them', async () => {
    const said = await seedAndKill('health');
    expect(said.match(/^ {2}\d+ of 300 families$/gm)).toHaveLength(10);
    const after = await within(async (databases) => {
      await databases.health?.(hurry);
      return contents(databases);
    });
    expect(after).toEqual([[{ edition: 'M', families: 300 }], old[1]]);
    const ended = await lotse(['start', ...pair], { data });
    expect(ended).toMatchObject({ code: 1, output: '' });
    expect(ended.complaint).toMatch(
      /different synthetic cities[^\n]*\n {2}casework: edition M \(city\/\d+ oberhausen\) on 2026-11-23\n {2}health: edition S \(stories\/\d+\) on 2026-11-23\n[^\n]*\n[^\n]*npm run seed -- --edition M\n$/,
    );
    expect(processesOn(data)).toEqual([]);
  });

  it('leaves an empty database at worst, which the next start fills with the city that the others hold', async () => {
    await within(async ({ health }) => health?.('DELETE FROM dataset'));
    const command = new LotseCommand(['start', ...pair], { data });
    await command.says(/Ctrl-C stops everything/);
    expect(command.complaint).toContain('… synthetic city, edition M\n');
    command.signal('SIGTERM');
    expect(await command.ended()).toMatchObject({ code: 0 });
    const [one, other] = await within(async (databases) =>
      Promise.all([
        databases.casework?.('SELECT * FROM dataset'),
        databases.health?.('SELECT * FROM dataset'),
      ]),
    );
    expect(one).toEqual(other);
    expect(processesOn(data)).toEqual([]);
  });
});
