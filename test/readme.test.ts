import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Hub, startHub } from './harness/startHub';

const root = resolve(__dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const scripts = (
  JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('the README', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub();
  });
  afterAll(() => hub.stop());

  it('shows a first question with the answer that the hub gives', async () => {
    const { data, errors, extensions } = await hub.ask(block('graphql'));
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(block('json')));
    expect(extensions.disclosure.agencies.map(({ name }) => name).sort()).toEqual([
      'casework',
      'employment',
      'immigration',
    ]);
  });

  it('links to what exists', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((target) => !existsSync(resolve(root, target)))).toEqual([]);
  });

  it('names only scripts that exist, and the prescribed ones do', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    const prescribed =
      'start demo dev build lint check test fuzz bench seed migrate schema:publish explain'.split(' ');
    expect([...named, ...prescribed].filter((name) => !(name in scripts))).toEqual([]);
  });
});
