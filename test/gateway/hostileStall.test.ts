import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type FixtureSubgraphs, startSubgraphs } from '../fixtures/startSubgraphs';
import { ChildProgram } from '../harness/ChildProgram';
import { hostileBodies } from './hostileBodies';
import { hostileSchema } from './hostileSchema';

/**
 * One client sends the worst there is, another asks something trivial all the time. The gateway is alone in its process.
 * On a quiet machine nobody waits 100 ms; the machine that runs this is busy with other tests, so waits are measured
 * generously and the processor time that a request costs, which others cannot lengthen, more strictly.
 */
const longestWaitMs = 1_500;
/** All threads together, compilers and collectors of garbage included, on code that has never run before. */
const mostProcessorMs = 600;

const megabytes = 20 << 20;
const packed = { 'content-encoding': 'gzip' };

const sent: readonly (readonly [string, string | Buffer, Readonly<Record<string, string>>])[] = [
  ...hostileBodies.map(([name, body]) => [name, JSON.stringify(body), {}] as const),
  ['170,000 repeated fields', JSON.stringify({ query: `{ me { ${'name '.repeat(170_000)} } }` }), {}],
  ['a body of 20 MB', Buffer.alloc(megabytes, ' '), {}],
  ['a body of 20 MB in pieces', Buffer.alloc(megabytes, ' '), { 'transfer-encoding': 'chunked' }],
  ['a gzip bomb', gzipSync(Buffer.alloc(megabytes, ' ')), packed],
  ['250 kB of brackets', '['.repeat(250_000), {}],
  ['a text of 125,000 quotes', `{"query":"${'\\"'.repeat(125_000)}"}`, {}],
];

describe('a hostile request', () => {
  let subgraphs: FixtureSubgraphs;
  let gateway: ChildProgram;
  let url = '';
  let meter = '';
  const folder = mkdtempSync(join(tmpdir(), 'lotse-hostile-'));
  const kept = new Agent({ keepAlive: true });

  beforeAll(async () => {
    subgraphs = await startSubgraphs({
      registry: {
        sdl: hostileSchema,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      work: { sdl: 'type Person @key(fields: "id") { id: ID! job: String }' },
    });
    const supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, subgraphs.supergraphSdl);
    gateway = new ChildProgram(join(__dirname, 'gatewayProcess.ts'), [supergraph]);
    url = await gateway.line();
    meter = await gateway.line();
    for (let n = 0; n < 100; n++) await askTrifle();
  });
  afterAll(async () => {
    kept.destroy();
    await gateway.end('SIGTERM');
    await subgraphs.stop();
    rmSync(folder, { recursive: true });
  });

  const askTrifle = () => post('{"query":"{ __typename }"}', {}, kept);
  const processorMs = async () => Number(await (await fetch(meter)).text());

  function post(body: string | Buffer, headers: Readonly<Record<string, string>>, agent = new Agent()) {
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = request(`${url}/graphql`, {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...headers,
        },
      });
      // The hub may hang up before it has read everything; only its answer counts.
      asked.on('error', () => {});
      asked.on('close', () => reject(new Error('the hub hung up without an answer')));
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      });
      asked.end(body);
    });
  }

  /** The longest wait of a second client until `act` is over. */
  async function waitDuring(act: Promise<unknown>): Promise<number> {
    let over = false;
    let longest = 0;
    const ended = act.finally(() => {
      over = true;
    });
    while (!over) {
      const asked = performance.now();
      expect((await askTrifle()).text).toContain('"__typename":"Query"');
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await ended;
    return longest;
  }

  it.each(sent)('of %s is refused or answered, and nobody else waits for it', async (_, body, headers) => {
    const before = await processorMs();
    const hostile = post(body, headers);
    const wait = await waitDuring(hostile);
    const { status, text } = await hostile;
    // What the second client asked meanwhile costs time as well: some hundred trifles at most.
    expect(await processorMs().then((after) => after - before)).toBeLessThan(mostProcessorMs);
    expect(wait).toBeLessThan(longestWaitMs);
    expect([200, 400, 413, 415, 503]).toContain(status);
    const { errors, data } = JSON.parse(text) as {
      errors?: { extensions: { code: string } }[];
      data?: unknown;
    };
    if (status === 200) expect(data).toBeDefined();
    else expect(errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('HUB_ERROR');
    expect(text).not.toMatch(/stacktrace|node_modules|\.ts:\d/);
  });
});
