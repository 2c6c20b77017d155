import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Command, CommanderError } from 'commander';
import { program } from '../../cli/program';
import { freePort } from '../../database/freePort';
import { emptyDatabase } from '../harness/postgres';
import { endAll, lotse } from './LotseCommand';
import { ownFolder, processesOn, removeOwnFolders } from './ownFolder';

jest.setTimeout(60_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

const published = path.resolve(__dirname, '../../schema/published/supergraph.graphql');

/** Commands of commands too: one that were left out would end this process. */
const below = (command: Command): readonly Command[] =>
  command.commands.flatMap((one) => [one, ...below(one)]);

/** What a command says that cannot be done, asked in this process. */
async function refusal(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const before = process.env;
  process.env = { ...before, LOTSE_DATA: path.join(ownFolder(), 'data'), ...env };
  let written = '';
  const lotse = program();
  for (const command of [lotse, ...below(lotse)]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        written += text;
      },
    });
  }
  const steps = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await lotse.parseAsync(['node', 'lotse', ...args]);
  } catch (problem) {
    return problem instanceof CommanderError ? written : (problem as Error).message;
  } finally {
    steps.mockRestore();
    process.env = before;
  }
  throw new Error('it was accepted');
}

describe('a wrong setting is told before anything is started', () => {
  const secret = 'Zitronenfalter';
  it.each([
    [
      { LOTSE_PORT: 'abc' },
      ['gateway'],
      /^LOTSE_PORT is "abc"\. It must be a whole number from 0 to 65535, such as 4000\.$/,
    ],
    [
      { HEALTH_PORT: '70000' },
      ['start', '--only', 'health'],
      /^HEALTH_PORT is "70000"; it must be a port from 0 \(any free one\) to 65535\.$/,
    ],
    [
      { HEALTH_URL: 'ftp://somewhere' },
      ['start', '--only', 'gateway'],
      /^HEALTH_URL is not an absolute http or https URL\./,
    ],
    [
      { HEALTH_DATABASE_URL: `health:${secret}@db/health` },
      ['start', '--only', 'health'],
      /^HEALTH_DATABASE_URL has the unsupported scheme "health"\./,
    ],
    [
      { HEALTH_DATABASE_PASSWORD_FILE: '/run/secrets/health' },
      ['start', '--only', 'health'],
      /^HEALTH_DATABASE_PASSWORD_FILE is set, but HEALTH_DATABASE_URL is not\./,
    ],
    [
      {},
      ['start', '--only', 'helth'],
      /^--only: "helth" is not among casework, .*, employment, transparency, guidance, gateway\.$/,
    ],
    [{}, ['seed', '--only', ','], /^--only: Nothing is not among casework, /],
    [
      {},
      ['seed', '--today', '2026-13-45'],
      /^--today is "2026-13-45"; it must be a day such as 2026-11-23\.$/,
    ],
    [{}, ['seed', '--today', '2026-02-30'], /^--today is "2026-02-30"/],
    [{}, ['seed', '--truth', '/proc/truth/file'], /^The truth file cannot be written to \/proc\/truth \(/],
    [{}, ['seed', '--edition', 'XL'], /'XL' is invalid\. Allowed choices are S, M, L\./],
    [{}, ['start', '--port', '99999'], /It must be a number from 0 \(any free port\) to 65535\./],
    [
      {},
      ['gateway', '--supergraph', '/no/such', '--unprotected'],
      /^The supergraph "\/no\/such" cannot be read\./,
    ],
    [
      {},
      ['gateway'],
      /^LOTSE_ISSUER and LOTSE_AUDIENCE are not set: nobody could ask\. Right would be .*npm start\.$/,
    ],
    [
      { LOTSE_ISSUER: 'https://login.example.org' },
      ['gateway'],
      /^LOTSE_AUDIENCE is not set\. Right would be/,
    ],
    [
      { LOTSE_ISSUER: 'https://login.example.org', LOTSE_AUDIENCE: 'lotse' },
      ['gateway'],
      /^LOTSE_KEYS is not set\. Right would be the folder that "lotse keys create" fills\.$/,
    ],
    [
      {
        TRANSPARENCY_DATABASE_URL: 'postgres://transparency@127.0.0.1/transparency',
        TRANSPARENCY_DATABASE_PASSWORD_FILE: '/no/such',
      },
      ['gateway'],
      /^TRANSPARENCY_DATABASE_PASSWORD_FILE names the file \/no\/such, which cannot be read/,
    ],
    [
      {
        TRANSPARENCY_DATABASE_URL: 'postgres://transparency@127.0.0.1/transparency',
        TRANSPARENCY_DATABASE_PASSWORD_FILE: '/no/such',
      },
      ['start', '--only', 'gateway'],
      /^TRANSPARENCY_DATABASE_PASSWORD_FILE names the file \/no\/such, which cannot be read/,
    ],
    [{ ISSUER_PORT: 'soon' }, ['start', '--only', 'gateway'], /^ISSUER_PORT is "soon"; it must be a port/],
    [
      {},
      ['gateway', '--unprotected', '--supergraph', path.resolve(__dirname, '../../package.json')],
      /^The supergraph cannot be used: /,
    ],
    [{}, ['bench', 'family-view', '--questions', 'many'], /It must be a whole number from 1 to 1000000\./],
    [{}, ['bench', 'everything'], /unknown command 'everything'/],
    [{}, ['bench', 'gateways', '--only', 'nobody'], /'nobody' is invalid\. Allowed choices are lotse, /],
    [{}, ['sart'], /unknown command 'sart'\n\(Did you mean start\?\)\n[^\n]*--help/],
    [
      {},
      ['start', '--onyl', 'health'],
      /unknown option '--onyl'\n\(Did you mean --only\?\)\nRun it with --help/,
    ],
  ])('%j %j', async (env, args, sentence) => {
    const said = await refusal(args, env);
    expect(said).toMatch(sentence);
    expect(said).not.toContain(secret);
  });
});

describe('every command', () => {
  const commands = below(program()).filter((command) => command.commands.length === 0);
  it.each(commands.map((command) => [command.name(), command] as const))(
    '%s explains itself',
    (_, command) => {
      expect(command.description()).not.toBe('');
      for (const { flags, description } of command.options) expect([flags, description]).not.toContain('');
      expect(command.helpInformation()).toMatch(/^Usage: .*\[options\]/);
    },
  );
});

describe('a command that cannot go on', () => {
  it('says one sentence without a stack trace and ends with status 1, also about a database', async () => {
    const url = new URL(await emptyDatabase('health'));
    url.password = 'Zitronenfalter';
    const ended = await lotse(['start', '--only', 'health'], { env: { HEALTH_DATABASE_URL: url.href } });
    expect(ended).toMatchObject({ code: 1, output: '' });
    expect(ended.complaint).toMatch(
      /^… databases\nHEALTH_DATABASE_URL: 127\.0\.0\.1:\d+ does not let "health" in to "w\d+_health"\. [^\n]*\n$/,
    );
  });

  it('says which port is taken, and for whom, and stops what it had started', async () => {
    const data = path.join(ownFolder(), 'data');
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const [subgraph, gateway] = await Promise.all([
      lotse(['start', '--only', 'schools', 'gateway'], { data, env: { SCHOOLS_PORT: String(port) } }),
      lotse(['gateway', '--unprotected', '--supergraph', published], { env: { LOTSE_PORT: String(port) } }),
    ]);
    other.close();
    expect(subgraph).toMatchObject({ code: 1, output: '' });
    expect(subgraph.complaint.split('\n').at(-2)).toBe(
      `Port ${port} is taken, so the schools subgraph cannot listen on 127.0.0.1:${port}. End the other process or choose another port with SCHOOLS_PORT.`,
    );
    expect(processesOn(data)).toEqual([]);
    expect(gateway).toMatchObject({
      code: 1,
      output: '',
      complaint: `Port ${port} is taken, so the gateway cannot listen on 127.0.0.1:${port}. End the other process or choose another port with LOTSE_PORT.\n`,
    });
  });

  it('says that the database folder is none', async () => {
    const data = path.join(ownFolder(), 'file');
    writeFileSync(data, 'in its place');
    const ended = await lotse(['migrate'], { data });
    expect(ended).toMatchObject({ code: 1, output: '' });
    expect(ended.complaint).toContain(data);
    expect(ended.complaint.trim().split('\n')).toHaveLength(1);
  });
});
