import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FixtureSubgraphs, startSubgraphs } from '../fixtures/startSubgraphs';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { ownFolder, removeOwnFolders } from './ownFolder';

jest.setTimeout(60_000);

const registry = {
  sdl: `
    type Query { me: Person broken: String nobody: Person }
    type Person @key(fields: "id") { id: ID! name: String }
  `,
  resolvers: {
    Query: {
      me: () => ({ id: 'p1', name: 'Ada' }),
      broken: () => {
        throw new Error('words of the agency');
      },
    },
  },
};
const work = {
  sdl: 'type Person @key(fields: "id") { id: ID! job: String }',
  resolvers: { Person: { job: ({ id }: { id: string }) => `job of ${id}` } },
};

let agencies: FixtureSubgraphs;
const folder = ownFolder();
const file = (name: string, sdl: string): string => {
  writeFileSync(path.join(folder, name), sdl);
  return path.join(folder, name);
};
beforeAll(async () => {
  agencies = await startSubgraphs({ registry, work });
});
afterAll(async () => {
  await endAll();
  await agencies.stop();
  await removeOwnFolders();
});

interface Served {
  readonly command: LotseCommand;
  readonly url: string;
}

async function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const command = new LotseCommand(['gateway', '--port', '0', ...args], { env });
  const [, url = ''] = await command.says(/answers at (http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  return { command, url };
}

/** The answer as it comes, byte for byte. */
async function ask(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

describe('lotse gateway --unprotected', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve([
      '--unprotected',
      '--supergraph',
      file('supergraph.graphql', agencies.supergraphSdl),
    ]);
  });

  it('says loudly what it is, on standard output', () => {
    const lines = served.command.said.split('\n');
    expect(lines[0]).toMatch(/^!{80,}$/);
    expect(lines[1]).toMatch(
      /^UNPROTECTED: plain federation mode\. .* nothing is checked, withheld or logged\./,
    );
    expect(lines[2]).toBe(lines[0]);
    expect(served.command.complaint).toBe('');
  });

  it('tells at /health that it is ready', async () => {
    const response = await fetch(`${served.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ready: true });
  });

  it('answers what any gateway answers, and nothing beside it', async () => {
    expect((await ask(served.url, '{ me { job name } nobody { id } }')).trim()).toBe(
      '{"data":{"me":{"job":"job of p1","name":"Ada"},"nobody":null}}',
    );
  });

  it('keeps the codes of errors, never an agency’s own words', async () => {
    expect(JSON.parse(await ask(served.url, '{ broken me { name } }'))).toEqual({
      errors: [
        {
          message: expect.stringContaining('could not answer'),
          path: ['broken'],
          extensions: { code: 'AGENCY_FIELD_FAILED', agency: 'registry' },
        },
      ],
      data: { broken: null, me: { name: 'Ada' } },
    });
    const refused = JSON.parse(await ask(served.url, '{ nothing }')) as object;
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(Object.keys(refused)).toEqual(['errors']);
  });
});

describe('the supergraph that is served', () => {
  it.each([
    ['v2.0', 'join/v0.3'],
    ['v2.9', 'join/v0.5'],
  ])('may be composed for federation %s (%s), without any word on data protection', async (version, join) => {
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: ["@key"])`;
    const old = await startSubgraphs({
      registry: { ...registry, sdl: link + registry.sdl },
      work: { ...work, sdl: link + work.sdl },
    });
    try {
      expect(old.supergraphSdl).toContain(`https://specs.apollo.dev/${join}"`);
      expect(old.supergraphSdl).not.toContain('@data');
      const { command, url } = await serve([
        '--unprotected',
        '--supergraph',
        file(`${version}.graphql`, old.supergraphSdl),
      ]);
      expect((await ask(url, '{ me { job } }')).trim()).toBe('{"data":{"me":{"job":"job of p1"}}}');
      command.signal('SIGTERM');
      expect(await command.ended()).toMatchObject({ code: 0 });
    } finally {
      await old.stop();
    }
  });

  it('may name other URLs than those where its subgraphs are: <SUBGRAPH>_URL counts', async () => {
    const urls = [...agencies.supergraphSdl.matchAll(/@join__graph\(name: "(\w+)", url: "([^"]+)"/g)];
    const elsewhere = agencies.supergraphSdl.replace(/127\.0\.0\.1:\d+/g, 'nowhere.invalid');
    const env = Object.fromEntries(urls.map(([, name = '', url]) => [`${name.toUpperCase()}_URL`, url]));
    expect(Object.keys(env)).toEqual(['REGISTRY_URL', 'WORK_URL']);
    const { command, url } = await serve(
      ['--unprotected', '--supergraph', file('elsewhere.graphql', elsewhere)],
      env,
    );
    expect((await ask(url, '{ me { job } }')).trim()).toBe('{"data":{"me":{"job":"job of p1"}}}');
    command.signal('SIGTERM');
    expect(await command.ended()).toMatchObject({ code: 0 });
  });
});

it('without --unprotected the same supergraph is not served before it is said whose tokens are good', async () => {
  const supergraph = file('hub.graphql', agencies.supergraphSdl);
  expect(await lotse(['gateway', '--port', '0', '--supergraph', supergraph])).toMatchObject({
    code: 1,
    output: '',
    complaint: expect.stringMatching(/^LOTSE_ISSUER and LOTSE_AUDIENCE are not set: [^\n]*\n$/),
  });
});

describe('plain federation mode does not begin', () => {
  const whole = () => ['--supergraph', file('whole.graphql', agencies.supergraphSdl)];

  it.each([
    [
      'without a supergraph of its own',
      () => [],
      {},
      /^--unprotected serves a supergraph .* add --supergraph FILE\.$/,
    ],
    [
      'with one from the environment, which may be the hub’s',
      () => [],
      { LOTSE_SUPERGRAPH: '/somewhere' },
      /add --supergraph FILE\.$/,
    ],
    [
      'without its file',
      () => ['--supergraph', '/no/such.graphql'],
      {},
      /^The supergraph "\/no\/such\.graphql" cannot be read\. There is no such file\. .*--supergraph/,
    ],
    ['with a folder for a file', () => ['--supergraph', folder], {}, /cannot be read\. It is a folder\. /],
    [
      'with a supergraph of federation 1',
      () => [
        '--supergraph',
        file('one.graphql', 'schema @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }'),
      ],
      {},
      /^The supergraph cannot be used: it follows the join specification v0\.1, as federation 1 wrote it\./,
    ],
    [
      'with a broken supergraph',
      () => [
        '--supergraph',
        file('broken.graphql', agencies.supergraphSdl.replace('type Query', 'tipe Query')),
      ],
      {},
      /^The supergraph cannot be used: Syntax Error: .* at line \d+, column \d+\.$/,
    ],
    [
      'where others could reach it',
      whole,
      { LOTSE_HOST: '0.0.0.0' },
      /listen on "0\.0\.0\.0".*this machine only/,
    ],
  ])('%s: one sentence, status 1', async (_, args, env, sentence) => {
    const ended = await lotse(['gateway', '--unprotected', ...args()], { env });
    expect(ended).toMatchObject({ code: 1, output: '' });
    expect(ended.complaint.trimEnd()).toMatch(sentence);
    expect(ended.complaint.trimEnd().split('\n')).toHaveLength(1);
  });
});
