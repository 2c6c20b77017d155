import fc from 'fast-check';
import type { DisclosureLog } from '../../../gateway/disclosure/DisclosureLog';
import { openLog } from '../../../gateway/disclosure/openLog';
import { redactLog } from '../../../gateway/disclosure/redactLog';
import { verifyLog } from '../../../gateway/disclosure/verifyLog';
import { type RetentionRegime, retentionRegimes } from '../../../schema/accessTerms';
import { retainUntil } from '../../../schema/retainUntil';
import { adminUrl } from '../../harness/postgres';
import { disclosureOf, outcomeOf, person, requestOf } from './facts';
import { logDatabase, tamper, withClient } from './logDatabase';

let url: string;
const open: DisclosureLog[] = [];
beforeEach(async () => {
  url = await logDatabase('disclosure_redact');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.close()));
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** A log as it would have been written on a day. */
async function writtenOn(day: string): Promise<DisclosureLog> {
  const log = await openLog({ url, hub: 'hub-a', now: () => new Date(`${day}T10:00:00Z`) });
  open.push(log);
  return log;
}

async function contents(): Promise<readonly { seq: string; kept: boolean }[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ seq: string; kept: boolean }>(
      'SELECT seq::text AS seq, payload IS NOT NULL AS kept FROM disclosure_log ORDER BY hub, seq',
    ),
  );
  return rows;
}

/** Everything that a copy of the table would hold. */
const dump = async (): Promise<string> => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ line: string }>('SELECT l::text AS line FROM disclosure_log l'),
  );
  return rows.map(({ line }) => line).join('\n');
};

describe('how long records keep their content', () => {
  it.each<[RetentionRegime, string, string]>([
    ['SGB10_79_SIX_MONTHS', '2026-11-23', '2027-05-23'],
    ['SGB10_79_SIX_MONTHS', '2026-08-31', '2027-02-28'],
    ['SGB10_79_SIX_MONTHS', '2027-08-30', '2028-02-29'],
    ['IDNRG_9_TWO_YEARS', '2026-11-23', '2028-11-23'],
    ['IDNRG_9_TWO_YEARS', '2028-02-29', '2030-02-28'],
    ['RESEARCH_75_PERMIT', '2026-11-23', '2036-11-23'],
    ['CASE_FILE', '2026-01-01', '2029-12-31'],
    ['CONSENT_PROOF', '2026-12-31', '2029-12-31'],
    ['BREAK_GLASS_PROOF', '2026-11-23', '2029-12-31'],
  ])('%s of %s: until %s', (regime, day, until) => {
    expect(retainUntil(regime, new Date(`${day}T12:00:00Z`))).toBe(until);
  });

  it('what belongs to a case is kept as long as the operator says', () => {
    expect(retainUntil('CASE_FILE', new Date('2026-11-23T12:00:00Z'), 10)).toBe('2036-12-31');
  });

  it('six months are never more than six months, whatever the day', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const until = new Date(`${retainUntil('SGB10_79_SIX_MONTHS', at)}T00:00:00Z`);
        const months =
          (until.getUTCFullYear() - at.getUTCFullYear()) * 12 + until.getUTCMonth() - at.getUTCMonth();
        expect(months).toBe(6);
        expect(until.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate());
      }),
    );
  });

  it('an emergency access is kept as its proof without being told so', async () => {
    const log = await writtenOn('2026-11-23');
    await log.append(requestOf({ breakGlass: 'access-1' }), [disclosureOf(person(1))]);
    await log.append(requestOf(), [
      { kind: 'BREAK_GLASS', event: 'OPENED', accessId: 'access-1', subject: person(1) },
    ]);
    await log.append(requestOf(), [disclosureOf(person(1))]);
    await log.append(requestOf(), [disclosureOf(person(1))], 'IDNRG_9_TWO_YEARS');
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT regime FROM disclosure_log ORDER BY seq'),
    );
    expect(rows.map(({ regime }) => regime as string)).toEqual([
      'BREAK_GLASS_PROOF',
      'BREAK_GLASS_PROOF',
      'SGB10_79_SIX_MONTHS',
      'IDNRG_9_TWO_YEARS',
    ]);
  });
});

describe('redaction', () => {
  it('takes away what is due and nothing else, and the chain still verifies', async () => {
    const log = await writtenOn('2020-01-15');
    for (const regime of retentionRegimes) {
      await log.append(requestOf(), [disclosureOf(person(1)), outcomeOf([person(2)])], regime);
    }
    const until = '2023-12-31';
    expect(await redactLog(url, { until, dryRun: true })).toEqual(
      new Map([
        ['IDNRG_9_TWO_YEARS', 1],
        ['SGB10_79_SIX_MONTHS', 1],
      ]),
    );
    expect((await contents()).filter(({ kept }) => kept)).toHaveLength(6);
    await redactLog(url, { until });
    expect((await contents()).map(({ kept }) => kept)).toEqual([false, false, true, true, true, true]);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ links: 6, redacted: 2 }] });
    // The day after the last day on which they are kept.
    await redactLog(url, { until: '2024-01-01' });
    expect((await contents()).map(({ kept }) => kept)).toEqual([false, false, false, false, false, true]);
    expect(await redactLog(url, { until: '2024-01-01' })).toEqual(new Map());
  });

  it('leaves nothing of the content in the table, nor in its files when they are written anew', async () => {
    const log = await writtenOn('2020-01-15');
    const request = requestOf({ caseReference: 'KIM-OB-2019-99999' });
    const fieldPaths = Array.from({ length: 400 }, (_, index) => `Unmistakable.field${index}`);
    await log.append(request, [disclosureOf(person(0xabcdef), { fieldPaths })]);
    const traces = [
      person(0xabcdef),
      'KIM-OB-2019-99999',
      'Unmistakable',
      'manager-1',
      request.requester.token,
    ];
    const written = await dump();
    for (const trace of traces) expect(written).toContain(trace);
    await redactLog(url, { until: today(), rewrite: true });
    const left = await dump();
    for (const trace of traces) expect(left).not.toContain(trace);
    const files = await filesOf('disclosure_log');
    expect(files).toContain(request.requestId);
    for (const trace of traces) expect(files).not.toContain(trace);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ redacted: 1 }] });
  });

  it('keeps what belongs to a case that has not ended', async () => {
    const log = await writtenOn('2015-01-15');
    await log.append(requestOf({ caseReference: 'KIM-1' }), [disclosureOf(person(1))], 'CONSENT_PROOF');
    await log.append(requestOf({ caseReference: 'KIM-2' }), [disclosureOf(person(1))], 'CONSENT_PROOF');
    await log.append(requestOf({ caseReference: null }), [disclosureOf(person(1))], 'CONSENT_PROOF');
    // A retrieval is kept for six months, whatever becomes of the case.
    await log.append(requestOf({ caseReference: 'KIM-1' }), [disclosureOf(person(1))]);
    await redactLog(url, { until: today(), keepCases: ['KIM-1'] });
    expect((await contents()).map(({ kept }) => kept)).toEqual([true, false, false, false]);
  });

  it('that was interrupted goes on where it was', async () => {
    const log = await writtenOn('2020-01-15');
    await Promise.all(
      Array.from({ length: 2_500 }, () => log.append(requestOf(), [disclosureOf(person(1))])),
    );
    const interruption = new AbortController();
    const first = redactLog(url, {
      until: today(),
      interrupted: interruption.signal,
      onProgress: () => interruption.abort(),
    });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await contents()).filter(({ kept }) => !kept)).toHaveLength(1_000);
    expect(await verifyLog(url)).toMatchObject({ kind: 'whole', chains: [{ redacted: 1_000 }] });
    expect(await redactLog(url, { until: today() })).toEqual(new Map([['SGB10_79_SIX_MONTHS', 1_500]]));
    expect(await verifyLog(url)).toMatchObject({
      kind: 'whole',
      chains: [{ links: 2_500, redacted: 2_500 }],
    });
  });

  it('of the future is refused, by the command and by the database', async () => {
    const log = await writtenOn(today());
    await log.append(requestOf(), [disclosureOf(person(1))]);
    await expect(redactLog(url, { until: '2999-01-01' })).rejects.toThrow(/2999-01-01 is in the future/);
    const redact = `UPDATE disclosure_log SET payload = NULL, salt = NULL, subjects = NULL, requester = NULL, token = NULL`;
    await expect(withClient(url, (client) => client.query(redact))).rejects.toThrow(/append-only/);
  });

  it('records go on being written while others lose their content', async () => {
    const log = await writtenOn('2020-01-15');
    await Promise.all(
      Array.from({ length: 2_000 }, () => log.append(requestOf(), [disclosureOf(person(1))])),
    );
    const now = await openLog({ url, hub: 'hub-a' });
    open.push(now);
    const [redacted] = await Promise.all([
      redactLog(url, { until: today() }),
      ...Array.from({ length: 50 }, () => now.append(requestOf(), [disclosureOf(person(2))])),
    ]);
    expect(redacted).toEqual(new Map([['SGB10_79_SIX_MONTHS', 2_000]]));
    expect(await verifyLog(url)).toMatchObject({
      kind: 'whole',
      chains: [{ links: 2_050, redacted: 2_000 }],
    });
  });

  it('by parts is no redaction: what is left over is found', async () => {
    const log = await writtenOn('2020-01-15');
    await log.append(requestOf(), [disclosureOf(person(1))]);
    await redactLog(url, { until: today() });
    await tamper(url, `UPDATE disclosure_log SET requester = 'manager-1'`);
    expect(await verifyLog(url)).toMatchObject({
      kind: 'broken',
      seq: 1,
      problem: 'it is redacted in part only',
    });
  });
});

/** The bytes of a table's files, its long values and its index of persons included, as a reader of the disk sees them. */
async function filesOf(table: string): Promise<string> {
  const name = new URL(url).pathname.slice(1);
  await withClient(url, (client) => client.query('SELECT 1'));
  const admin = new URL(adminUrl());
  admin.pathname = `/${name}`;
  return withClient(admin.href, async (client) => {
    await client.query('CHECKPOINT');
    const { rows } = await client.query<{ bytes: Buffer }>(
      `SELECT pg_read_binary_file(pg_relation_filepath(c.oid)) AS bytes FROM pg_class c
       WHERE c.oid = $1::regclass OR c.oid = (SELECT reltoastrelid FROM pg_class WHERE oid = $1::regclass)
         OR c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = $1::regclass)`,
      [table],
    );
    return rows.map(({ bytes }) => bytes.toString('latin1')).join('\n');
  });
}
