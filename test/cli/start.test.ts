import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { embeddedClient } from './embeddedClient';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { isTaken, ownFolder, processesOn, removeOwnFolders } from './ownFolder';

const data = path.join(ownFolder(), 'data');
const families = '{ families(first: 50) { edges { node { id reference } } } }';

jest.setTimeout(120_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

interface Answer {
  readonly data: {
    readonly families: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  };
  readonly errors?: readonly object[];
  readonly extensions: { readonly disclosure: { readonly complete: boolean } };
}

/** A started Lotse: where its parts listen, as its banner says. */
interface Started {
  readonly command: LotseCommand;
  readonly banner: string;
  readonly url: string;
  readonly ports: readonly number[];
  /** Of a question by the case manager of the demonstration. */
  readonly headers: Readonly<Record<string, string>>;
}

async function start(): Promise<Started> {
  const command = new LotseCommand(['start'], { data });
  await command.says(/Ctrl-C stops everything/);
  const banner = command.said;
  const url = /http:\/\/127\.0\.0\.1:\d+\/graphql(?= {3}← ask here)/.exec(banner)?.[0] ?? '';
  const ports = [...banner.matchAll(/(?:127\.0\.0\.1:|on port )(\d+)/g)].map(([, port]) => Number(port));
  const { output } = await lotse(['token', '--as', 'case-manager'], { data });
  const headers = { authorization: `Bearer ${output.trim()}`, 'x-lotse-purpose': 'CASE_COORDINATION' };
  return { command, banner, url, ports: [...new Set(ports)], headers };
}

async function ask(started: Started, body: object = { query: families }): Promise<Answer> {
  return (await (await post(started, body)).json()) as Answer;
}

function post({ url, headers }: Started, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
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
  const reference = 'F-2026-99999';

  it('makes and fills databases first; interrupted, it answers what was asked and leaves nothing behind', async () => {
    const started = await start();
    const { command, banner, url, ports } = started;
    // Subgraphs, gateway, demo issuer, PostgreSQL.
    expect(ports).toHaveLength(11);
    expect(command.complaint.trim().split('\n')).toEqual([
      '… databases',
      '… migrations',
      '… synthetic city, edition S',
      '… subgraphs',
      '… gateway',
    ]);
    const example = JSON.parse(/ -d '(.*)'$/m.exec(banner)?.[1] ?? '') as object;
    expect(await ask(started, example)).toMatchObject({
      data: { family: { reference: expect.stringMatching(/^F-\d{4}-\d{5}$/) } },
      extensions: { disclosure: { complete: true } },
    });

    const lock = await lockFamilies();
    const asked = post(started, { query: families });
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
    expect(answer.data.families.edges.length).toBeGreaterThan(0);
    expect(answer.extensions.disclosure.complete).toBe(true);
    expect(await command.ended()).toMatchObject({ code: 0, signal: null });
    await lock.end();
    await nothingRemains(ports);
  });

  it('seeds nothing again; what was committed outlives kill -9', async () => {
    const started = await start();
    const { command } = started;
    expect(command.complaint).not.toContain('synthetic city');
    const [first] = (await ask(started)).data.families.edges;
    expect(first).toBeDefined();
    const client = await embeddedClient(data, 'casework');
    await client.query('UPDATE family SET reference = $1 WHERE id = $2', [reference, first?.node.id]);
    command.signal('SIGKILL');
    expect(await command.ended()).toMatchObject({ code: null, signal: 'SIGKILL' });
    await client.end();
    expect(processesOn(data)).not.toEqual([]);
  });

  it('starts on what a killed one left, PostgreSQL included; a second Ctrl-C ends it at once', async () => {
    const started = await start();
    const { command, ports } = started;
    expect(command.complaint).not.toContain('synthetic city');
    expect((await ask(started)).data.families.edges).toContainEqual({
      node: { id: expect.any(String), reference },
    });

    const lock = await lockFamilies();
    const asked = ask(started).then(
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
