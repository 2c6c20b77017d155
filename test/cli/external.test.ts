import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { emptyDatabase } from '../harness/postgres';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { isTaken, ownFolder, removeOwnFolders } from './ownFolder';

let url: string;
const truth = path.join(ownFolder(), 'truth.jsonl');

jest.setTimeout(60_000);
beforeAll(async () => {
  url = await emptyDatabase('schools');
});
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

const onIt = (...args: readonly string[]) => lotse(args, { env: { SCHOOLS_DATABASE_URL: url } });

/** A digest of every row of every table, so that two fillings can be compared. */
async function digest(): Promise<readonly object[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1",
    );
    const digests: object[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<object>(
        `SELECT $1::text AS table, count(*) AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${name}" t`,
        [name],
      );
      digests.push(...rows);
    }
    return digests;
  } finally {
    await client.end();
  }
}

describe('a subgraph on a PostgreSQL of the operator’s own', () => {
  it('is not served while its database lacks migrations, which a start never runs there', async () => {
    expect(await onIt('start', '--only', 'schools')).toMatchObject({
      code: 1,
      output: '',
      complaint:
        '… databases\n… subgraphs\n' +
        'The schools database lacks migrations. Run "npm run migrate -- --only schools" and start again.\n',
    });
    expect(await digest()).toEqual([]);
  });

  it('is migrated by lotse migrate, once', async () => {
    expect(await onIt('migrate', '--only', 'schools')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^schools: ran \w+(, \w+)*\n$/),
      complaint: '',
    });
    expect(await onIt('migrate', '--only', 'schools')).toMatchObject({
      code: 0,
      output: 'schools: up to date\n',
    });
    expect(await onIt('migrate', '--only', 'schools', '--draft', 'Nothing')).toMatchObject({
      code: 0,
      output: 'schools: nothing to migrate\n',
      // TypeORM's comparison made pg print a deprecation warning here.
      complaint: '',
    });
  });

  it('is filled by lotse seed; the same city has the same rows', async () => {
    const ended = await onIt('seed', '--only', 'schools', '--truth', truth);
    expect(ended).toMatchObject({ code: 0, complaint: '' });
    expect(ended.output).toMatch(/^Edition S \(stories\/\d+\) is in one database: 15 families, [\d.]+ s\.\n/);
    expect(readFileSync(truth, 'utf8').split('\n').length).toBeGreaterThan(15);
    const first = await digest();
    expect(first.length).toBeGreaterThan(5);
    await onIt('seed', '--only', 'schools', '--truth', truth);
    expect(await digest()).toEqual(first);
  });

  it('is started alone: its own endpoint for its hub only, no gateway, no embedded PostgreSQL; SIGTERM stops it', async () => {
    const command = new LotseCommand(['start', '--only', 'schools'], { env: { SCHOOLS_DATABASE_URL: url } });
    await command.says(/Ctrl-C stops everything/);
    const [endpoint = '', port] = /http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(command.said) ?? [];
    expect(command.said).toContain('external PostgreSQL: schools');
    expect(command.said).not.toMatch(/embedded|hub {2}|casework/);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{ dataset { edition } }"}',
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'ENVELOPE_MISSING' } }] });
    command.signal('SIGTERM');
    expect(await command.ended()).toMatchObject({ code: 0, signal: null });
    expect(await isTaken(Number(port))).toBe(false);
  });
});
