import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Hub, type HubAnswer, startHub } from './harness/startHub';
import { headersAs } from './harness/tokenFor';

const root = resolve(__dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const scripts = (
  JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

/** Blocks of code in the order of the page. */
const block = (language: string, index = 0): string =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))][index]?.[1] ?? '';

describe('the README', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub();
  });
  afterAll(() => hub.stop());

  it('shows a first question with the answer that the hub gives', async () => {
    const answer = await hub.ask(block('graphql'), {}, await headersAs('case-manager'));
    expect(answer.errors).toBeUndefined();
    const shown = JSON.parse(block('json')) as Pick<HubAnswer, 'data' | 'extensions'>;
    expect({
      data: answer.data,
      extensions: { disclosure: { withheld: answer.extensions.disclosure.withheld } },
    }).toEqual(shown);
    expect(answer.extensions.disclosure.agencies.map(({ name }) => name).sort()).toEqual([
      'casework',
      'health',
      'immigration',
      'social',
    ]);
  });

  it('shows a second question, about what follows, with the answer that the hub gives', async () => {
    const { data, errors, extensions } = await hub.ask(
      block('graphql', 1),
      {},
      await headersAs('case-manager'),
    );
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(block('json', 1)));
    expect(extensions.disclosure).toMatchObject({
      complete: true,
      agencies: [{ name: 'casework' }, { name: 'guidance' }],
    });
  });

  it('asks it with the token, the purpose and the header that its command line names', async () => {
    const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const [command = ''] = lines.filter((text) => text.includes('curl'));
    expect(command).toContain('npx lotse token --as case-manager');
    const [, purpose = ''] = /x-lotse-purpose: ([A-Z_]+)/.exec(command) ?? [];
    const asked = await hub.ask(block('graphql'), {}, await headersAs('case-manager', purpose));
    expect(asked.status).toBe(200);
    const stranger = await hub.ask(
      block('graphql'),
      {},
      await headersAs('case-manager-other-district', purpose),
    );
    expect(stranger.data).toEqual({ person: null });
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
