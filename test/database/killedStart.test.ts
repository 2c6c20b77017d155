import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabases } from '../../database/openDatabases';
import { processStart } from '../../database/processStart';
import { ChildProgram } from '../harness/ChildProgram';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

const program = path.join(__dirname, 'holdDatabases.ts');

async function opened(child: ChildProgram): Promise<number> {
  const [, pid] = /^open (\d+) /.exec(await child.line()) ?? [];
  if (pid === undefined) throw new Error('it did not open');
  return Number(pid);
}

async function rowsIn(folder: string): Promise<number[]> {
  const databases = await openDatabases(['alpha', 'beta'], { folder, env: {} });
  const client = new Client(databases.url('alpha'));
  await client.connect();
  const { rows } = await client.query<{ number: number }>('SELECT number FROM row ORDER BY number');
  await client.end();
  await databases.stop();
  return rows.map(({ number }) => number);
}

async function insertAndKill(
  folder: string,
  alsoPostgres: boolean,
): Promise<{ acknowledged: number; postgres: number }> {
  const child = new ChildProgram(program, [folder, 'insert']);
  const postgres = await opened(child);
  while (Number(await child.line()) < 200);
  if (alsoPostgres) process.kill(postgres, 'SIGKILL');
  await child.end('SIGKILL');
  return { acknowledged: Number((await child.rest()).at(-1) ?? 200), postgres };
}

describe('a start that is killed while it inserts', () => {
  it('leaves PostgreSQL behind, which the next start stops, and no acknowledged row is lost', async () => {
    const folder = ownFolder();
    const { acknowledged, postgres } = await insertAndKill(folder, false);
    expect(processStart(postgres)).not.toBeNull();
    const rows = await rowsIn(folder);
    expect(processStart(postgres)).toBeNull();
    // The row under way when it was killed may be there or not.
    expect(rows.slice(0, acknowledged)).toEqual(
      Array.from({ length: acknowledged }, (_, index) => index + 1),
    );
  });

  it('loses no acknowledged row when PostgreSQL is killed with it', async () => {
    const folder = ownFolder();
    const { acknowledged } = await insertAndKill(folder, true);
    const rows = await rowsIn(folder);
    expect(rows.slice(0, acknowledged)).toEqual(
      Array.from({ length: acknowledged }, (_, index) => index + 1),
    );
  });
});

describe('a first start that is killed', () => {
  it('while it makes the data folder, is simply done again', async () => {
    const folder = ownFolder();
    const child = new ChildProgram(program, [folder, 'hold']);
    while (!existsSync(path.join(folder, 'data.incoming'))) await pause(1);
    await child.end('SIGKILL');
    const databases = await openDatabases(['alpha'], { folder, env: {} });
    const client = new Client(databases.url('alpha'));
    await client.connect();
    expect((await client.query('SELECT current_user AS role')).rows).toEqual([{ role: 'alpha' }]);
    await client.end();
    await databases.stop();
  });
});

describe('a running start', () => {
  it('keeps PostgreSQL alive through Ctrl-C until it has stopped everything else itself', async () => {
    const child = new ChildProgram(program, [ownFolder(), 'hold']);
    const postgres = await opened(child);
    child.interruptGroup();
    expect(await child.line()).toBe('asked, stopped');
    expect(await child.ended()).toBe(0);
    expect(processStart(postgres)).toBeNull();
  });

  it('takes PostgreSQL with it when it ends without stopping it', async () => {
    const child = new ChildProgram(program, [ownFolder(), 'exit']);
    const postgres = await opened(child);
    expect(await child.ended()).toBe(3);
    while (processStart(postgres) !== null) await pause(10);
    expect(processStart(postgres)).toBeNull();
  });

  it('refuses a second start in another process, naming its own process and the folder', async () => {
    const folder = ownFolder();
    const first = new ChildProgram(program, [folder, 'hold']);
    const postgres = await opened(first);
    const second = new ChildProgram(program, [folder, 'hold']);
    expect(await second.line()).toContain(
      `refused: The database folder ${folder} is already in use by process ${first.pid}.`,
    );
    expect(await second.ended()).toBe(1);
    expect(processStart(postgres)).not.toBeNull();
    first.interruptGroup();
    expect(await first.line()).toBe('asked, stopped');
    await first.ended();
  });
});
