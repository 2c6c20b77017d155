import { setTimeout as pause } from 'node:timers/promises';
import { provision } from '../../../database/provision';
import { type Cluster, startCluster } from '../../../database/startCluster';
import type { DisclosureLog } from '../../../gateway/disclosure/DisclosureLog';
import { type LogOptions, openLog } from '../../../gateway/disclosure/openLog';
import { verifyLog } from '../../../gateway/disclosure/verifyLog';
import { Fault } from '../../../gateway/faults';
import { ownFolder, removeOwnFolders } from '../../database/ownFolder';
import { emptyDatabase } from '../../harness/postgres';
import { disclosureOf, person, requestOf } from './facts';
import { logDatabase, prepareLog, withClient } from './logDatabase';
import { openPass, type Pass } from './openPass';

const open: { close(): Promise<void> }[] = [];
const passes: Pass[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.close()));
  await Promise.all(passes.splice(0).map((pass) => pass.stop()));
});
afterAll(removeOwnFolders);

async function opened(url: string, changed: Partial<LogOptions> = {}): Promise<DisclosureLog> {
  const log = await openLog({ url, hub: 'hub-a', ...changed });
  open.push(log);
  return log;
}

async function passTo(url: string): Promise<Pass> {
  const pass = await openPass(Number(new URL(url).port));
  passes.push(pass);
  return pass;
}

/** Waits for something that comes by itself; it fails by the test's own time limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

const count = async (url: string, what: string): Promise<number> => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ found: number }>(`SELECT ${what}::int AS found FROM disclosure_log`),
  );
  return rows[0]?.found ?? -1;
};

/** Rows that were written in one transaction carry its number. */
const commits = (url: string): Promise<number> => count(url, 'count(DISTINCT xmin::text)');
const links = (url: string): Promise<number> => count(url, 'count(*)');

const recordsOf = async (url: string): Promise<ReadonlySet<string>> => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ request_id: string }>('SELECT request_id FROM disclosure_log'),
  );
  return new Set(rows.map(({ request_id }) => request_id));
};

const anyone = [disclosureOf(person(1))];

describe('appending to the disclosure log', () => {
  it('five hundred appends of one moment share a commit, and one that comes alone has its own', async () => {
    const url = await logDatabase('disclosure_group');
    const log = await opened(url);
    await Promise.all(Array.from({ length: 500 }, () => log.append(requestOf(), anyone)));
    expect([await links(url), await commits(url)]).toEqual([500, 1]);
    await log.append(requestOf(), anyone);
    expect([await links(url), await commits(url)]).toEqual([501, 2]);
  });

  it('appends that come while a commit is under way share the next one', async () => {
    const url = await logDatabase('disclosure_group');
    const log = await opened(url);
    // Nobody can append until the head's row is let go.
    await log.append(requestOf(), anyone);
    const appended: Promise<void>[] = [];
    await withClient(url, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM disclosure_head FOR UPDATE');
      for (let index = 0; index < 100; index++) {
        appended.push(log.append(requestOf(), anyone));
        await new Promise(setImmediate);
      }
      await client.query('COMMIT');
    });
    await Promise.all(appended);
    expect(await links(url)).toBe(101);
    // The first of them went alone, before the others were there.
    expect(await commits(url)).toBeLessThanOrEqual(4);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ links: 101 }] });
  });

  it('all records of one append are one link, and what they share is written once', async () => {
    const url = await logDatabase('disclosure_group');
    const log = await opened(url);
    await log.append(requestOf(), [
      { kind: 'REQUEST', agencies: ['immigration', 'social'], fieldPaths: ['Person.immigration'] },
      ...Array.from({ length: 40 }, (_, index) => disclosureOf(person(index))),
    ]);
    expect(await links(url)).toBe(1);
    expect(await count(url, `json_array_length(payload->'records')`)).toBe(2);
    expect(await count(url, `json_array_length(payload->'records'->1->'persons')`)).toBe(40);
    expect(await count(url, `json_array_length(payload->'paths')`)).toBe(2);
    expect(await count(url, 'cardinality(subjects)')).toBe(40);
  });

  it('four instances of one hub write one chain without a gap', async () => {
    const url = await logDatabase('disclosure_group');
    const logs = await Promise.all([1, 2, 3, 4].map(() => opened(url)));
    await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        await pause(index % 7);
        await logs[index % logs.length]?.append(requestOf(), [disclosureOf(person(index))]);
      }),
    );
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ hub: 'hub-a', links: 400 }] });
  });

  it('two hubs write two chains into one store', async () => {
    const url = await logDatabase('disclosure_group');
    const [a, b] = [await opened(url, { hub: 'hub-a' }), await opened(url, { hub: 'hub-b' })];
    await Promise.all([a, b, a].map((log) => log.append(requestOf(), anyone)));
    expect(await verifyLog(url)).toMatchObject({
      kind: 'whole',
      chains: [
        { hub: 'hub-a', links: 2 },
        { hub: 'hub-b', links: 1 },
      ],
    });
  });

  it('nothing to record costs nothing', async () => {
    const url = await logDatabase('disclosure_group');
    const log = await opened(url);
    await log.append(requestOf(), []);
    expect(await links(url)).toBe(0);
  });

  it('commits are durable whatever the role is set to', async () => {
    const url = await logDatabase('disclosure_group');
    await withClient(url, (client) =>
      client.query('ALTER ROLE disclosure_group SET synchronous_commit TO off'),
    );
    const log = await opened(url);
    await withClient(url, (client) => client.query('ALTER ROLE disclosure_group RESET synchronous_commit'));
    // The connection tells of itself through a record: a function that the log calls notes its setting.
    await withClient(url, async (client) => {
      await client.query('CREATE TABLE seen (setting text)');
      await client.query(
        `CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$`,
      );
      await client.query(
        'CREATE TRIGGER note AFTER INSERT ON disclosure_log FOR EACH ROW EXECUTE FUNCTION note()',
      );
    });
    await log.append(requestOf(), anyone);
    const { rows } = await withClient(url, (client) => client.query('SELECT setting FROM seen'));
    expect(rows).toEqual([{ setting: 'on' }]);
  });
});

describe('a store that cannot take records', () => {
  it('is told at once, and taken into use again by itself', async () => {
    const url = await logDatabase('disclosure_down');
    const pass = await passTo(url);
    const log = await opened(pass.through(url));
    expect(log.available).toBe(true);
    pass.cut();
    await until(() => !log.available);
    await expect(log.append(requestOf(), anyone)).rejects.toBeInstanceOf(Fault);
    pass.open();
    await until(() => log.available);
    await log.append(requestOf(), anyone);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ links: 1 }] });
  });

  it('does not stop the hub from starting', async () => {
    const url = await logDatabase('disclosure_down');
    const pass = await passTo(url);
    pass.cut();
    const log = await opened(pass.through(url));
    expect(log.available).toBe(false);
    await expect(log.append(requestOf(), anyone)).rejects.toBeInstanceOf(Fault);
    pass.open();
    await until(() => log.available);
    await log.append(requestOf(), anyone);
    expect(await links(url)).toBe(1);
  });

  it('that says nothing is given up after the patience, with everybody who waits', async () => {
    const url = await logDatabase('disclosure_down');
    const pass = await passTo(url);
    const log = await opened(pass.through(url), { patienceMs: 200 });
    pass.mute(true);
    const first = log.append(requestOf(), anyone);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const second = log.append(requestOf(), anyone);
    const ended = await Promise.allSettled([first, second]);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(log.available).toBe(false);
    pass.mute(false);
    await until(() => log.available);
    await log.append(requestOf(), anyone);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole' });
  });

  it('whose head somebody holds fast is given up after the patience', async () => {
    const url = await logDatabase('disclosure_down');
    const log = await opened(url, { patienceMs: 200 });
    await log.append(requestOf(), anyone);
    await withClient(url, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM disclosure_head FOR UPDATE');
      await expect(log.append(requestOf(), anyone)).rejects.toBeInstanceOf(Fault);
      await client.query('ROLLBACK');
    });
    await until(() => log.available);
    const after = requestOf();
    await log.append(after, anyone);
    // The one that was given up may have been written after all, when the head was let go: recorded more than told, never less.
    expect(await recordsOf(url)).toContain(after.requestId);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole' });
  });

  it('takes no more waiting records than the queue holds', async () => {
    const url = await logDatabase('disclosure_down');
    const log = await opened(url, { queue: 10 });
    const ended = await Promise.allSettled(Array.from({ length: 15 }, () => log.append(requestOf(), anyone)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await links(url)).toBe(10);
  });

  it('says nothing about its address or its password', async () => {
    const url = await logDatabase('disclosure_down');
    const pass = await passTo(url);
    const log = await opened(pass.through(url), { patienceMs: 200 });
    pass.mute(true);
    const problem = await log.append(requestOf(), anyone).then(
      () => null,
      (reason: Error) => reason,
    );
    expect(problem?.message).toBe('The disclosure log did not take a record.');
    expect(`${problem?.stack}${String(problem?.cause)}`).not.toContain(new URL(url).password);
  });

  it('and has no log is a fault of the operator, told at the start', async () => {
    const url = await emptyDatabase('disclosure_none');
    await expect(openLog({ url, hub: 'hub-a' })).rejects.toThrow(/no disclosure log\. Run "lotse migrate"/);
    for (const hub of ['hub a\n', '', 'transparency']) {
      await expect(openLog({ url, hub })).rejects.toThrow(/name of the hub/);
    }
  });

  it('has written all that was appended before it is closed', async () => {
    const url = await logDatabase('disclosure_down');
    const log = await openLog({ url, hub: 'hub-a' });
    const appended = Array.from({ length: 20 }, () => log.append(requestOf(), anyone));
    await log.close();
    await Promise.all(appended);
    expect(await links(url)).toBe(20);
    await expect(log.append(requestOf(), anyone)).rejects.toBeInstanceOf(Fault);
  });
});

/** 22 November 2026: what a caller has been told is recorded must be there after the worst. */
describe('a store that is killed in the middle of an append', () => {
  jest.setTimeout(120_000);

  async function startStore(folder: string): Promise<Cluster> {
    const cluster = await startCluster({ folder, durable: true });
    await provision(cluster, ['transparency']);
    return cluster;
  }

  it('loses no acknowledged record, and takes new ones when it is back', async () => {
    const folder = ownFolder();
    let cluster = await startStore(folder);
    const url = () => cluster.url('transparency', 'transparency');
    await prepareLog(url());
    const pass = await passTo(url());
    const log = await opened(pass.through(url()));
    const acknowledged = new Set<string>();
    let refused = 0;
    let dead = false;
    const appender = async () => {
      while (!dead) {
        const request = requestOf();
        try {
          await log.append(request, anyone);
          acknowledged.add(request.requestId);
        } catch {
          refused++;
          await pause(5);
        }
      }
    };
    const appenders = Array.from({ length: 20 }, appender);
    await until(() => acknowledged.size > 300);
    process.kill(cluster.pid, 'SIGKILL');
    await until(() => refused > 20);
    dead = true;
    await Promise.all(appenders);
    expect(log.available).toBe(false);

    await cluster.stop();
    cluster = await startStore(folder);
    try {
      pass.leadTo(cluster.port);
      await until(() => log.available);
      const after = requestOf();
      await log.append(after, anyone);
      const recorded = await recordsOf(url());
      expect([...acknowledged].filter((id) => !recorded.has(id))).toEqual([]);
      expect(recorded).toContain(after.requestId);
      expect(await verifyLog(url())).toMatchObject({ kind: 'whole', chains: [{ hub: 'hub-a' }] });
    } finally {
      await log.close();
      await cluster.stop();
    }
  });
});
