import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Databases, openDatabases } from '../../database/openDatabases';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

async function ask<Row extends object>(url: string, query: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}

function elsewhere(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

describe('embedded databases', () => {
  const folder = ownFolder();
  let databases: Databases;

  beforeAll(async () => {
    databases = await openDatabases(['alpha', 'beta'], { folder, env: {} });
  });
  afterAll(() => databases.stop());

  it('are one database and one role per name, owned by that role', async () => {
    const query = `SELECT current_database() AS database, current_user AS role, pg_get_userbyid(datdba) AS owner
      FROM pg_database WHERE datname = current_database()`;
    expect(await ask(databases.url('alpha'), query)).toEqual([
      { database: 'alpha', role: 'alpha', owner: 'alpha' },
    ]);
    expect(await ask(databases.url('beta'), query)).toEqual([
      { database: 'beta', role: 'beta', owner: 'beta' },
    ]);
    expect(databases.origin('alpha')).toBe('embedded');
  });

  it.each(['beta', 'postgres', 'template1'])('keep a role out of %s', async (other) => {
    await expect(ask(elsewhere(databases.url('alpha'), other), 'SELECT 1')).rejects.toMatchObject({
      code: '28000',
    });
  });

  it('let who hears events connect, listen, and read nothing', async () => {
    await ask(databases.url('alpha'), 'CREATE TABLE IF NOT EXISTS private (word text)');
    const url = databases.eventsUrl('alpha') ?? '';
    expect(await ask(url, 'LISTEN lotse_events')).toEqual([]);
    for (const wish of [
      'SELECT * FROM private',
      'CREATE TABLE own (word text)',
      'CREATE TEMP TABLE own (word text)',
    ])
      await expect(ask(url, wish)).rejects.toMatchObject({ code: '42501' });
    await ask(databases.url('alpha'), 'DROP TABLE private');
    for (const other of ['postgres', 'template1'])
      await expect(ask(elsewhere(url, other), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('would keep a role out by its rights even if the access rules let it through', async () => {
    const query = `SELECT datname, has_database_privilege(current_user, datname, 'CONNECT') AS connect,
      has_database_privilege(current_user, datname, 'TEMPORARY') AS temporary,
      has_database_privilege(current_user, datname, 'CREATE') AS create
      FROM pg_database WHERE datallowconn ORDER BY datname`;
    const none = { connect: false, temporary: false, create: false };
    expect(await ask(databases.url('alpha'), query)).toEqual([
      { datname: 'alpha', connect: true, temporary: true, create: true },
      { datname: 'beta', ...none },
      { datname: 'postgres', ...none },
      { datname: 'template1', ...none },
    ]);
  });

  it.each([
    ['another database', 'CREATE DATABASE gamma'],
    ['another role', 'CREATE ROLE gamma'],
    ['a file of the machine', "COPY (SELECT 1) TO '/tmp/lotse-never'"],
    ['a program of the machine', "COPY (SELECT 1) TO PROGRAM 'true'"],
  ])('do not let a role make %s', async (_what, statement) => {
    await expect(ask(databases.url('alpha'), statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('ask for a password, a different one per role', async () => {
    const wrong = new URL(databases.url('alpha'));
    wrong.password = new URL(databases.url('beta')).password;
    await expect(ask(wrong.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keep their passwords in files that only their owner can read', () => {
    expect(statSync(path.join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'postgresql.log')).mode & 0o777).toBe(0o600);
    expect(statSync(databases.embedded?.folder ?? '').mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).filter((name) => name.includes('initdb'))).toEqual([]);
  });

  it('listen on the loopback address only, and on no socket file', async () => {
    const data = databases.embedded?.folder ?? '';
    const [, , , port, socketFolder, host] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    expect({ port, socketFolder, host }).toEqual({
      port: String(databases.embedded?.port),
      socketFolder: '',
      host: '127.0.0.1',
    });
  });

  it('take rows in bulk from their role', async () => {
    const client = new Client(databases.url('beta'));
    await client.connect();
    await client.query('CREATE TABLE loaded (number integer, word text)');
    await pipeline([Buffer.from('1\tone\n2\ttwo\n')], client.query(copyFrom('COPY loaded FROM STDIN')));
    const { rows } = await client.query('SELECT * FROM loaded ORDER BY number');
    await client.end();
    expect(rows).toEqual([
      { number: 1, word: 'one' },
      { number: 2, word: 'two' },
    ]);
  });

  it('write no statement and no value of a failed question to their log', async () => {
    await ask(databases.url('alpha'), 'CREATE TABLE secret (word text UNIQUE)');
    const insert = "INSERT INTO secret VALUES ('Zitronenfalter')";
    await ask(databases.url('alpha'), insert);
    await expect(ask(databases.url('alpha'), insert)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(databases.url('alpha'), "SELECT 'Zitronenfalter'::integer")).rejects.toMatchObject({
      code: '22P02',
    });
    expect(readFileSync(path.join(folder, 'postgresql.log'), 'utf8')).not.toContain('Zitronenfalter');
  });

  it('survive a crash of the machine only when durable', async () => {
    const query = "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit";
    expect(await ask(databases.url('alpha'), query)).toEqual([{ fsync: 'on', commit: 'on' }]);
    const fleeting = await openDatabases(['alpha'], { folder: ownFolder(), env: {}, durable: false });
    expect(await ask(fleeting.url('alpha'), query)).toEqual([{ fsync: 'off', commit: 'off' }]);
    await fleeting.stop();
  });

  it('refuse a second start on their folder, naming process and folder', async () => {
    await expect(openDatabases(['alpha'], { folder, env: {} })).rejects.toThrow(
      `${folder} is already in use by this process itself`,
    );
    expect(await ask(databases.url('alpha'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('say which databases there are when asked for another', () => {
    expect(() => databases.url('gamma')).toThrow('No database "gamma" was opened; there are: alpha, beta.');
  });
});

describe('a later start on the same folder', () => {
  it('finds the rows of the earlier one, under the same password, and adds databases for new names', async () => {
    const folder = ownFolder();
    const first = await openDatabases(['alpha'], { folder, env: {}, durable: false });
    await ask(first.url('alpha'), 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    await first.stop();
    const second = await openDatabases(['alpha', 'beta'], { folder, env: {}, durable: false });
    expect(await ask(second.url('alpha'), 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    expect(await ask(second.url('beta'), 'SELECT current_user AS role')).toEqual([{ role: 'beta' }]);
    expect(new URL(second.url('alpha')).password).toBe(new URL(first.url('alpha')).password);
    await second.stop();
    expect(readdirSync(folder).filter((name) => name.startsWith('owner'))).toEqual([]);
  });

  it.each([
    [
      'its passwords are damaged',
      'passwords.json',
      '{',
      /passwords\.json cannot be read.*Restore the file, or remove/,
    ],
    [
      'its data is of another PostgreSQL',
      'data/PG_VERSION',
      '17\n',
      /holds data of PostgreSQL 17, but PostgreSQL 18 is installed/,
    ],
  ])('is refused when %s, and leaves the folder free', async (_what, file, content, message) => {
    const folder = ownFolder();
    await (await openDatabases(['alpha'], { folder, env: {}, durable: false })).stop();
    const before = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), content);
    await expect(openDatabases(['alpha'], { folder, env: {} })).rejects.toThrow(message);
    writeFileSync(path.join(folder, file), before);
    await (await openDatabases(['alpha'], { folder, env: {} })).stop();
  });
});

describe('a name that cannot be a database', () => {
  it.each(['postgres', 'lotse_admin', 'pg_own', 'Schools', 'a"b', ''])(
    'is refused before anything is made: %j',
    async (name) => {
      const folder = ownFolder();
      await expect(openDatabases([name], { folder, env: {} })).rejects.toThrow(
        `"${name}" cannot name a database`,
      );
      expect(existsSync(folder)).toBe(false);
    },
  );
});
