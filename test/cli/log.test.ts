import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Command, CommanderError } from 'commander';
import { program } from '../../cli/program';
import { openDatabases } from '../../database/openDatabases';
import { runningUrl } from '../../database/runningUrl';
import { openLog } from '../../gateway/disclosure/openLog';
import { verifyLog } from '../../gateway/disclosure/verifyLog';
import { disclosureOf, outcomeOf, person, requestOf } from '../gateway/disclosure/facts';
import { logDatabase, prepareLog, tamper, withClient } from '../gateway/disclosure/logDatabase';
import { emptyDatabase } from '../harness/postgres';
import { ownFolder, removeOwnFolders } from './ownFolder';

jest.setTimeout(60_000);
afterAll(removeOwnFolders);

interface Ended {
  readonly output: string;
  readonly complaint: string;
  readonly code: number;
}

const below = (command: Command): readonly Command[] =>
  command.commands.flatMap((one) => [one, ...below(one)]);

/** Runs a command in this process, as `lotse` would. */
async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const before = process.env;
  const said = { output: '', complaint: '' };
  process.env = { ...before, ...environment };
  const output = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.output += String(text);
    return true;
  });
  const complaint = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.complaint += String(text);
    return true;
  });
  const lotse = program();
  for (const command of [lotse, ...below(lotse)]) {
    command.exitOverride().configureOutput({ writeErr: (text) => process.stderr.write(text) });
  }
  try {
    await lotse.parseAsync(['node', 'lotse', ...args]);
    return { ...said, code: Number(process.exitCode ?? 0) };
  } catch (problem) {
    const sentence = problem instanceof CommanderError ? said.complaint : (problem as Error).message;
    return { ...said, complaint: sentence, code: 1 };
  } finally {
    process.exitCode = undefined;
    process.env = before;
    output.mockRestore();
    complaint.mockRestore();
  }
}

let url: string;
const on = (...args: readonly string[]): Promise<Ended> =>
  run(['log', ...args], { TRANSPARENCY_DATABASE_URL: url });

/** Five requests of six years ago, of which each asks about two persons. */
beforeEach(async () => {
  url = await logDatabase('cli_log');
  const log = await openLog({ url, hub: 'hub-a', now: () => new Date('2020-01-15T10:00:00Z') });
  for (let index = 0; index < 5; index++) {
    await log.append(requestOf(), [
      { kind: 'REQUEST', agencies: ['immigration'], fieldPaths: ['Person.immigration'] },
      disclosureOf(person(1)),
      disclosureOf(person(2)),
      outcomeOf([person(1), person(2)]),
    ]);
  }
  await log.close();
});

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
const everyDay = ['--from', '2020-01-01', '--to', '2999-12-31'];

describe('lotse log verify', () => {
  it('says that the log is as it was written, and the end to note', async () => {
    const { code, output } = await on('verify');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^hub-a: 5 records, 0 of them redacted; note this end elsewhere: hub-a@5:[0-9a-f]{64}\nThe log is as it was written\.\n$/,
    );
    const [noted = ''] = /hub-a@\S+/.exec(output) ?? [];
    expect(await on('verify', '--noted', noted)).toMatchObject({ code: 0 });
    const other = noted.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await on('verify', '--noted', noted, other)).toMatchObject({
      code: 2,
      complaint: 'The log is broken at record 5 of hub-a: it is not the record that was noted.\n',
    });
  });

  it('names the first record that was changed, and ends with a status of its own', async () => {
    await tamper(url, `UPDATE disclosure_log SET kinds = 'READING' WHERE seq IN (2, 4)`);
    expect(await on('verify')).toEqual({
      code: 2,
      output: '',
      complaint: 'The log is broken at record 2 of hub-a: its hash does not fit what it says.\n',
    });
  });

  it('says that there is no log, without the password', async () => {
    const empty = await emptyDatabase('cli_no_log');
    const ended = await run(['log', 'verify'], { TRANSPARENCY_DATABASE_URL: empty });
    expect(ended).toEqual({
      code: 1,
      output: '',
      complaint: 'The transparency database holds no disclosure log. Run "lotse migrate" first.',
    });
  });
});

describe('lotse log redact', () => {
  it('says what it would do, does it, and has nothing left to do', async () => {
    const regime = '  SGB10_79_SIX_MONTHS: 5\n';
    const until = ['--until', '2021-01-01'];
    expect(await on('redact', ...until, '--dry-run')).toMatchObject({
      code: 0,
      output: `Records whose retention ended before 2021-01-01 would lose their content:\n${regime}`,
    });
    expect(await verifyLog(url)).toMatchObject({ chains: [{ redacted: 0 }] });
    expect(await on('redact', ...until)).toMatchObject({
      code: 0,
      output: `Records whose retention ended before 2021-01-01 have lost their content; their hashes stay:\n${regime}`,
    });
    expect(await on('redact', ...until)).toMatchObject({
      code: 0,
      output: 'No record has been kept longer than it may before 2021-01-01.\n',
    });
    expect((await on('verify')).output).toMatch(/^hub-a: 5 records, 5 of them redacted;/);
  });
});

describe('lotse log export', () => {
  const linesOf = ({ output }: Ended): readonly Record<string, unknown>[] =>
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('writes one line for each record and a trailer that fits them, and records that it was read', async () => {
    const ended = await on('export', ...everyDay);
    expect(ended).toMatchObject({
      code: 0,
      complaint: '5 records exported. That the log was read is recorded.\n',
    });
    const lines = linesOf(ended);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject({ hub: 'hub-a', seq: 1, kinds: 'REQUEST+DISCLOSURE+OUTCOME' });
    const before = ended.output.slice(0, ended.output.trimEnd().lastIndexOf('\n') + 1);
    expect(lines.at(-1)).toEqual({
      trailer: {
        lines: 5,
        from: '2020-01-01',
        to: '2999-12-31',
        person: null,
        sha256: createHash('sha256').update(before).digest('hex'),
      },
    });
    const again = linesOf(await on('export', '--from', today, '--to', today));
    expect(again.find(({ hub }) => hub === 'operator')).toMatchObject({
      kinds: 'READING',
      payload: {
        purpose: 'DATA_PROTECTION_CONTROL',
        records: [{ kind: 'READING', query: 'export 2020-01-01 2999-12-31', records: 5 }],
      },
    });
    expect((await on('verify')).code).toBe(0);
  });

  it('about one person tells nothing of another', async () => {
    const ended = await on(
      'export',
      ...everyDay,
      '--person',
      person(1).toUpperCase(),
      '--purpose',
      'DATA_SUBJECT_ACCESS',
    );
    expect(linesOf(ended)).toHaveLength(6);
    expect(ended.output).toContain(person(1));
    expect(ended.output).not.toContain(person(2));
    expect(linesOf(await on('export', ...everyDay, '--person', person(3)))).toEqual([
      { trailer: expect.objectContaining({ lines: 0 }) },
    ]);
  });

  it('gives nothing when the reading cannot be recorded', async () => {
    await withClient(url, (client) => client.query('ALTER TABLE disclosure_head RENAME TO away'));
    const ended = await on('export', ...everyDay);
    expect(ended).toMatchObject({ code: 1, output: '' });
  });
});

describe('what cannot be meant is said before anything is read', () => {
  it.each([
    [['redact', '--until', '2026-02-30'], /It must be a day such as 2026-11-23\./],
    [
      ['redact', '--until', '2999-01-01'],
      /^2999-01-01 is in the future\. Nothing is redacted before its time/,
    ],
    [['export', '--from', '2026-01-01'], /required option '--to <day>' not specified/],
    [
      ['export', '--from', '2026-01-02', '--to', '2026-01-01'],
      /^--from 2026-01-02 is after --to 2026-01-01\.$/,
    ],
    [['export', ...everyDay, '--person', 'Amina'], /It must be an id of this hub: a UUID/],
    [['export', ...everyDay, '--format', 'xml'], /Allowed choices are jsonl\./],
    [['export', ...everyDay, '--purpose', 'RESEARCH'], /Allowed choices are DATA_PROTECTION_CONTROL, /],
    [['verify', '--noted', 'hub-a'], /It must be an end as "lotse log verify" prints it/],
    [['delete'], /unknown command 'delete'/],
  ])('%j', async (args, sentence) => {
    const ended = await on(...args);
    expect(ended.code).toBe(1);
    expect(ended.complaint).toMatch(sentence);
    expect(ended.output).toBe('');
  });
});

describe('the log of a Lotse that runs on embedded databases', () => {
  it('is verified while it runs and after it has stopped', async () => {
    const folder = path.join(ownFolder(), 'data');
    const environment = { LOTSE_DATA: folder, TRANSPARENCY_DATABASE_URL: undefined };
    expect(runningUrl('transparency', folder)).toBeNull();
    const databases = await openDatabases(['transparency'], { folder, env: {} });
    const own = databases.url('transparency');
    try {
      await prepareLog(own);
      const log = await openLog({ url: own, hub: 'hub-a' });
      await log.append(requestOf(), [disclosureOf(person(1))]);
      expect(runningUrl('transparency', folder)).toBe(own);
      expect((await run(['log', 'verify'], environment)).output).toMatch(/^hub-a: 1 record,/);
      await log.close();
    } finally {
      await databases.stop();
    }
    expect(runningUrl('transparency', folder)).toBeNull();
    expect((await run(['log', 'verify'], environment)).output).toMatch(/^hub-a: 1 record,/);
  });
});
