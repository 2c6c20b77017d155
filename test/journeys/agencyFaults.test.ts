import { Client } from 'pg';
import { freePort } from '../../database/freePort';
import { roster } from '../../subgraphs/roster';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { testSealing, testTrust, writeTestKeys } from '../fixtures/hubKeys';
import { ChildProgram } from '../harness/ChildProgram';
import { seededDatabases } from '../harness/seededDatabases';
import { startHub } from '../harness/startHub';
import { ask, askWhole, expectLost, schoolFields } from './expectLost';

/**
 * While the overview of a family of six is asked, one agency fails. Whatever it does costs its own fields: each of them is null with one
 * error that tells the place, the code and the agency; everything else is as it would be, and the next question is whole again.
 */

/** Holds every question of a subgraph that reads a table, by locking it as its owner may. */
async function lock(databaseUrl: string, table: string) {
  const holder = new Client(databaseUrl);
  await holder.connect();
  let held = true;
  await holder.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
  return {
    /** Resolves once a question waits for the table. */
    async isWaitedFor(): Promise<void> {
      const waiting = 'SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted';
      while ((await holder.query(waiting, [table])).rowCount === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async release(): Promise<void> {
      if (!held) return;
      held = false;
      await holder.query('ROLLBACK');
      await holder.end();
    },
  };
}

type Held = Awaited<ReturnType<typeof lock>>;

const schools = roster.find(({ name }) => name === 'schools') as (typeof roster)[number];

describe('an agency killed while it holds a question', () => {
  it('costs its own fields, and is asked again as soon as it is back', async () => {
    const databases = await seededDatabases();
    const databaseUrl = databases.get('schools') ?? '';
    const port = await freePort();
    const program = require.resolve('../harness/serveAgency');
    const keys = await writeTestKeys('schools');
    const start = async () => {
      const child = new ChildProgram(program, ['schools', String(port)], {
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          LOTSE_KEYS: keys,
          LOTSE_TEST_ISSUER: testSealing.issuer,
        },
      });
      expect(await child.line()).toBe(`serving http://127.0.0.1:${port}/graphql`);
      return child;
    };
    let child = await start();
    let table: Held | undefined;
    const hub = await startHub({ databases, urls: { schools: `http://127.0.0.1:${port}/graphql` } });
    try {
      const whole = await askWhole(hub);
      table = await lock(databaseUrl, 'education_record');
      const asked = ask(hub);
      await table.isWaitedFor();
      await child.end('SIGKILL');
      const lost = { agency: 'schools', fields: schoolFields, code: 'AGENCY_UNAVAILABLE' };
      expectLost(await asked, whole, { ...lost, status: 'UNAVAILABLE' });
      // While it is down, nothing listens at all.
      expectLost(await ask(hub), whole, { ...lost, status: 'UNAVAILABLE' });
      await table.release();
      child = await start();
      expect(await askWhole(hub)).toEqual(whole);
    } finally {
      await table?.release();
      await child.end('SIGKILL');
      await hub.stop();
    }
  }, 60_000);
});

describe('an agency whose database stalls', () => {
  it('is waited for as long as its patience lasts, then costs its own fields', async () => {
    const databases = await seededDatabases();
    const hub = await startHub({ databases, patienceMs: { schools: 1_500 } });
    try {
      const whole = await askWhole(hub);
      const table = await lock(databases.get('schools') ?? '', 'education_record');
      const started = performance.now();
      const answer = await ask(hub).finally(table.release);
      const waited = performance.now() - started;
      expectLost(answer, whole, {
        agency: 'schools',
        fields: schoolFields,
        code: 'AGENCY_TIMEOUT',
        status: 'TIMEOUT',
      });
      expect(waited).toBeGreaterThan(1_400);
      expect(waited).toBeLessThan(15_000);
      expect(await askWhole(hub)).toEqual(whole);
    } finally {
      await hub.stop();
    }
  }, 60_000);
});

describe('an agency that is missing when the hub starts', () => {
  it('does not keep the hub from starting, and answers from the moment it is there', async () => {
    const databases = await seededDatabases();
    const port = await freePort();
    const hub = await startHub({ databases, urls: { schools: `http://127.0.0.1:${port}/graphql` } });
    let late: ServedAgency | undefined;
    try {
      const before = await ask(hub);
      late = await serve(schools, {
        databaseUrl: databases.get('schools') ?? '',
        hub: testTrust('schools'),
        port,
      });
      const whole = await askWhole(hub);
      expectLost(before, whole, {
        agency: 'schools',
        fields: schoolFields,
        code: 'AGENCY_UNAVAILABLE',
        status: 'UNAVAILABLE',
      });
    } finally {
      await late?.stop();
      await hub.stop();
    }
  }, 60_000);
});
