import { randomUUID } from 'node:crypto';
import { storyIds } from '../../city/stories/storyIds';
import { roster } from '../../subgraphs/roster';
import { endAll, lotse } from '../cli/LotseCommand';
import { withClient } from '../gateway/disclosure/logDatabase';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, startHub } from '../harness/startHub';

let databases: ReadonlyMap<string, string>;
let hub: Hub;
const messages = new Map<string, string>();

beforeAll(async () => {
  databases = await seededDatabases();
  hub = await startHub({ databases });
  for (const family of [storyIds.rahimi.family, storyIds.amal.family]) {
    expect((await hub.operation('FamilyOverview', { f: family })).status).toBe(200);
  }
  for (const name of ['social', 'schools', 'employment', 'immigration'])
    messages.set(name, await messageOf(name));
}, 120_000);
afterAll(async () => {
  await endAll();
  await hub.stop();
});

const on = (
  name: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> =>
  withClient(databases.get(name) ?? '', async (client) => (await client.query(sql, [...values])).rows);

/** One answer that told something, by the agency's own record. */
async function messageOf(name: string): Promise<string> {
  const [row] = await on(
    name,
    `SELECT "messageId" FROM "decision_record" WHERE "decision" <> 'DENY' ORDER BY "at" LIMIT 1`,
  );
  if (row === undefined) throw new Error(`${name} has told nothing`);
  return String(row.messageId);
}

const theirs = (name: string): string => messages.get(name) ?? '';

/** As the operator runs it. */
async function reconcile(): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const urls = roster.map(({ name }) => [`${name.toUpperCase()}_DATABASE_URL`, databases.get(name)]);
  const { code, output, complaint } = await lotse(['log', 'reconcile'], { env: Object.fromEntries(urls) });
  expect(complaint).toBe('');
  return { code, lines: output.trim().split('\n') };
}

describe('lotse log reconcile after real questions', () => {
  it('finds nothing while nobody has touched the records', async () => {
    const { code, lines } = await reconcile();
    expect(lines).toEqual([expect.stringMatching(/^\d+ messages, and both sides tell the same\.$/)]);
    expect(code).toBe(0);
  });

  it('names a record that was deleted, altered, forged or lent, each by its message and agency', async () => {
    const forged = randomUUID();
    await on('social', 'DELETE FROM "decision_record" WHERE "messageId" = $1', [theirs('social')]);
    await on(
      'schools',
      `UPDATE "decision_record" SET "fields" = "fields" || '{"Person.schoolReports": 1}', "purpose" = 'STATISTICS' WHERE "messageId" = $1`,
      [theirs('schools')],
    );
    await on(
      'employment',
      `UPDATE "decision_record" SET "requesterToken" = 'another' WHERE "messageId" = $1`,
      [theirs('employment')],
    );
    await on(
      'health',
      `INSERT INTO "decision_record" ("messageId", "at", "hub", "requesterToken", "grounds", "requestHash", "decision", "fields", "withheld", "rowsLeftOut", "answerHash")
       VALUES ($1, now(), 'lotse-test', 'token', '{}', 'hash', 'PERMIT', '{"Person.health": 1}', '[]', 0, 'hash')`,
      [forged],
    );
    await on('immigration', `UPDATE "decision_record" SET "decision" = 'DENY' WHERE "messageId" = $1`, [
      theirs('immigration'),
    ]);
    const { code, lines } = await reconcile();
    expect(code).toBe(2);
    const line = (messageId: string, agency: string, said: RegExp) =>
      lines.filter((one) => one.startsWith(`${messageId}  ${agency}`) && said.test(one));
    expect(line(theirs('social'), 'social', /the agency no record of it/)).toHaveLength(1);
    expect(
      line(theirs('schools'), 'schools', /more than the hub has recorded: Person\.schoolReports/),
    ).toHaveLength(1);
    expect(line(theirs('schools'), 'schools', /different purposes/)).toHaveLength(1);
    expect(line(theirs('employment'), 'employment', /different requesters/)).toHaveLength(1);
    expect(line(forged, 'health', /no record of having asked/)).toHaveLength(1);
    expect(
      line(theirs('immigration'), 'immigration', /has denied it, and the hub has recorded \d+/),
    ).toHaveLength(1);
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^6 differences; \d+ messages are known to both sides\.$/);
  });

  it('finds what the hub’s log was made to forget, and verify says that the chain is broken', async () => {
    await withClient(databases.get('transparency') ?? '', async (client) => {
      await client.query('ALTER TABLE disclosure_log DISABLE TRIGGER USER');
      await client.query(
        'DELETE FROM disclosure_log WHERE request_id = (SELECT request_id FROM disclosure_log LIMIT 1)',
      );
      await client.query('ALTER TABLE disclosure_log ENABLE TRIGGER USER');
    });
    const { code, lines } = await reconcile();
    expect(code).toBe(2);
    expect(lines.filter((line) => line.includes('no record of having asked')).length).toBeGreaterThan(4);
    const verified = await lotse(['log', 'verify'], {
      env: { TRANSPARENCY_DATABASE_URL: databases.get('transparency') },
    });
    expect(verified.code).toBe(2);
    expect(verified.output + verified.complaint).toContain('are missing');
  });

  it('cannot say anything while a database is away, and says so with another status', async () => {
    const { code, complaint } = await lotse(['log', 'reconcile', '--only', 'social'], {
      env: {
        TRANSPARENCY_DATABASE_URL: databases.get('transparency'),
        SOCIAL_DATABASE_URL: 'postgres://social:secret@127.0.0.1:1/social',
      },
    });
    expect(code).toBe(1);
    expect(complaint).not.toBe('');
    expect(complaint).not.toContain('secret');
  });
});
