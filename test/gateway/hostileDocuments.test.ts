import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type FixtureHub, startHub } from '../fixtures/startHub';

/**
 * What a client may send to break a gateway, over the wire. `limits.test.ts` has the documents that are merely too
 * large; here are bodies and documents that hurt the code that reads them. After and beside each, another client is
 * answered.
 */
describe('a hostile request', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub({
      registry: {
        sdl: `
          scalar Blob
          type Query { me(note: String, blob: Blob): Person }
          interface Named { name: String }
          type Person implements Named @key(fields: "id") { id: ID! name: String friend: Person }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      work: { sdl: 'type Person @key(fields: "id") { id: ID! job: String }' },
    });
  });
  afterAll(() => hub.stop());

  interface Sent {
    readonly body: string | Buffer;
    readonly headers?: Readonly<Record<string, string>>;
    readonly method?: string;
  }

  const query = (text: string, variables: unknown = {}): Sent => ({
    body: JSON.stringify({ query: text, variables }),
  });

  async function send({ body, headers, method = 'POST' }: Sent): Promise<{ status: number; text: string }> {
    const asked = request(`${hub.gateway.url}/graphql`, {
      method,
      // A connection of its own: what a refusal does to it is no other client's business.
      agent: new Agent(),
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
    });
    const answered = once(asked, 'response');
    // The hub may hang up before it has read everything; only its answer counts.
    asked.on('error', () => {});
    asked.end(body);
    const [response] = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, text: Buffer.concat(chunks).toString() };
  }

  const times = (count: number, text: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => text(n)).join(' ');

  const fine = JSON.stringify({ query: '{ me { name } }' });
  const megabytes = 20 << 20;
  const badText = Buffer.concat([
    Buffer.from('{"query":"{ me(note: \\"'),
    Buffer.from([0xc3, 0x28, 0xff]),
    Buffer.from('\\") { name } }"}'),
  ]);

  const hostile: readonly (readonly [name: string, sent: Sent, says: RegExp])[] = [
    ['a fragment inside itself', query('{ me { ...A } } fragment A on Person { friend { ...A } }'), /itself/],
    [
      'three fragments in a ring',
      query(
        `{ me { ...A } } fragment A on Person { ...B } fragment B on Named { ...C } fragment C on Person { ...A }`,
      ),
      /itself/,
    ],
    [
      'a ring of fragments nobody spreads',
      query('{ me { name } } fragment A on Person { ...B } fragment B on Person { ...A }'),
      /itself|never used/,
    ],
    [
      'a thousand fragments in a ring',
      query(`{ me { ...F0 } } ${times(1_000, (n) => `fragment F${n} on Person { ...F${(n + 1) % 1_000} }`)}`),
      /itself|TOO_|DOCUMENT_TOO_LARGE/,
    ],
    [
      '4,000 aliases that contradict each other',
      query(`{ me { ${times(4_000, () => 'x: name x: id')} } }`),
      /TOO_/,
    ],
    [
      'contradictions hidden in nested fragments',
      query(`{ me { ${times(90, (n) => `... on Named { ... on Person { a${n}: name a${n}: id } }`)} } }`),
      /conflict|TOO_/,
    ],
    [
      'a list as deep as the document may be',
      query(`{ me(note: ${'['.repeat(9_000)}) { name } }`),
      /Syntax|TOO_LARGE/,
    ],
    [
      'a variable nested 50,000 levels',
      {
        body: `{"query":"query ($a: Blob) { me(blob: $a) { name } }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
      },
      /more than 100 levels/,
    ],
    [
      '5,000 variables',
      query(`query (${times(5_000, (n) => `$v${n}: Int`)}) { me { name } }`),
      /TOO_LARGE|never used/,
    ],
    ['20 MB', { body: Buffer.alloc(megabytes, 'x') }, /262144 bytes/],
    [
      '20 MB that do not say how many they are',
      { body: Buffer.alloc(megabytes, 'x'), headers: { 'transfer-encoding': 'chunked' } },
      /262144 bytes/,
    ],
    [
      'a string of 200 kB that is never closed',
      query(`{ me(note: "${'x'.repeat(200_000)}) { name } }`),
      /Unterminated/,
    ],
    ['bytes that are no UTF-8', { body: badText }, /UTF-8/],
    [
      'a body packed with gzip',
      { body: gzipSync(fine), headers: { 'content-encoding': 'gzip' } },
      /Content-Encoding/,
    ],
    [
      'a gzip bomb',
      { body: gzipSync(Buffer.alloc(megabytes, ' ')), headers: { 'content-encoding': 'gzip' } },
      /Content-Encoding/,
    ],
    ['several questions in a list', { body: `[${fine},${fine}]` }, /batch|list|JSON object/i],
    [
      'a thousand questions in a list',
      { body: `[${Array(1_000).fill(fine).join()}]` },
      /batch|list|JSON object/i,
    ],
    ['JSON that is no object', { body: '7' }, /./],
    ['nothing', { body: '' }, /./],
    ['a text', { body: '{ me { name } }', headers: { 'content-type': 'text/plain' } }, /./],
    [
      'a form',
      { body: 'query={me{name}}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      /./,
    ],
    [
      'a form with parts',
      {
        body: '--x\r\n\r\n{me{name}}\r\n--x--',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
      /./,
    ],
    [
      'no content type that is known',
      { body: fine, headers: { 'content-type': 'application/x-graphql' } },
      /./,
    ],
    ['another method', { body: fine, method: 'PUT' }, /./],
    [
      'an operation name that is no text',
      { body: '{"query":"{ me { name } }","operationName":{"a":1}}' },
      /./,
    ],
    [
      'variables called __proto__',
      { body: '{"query":"query ($a: Int!) { me { name } }","variables":{"__proto__":{"a":1}}}' },
      /./,
    ],
  ];

  it.each(hostile)('%s: is refused in words, and others are answered', async (_, sent, says) => {
    const [refused, other] = await Promise.all([send(sent), hub.ask('{ me { name } }')]);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    const { errors } = JSON.parse(refused.text) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors.map(({ message, extensions }) => `${extensions.code} ${message}`).join('\n')).toMatch(says);
    expect(refused.text).not.toMatch(/stacktrace|node_modules|\.ts:\d/);
    expect(other.data).toEqual({ me: { name: 'Ada' } });
    expect((await hub.ask('{ me { name } }')).data).toEqual({ me: { name: 'Ada' } });
  });
});
