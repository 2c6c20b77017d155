import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoSettings, openIdentity } from '../../gateway/identity/openIdentity';
import { keepDemoKey } from '../../issuer/DemoKey';
import { personas } from '../../issuer/personas';
import { LotseCommand } from './LotseCommand';

let data: string;
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'lotse-token-'));
});
afterAll(() => rmSync(data, { recursive: true }));

const lotse = (...args: readonly string[]) => new LotseCommand(args, { data }).ended();

describe('lotse token', () => {
  it('prints a token that a hub with the same data folder accepts, and nothing else', async () => {
    const { code, output, complaint } = await lotse('token', '--as', 'job-center-adviser', '--minutes', '5');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const file = path.join(data, 'keys/demo-issuer.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { publicJwk } = await keepDemoKey(file);
    const identity = openIdentity(demoSettings({ keys: [publicJwk] }));
    const headers = new Map([['authorization', `Bearer ${output.trim()}`]]);
    await expect(identity.identify(headers, '::1')).resolves.toMatchObject({ role: 'JOB_CENTER_ADVISER' });
  });

  it('lists whom there are tokens for', async () => {
    const { code, output } = await lotse('token', '--list');
    expect(code).toBe(0);
    expect(
      output
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0]),
    ).toEqual(personas.map(({ name }) => name));
  });

  it.each([
    [['token'], /^Say whose token: --as PERSONA/],
    [['token', '--as', 'mayor'], /^There is no persona "mayor"\. There are: case-manager, /],
    [['token', '--as', 'amal', '--minutes', '0'], /whole number from 1 to 1440/],
    [['token', '--as', 'amal', '--minutes', '1e9'], /whole number from 1 to 1440/],
  ])('%j is told what would be right', async (args, sentence) => {
    const { code, output, complaint } = await lotse(...args);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toMatch(/ at .*\.js:\d+/);
  });

  it('says when the kept key is none', async () => {
    const file = path.join(data, 'keys/demo-issuer.json');
    writeFileSync(file, 'something else');
    const { code, complaint } = await lotse('token', '--as', 'amal');
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[^\n]*does not hold a key of the demo issuer\. Remove it[^\n]*\n$/);
  });
});

describe('lotse operations', () => {
  it('finds that every operation is registered as it is', async () => {
    const { code, output, complaint } = await lotse('operations', 'check');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(output).toContain('FamilyOverview.graphql  ob-kim-office  CASE_COORDINATION\n');
  });

  it.each([
    [['operations', 'register', '../../package.json'], /is no file of schema\/operations/],
    [['operations', 'register', 'NoSuch.graphql'], /cannot be read/],
    [['operations', 'register', 'MyWeek.graphql', '--purpose', 'FUN'], /purpose that does not exist/],
  ])('%j is refused and changes nothing', async (args, sentence) => {
    const { code, complaint } = await lotse(...args);
    expect(code).toBe(1);
    expect(complaint).toMatch(sentence);
    expect((await lotse('operations', 'check')).code).toBe(0);
  });
});
