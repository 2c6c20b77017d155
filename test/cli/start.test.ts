import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { embeddedClient } from './embeddedClient';
import { endAll, LotseCommand } from './LotseCommand';
import { isTaken, ownFolder, processesOn, removeOwnFolders } from './ownFolder';

const data = path.join(ownFolder(), 'data');
const families = '{ families(first: 50) { edges { node { id reference } } } }';

jest.setTimeout(120_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

interface Answer {
  readonly data: { readonly families: { readonly edges: readonly object[] } };
  readonly errors?: readonly object[];
  readonly extensions: { readonly disclosure: { readonly complete: boolean } };
}

/** A started Lotse: where its parts listen, as its banner says. */
interface Started {
  readonly command: LotseCommand;
  readonly banner: string;
  readonly url: string;
  readonly ports: readonly number[];
}

async function start(): Promise<Started> {
  const command = new LotseCommand(['start'], { data });
  await command.says(/Ctrl-C stops everything/);
  const banner = command.said;
  const url = /http:\/\/127\.0\.0\.1:\d+\/graphql(?= {3}← ask here)/.exec(banner)?.[0] ?? '';
  const ports = [...banner.matchAll(/(?:127\.0\.0\.1:|on port )(\d+)/g)].map(([, port]) => Number(port));
  return { command, banner, url, ports: [...new Set(ports)] };
}

async function ask(url: string, body: object = { query: families }): Promise<Answer> {
  return (await (await post(url, body)).json()) as Answer;
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Makes every question about families wait until the lock is given back. */
async function lockFamilies(): Promise<Client> {
  const client = await embeddedClient(data, 'casework');
  await client.query('BEGIN');
  await client.query('LOCK TABLE family');
  return client;
}

async function waiting(client: Client): Promise<void> {
  for (let tries = 0; tries < 250; tries++) {
    // Within a transaction PostgreSQL shows the activity of its first look again and again.
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rowCount } = await client.query(
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'casework'",
    );
    if (rowCount !== 0) return;
    await pause(20);
  }
  throw new Error('nobody waits for the lock');
}

/** The door is closed just after that is said. */
async function becomesFree(port: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await isTaken(port)); tries++) await pause(20);
  expect(await isTaken(port)).toBe(false);
}

async function nothingRemains(ports: readonly number[]): Promise<void> {
  // PostgreSQL is only told when a process is ended at once; it needs a moment to close its files.
  for (let tries = 0; processesOn(data).length > 0 && tries < 200; tries++) await pause(50);
  expect(processesOn(data)).toEqual([]);
  expect(await Promise.all(ports.map(isTaken))).toEqual(ports.map(() => false));
}

describe('lotse start, again and again on one folder', () => {
  let reference = '';

  it('makes and fills databases first; interrupted, it answers what was asked and leaves nothing behind', async () => {
    const { command, banner, url, ports } = await start();
    expect(ports).toHaveLength(8);
    expect(command.complaint.trim().split('\n')).toEqual([
      '… databases',
      '… migrations',
      '… synthetic city, edition S',
      '… subgraphs',
      '… gateway',
    ]);
    const example = JSON.parse(/ -d '(.*)'$/m.exec(banner)?.[1] ?? '') as object;
    expect(await ask(url, example)).toMatchObject({
      data: { family: { reference: expect.stringMatching(/^F-\d{4}-\d{5}$/) } },
      extensions: { disclosure: { complete: true } },
    });

    const lock = await lockFamilies();
    const asked = post(url, { query: families });
    await waiting(lock);
    // Below npm a Ctrl-C arrives twice.
    command.signal('SIGINT');
    command.signal('SIGINT');
    await command.says(/stopping; once more to stop at once/);
    await becomesFree(Number(new URL(url).port));
    await lock.query('COMMIT');
    const response = await asked;
    // A connection kept alive would keep the whole hub alive.
    expect(response.headers.get('connection')).toBe('close');
    const answer = (await response.json()) as Answer;
    expect(answer.errors).toBeUndefined();
    expect(answer.data.families.edges).toHaveLength(15);
    expect(answer.extensions.disclosure.complete).toBe(true);
    expect(await command.ended()).toMatchObject({ code: 0, signal: null });
    await lock.end();
    await nothingRemains(ports);
  });

  it('seeds nothing again; what was committed outlives kill -9', async () => {
    const { command, url } = await start();
    expect(command.complaint).not.toContain('synthetic city');
    expect((await ask(url)).data.families.edges).toHaveLength(15);
    const client = await embeddedClient(data, 'casework');
    reference = 'F-2026-99999';
    await client.query(
      'UPDATE family SET reference = $1 WHERE id = (SELECT min(id::text)::uuid FROM family)',
      [reference],
    );
    command.signal('SIGKILL');
    expect(await command.ended()).toMatchObject({ code: null, signal: 'SIGKILL' });
    await client.end();
    expect(processesOn(data)).not.toEqual([]);
  });

  it('starts on what a killed one left, PostgreSQL included; a second Ctrl-C ends it at once', async () => {
    const { command, url, ports } = await start();
    expect(command.complaint).not.toContain('synthetic city');
    expect((await ask(url)).data.families.edges).toContainEqual({
      node: { id: expect.any(String), reference },
    });

    const lock = await lockFamilies();
    const asked = ask(url).then(
      () => 'answered',
      () => 'cut',
    );
    await waiting(lock);
    command.signal('SIGINT');
    await command.says(/stopping; once more to stop at once/);
    await pause(600);
    command.signal('SIGINT');
    expect(await command.ended()).toMatchObject({ code: 130, signal: null });
    expect(await asked).toBe('cut');
    await lock.end();
    await nothingRemains(ports);
  });
});
