import { startGateway } from '../../gateway/main';
import { type FixtureHub, startHub } from '../fixtures/startHub';
import { composeFixture } from '../fixtures/startSubgraphs';

describe('the door', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    const person = 'type Person @key(fields: "id") { id: ID! ';
    hub = await startHub({
      casework: {
        sdl: `type Query { me: Person } ${person} name: String }`,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      health: { sdl: `${person} vaccinated: Boolean }`, resolvers: { Person: { vaccinated: () => true } } },
    });
  });
  afterAll(() => hub.stop());

  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${hub.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body,
    });

  it('says that it is healthy', async () => {
    const response = await fetch(`${hub.gateway.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, agencies: ['casework', 'health'] });
  });

  it('passes on nothing of what a caller says about itself', async () => {
    const headers = {
      cookie: 'a=b',
      authorization: 'Bearer x',
      'x-lotse-purpose': 'CASE_COORDINATION',
      'x-lotse-case': 'KIM-OB-2026-00001',
      'lotse-envelope': 'forged',
    };
    await hub.ask('{ me { name vaccinated } }', {}, { headers });
    const [casework, health] = [hub.asked('casework').at(-1), hub.asked('health').at(-1)];
    for (const asked of [casework, health]) {
      expect(asked).toBeDefined();
      for (const name of Object.keys(headers)) expect(asked?.headers).not.toHaveProperty(name);
    }
  });

  it.each([
    ['a body that is no JSON', '{"query": ', 'BAD_REQUEST'],
    ['a body without a query', '{"variables": {}}', 'BAD_REQUEST'],
    ['a list of queries', '[{"query": "{ me { name } }"}]', 'BAD_REQUEST'],
    ['a query that is no GraphQL', '{"query": "{ me { name "}', 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{"query": "{ nope }"}', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a fragment inside itself',
      '{"query": "{ me { ...F } } fragment F on Person { id ...F }"}',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two operations and no name',
      '{"query": "query A { me { name } } query B { me { id } }"}',
      'OPERATION_UNKNOWN',
    ],
    [
      'a name no operation has',
      '{"query": "query A { me { name } }", "operationName": "B"}',
      'OPERATION_UNKNOWN',
    ],
    ['fragments only', '{"query": "fragment F on Person { id }"}', 'GRAPHQL_VALIDATION_FAILED'],
    ['variables that are no object', '{"query": "{ me { name } }", "variables": 7}', 'BAD_REQUEST'],
  ])('refuses %s with 400 and no stack', async (_, body, code) => {
    const response = await post(body);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(
      (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ).toBe(code);
    expect(text).not.toMatch(/\bat .*\.(ts|js)\b|stacktrace|node_modules/);
  });

  it('runs the operation that is named', async () => {
    const document = 'query A { me { name } } query B { me { id } }';
    expect((await hub.ask(document, {}, { operationName: 'B' })).data).toEqual({ me: { id: 'p1' } });
    expect((await hub.ask(document, {}, { operationName: 'A' })).data).toEqual({ me: { name: 'Ada' } });
  });

  it('answers GET from a page that may ask, and no other', async () => {
    const url = `${hub.gateway.url}/graphql?query=${encodeURIComponent('{ me { name } }')}`;
    expect((await fetch(url)).status).toBe(400);
    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await response.json()).toMatchObject({ data: { me: { name: 'Ada' } } });
  });

  it('refuses a form that another site could post', async () => {
    const response = await post('query={me{name}}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(415);
  });

  it.each([
    ['PUT', {}, 405],
    ['OPTIONS', {}, 405],
    ['DELETE', { accept: 'text/html' }, 405],
    ['POST', { accept: 'text/html' }, 406],
    ['POST', { accept: 'application/json;q=0' }, 406],
    ['POST', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['POST', { 'content-type': 'text/plain', 'apollo-require-preflight': 'true' }, 415],
    ['GET', { accept: 'text/html' }, 406],
    ['GET', { accept: 'text/html, */*' }, 400],
  ])(
    '%s with %j is refused with %i, in words and before anything is asked',
    async (method, headers, status) => {
      const asked = hub.asked('casework').length;
      const body = method === 'GET' ? undefined : '{"query":"{ me { name } }"}';
      const response = await fetch(`${hub.gateway.url}/graphql`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body }),
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      expect(hub.asked('casework').length).toBe(asked);
    },
  );

  it('writes a refused question as 200 where a status could come from anything on the way, and as 400 elsewhere', async () => {
    const statuses = await Promise.all(
      ['application/json', '*/*', 'application/graphql-response+json'].map(async (accept) => {
        const response = await post('{"query":"{ nope }"}', { accept });
        return [response.headers.get('content-type')?.split(';')[0], response.status];
      }),
    );
    expect(statuses).toEqual([
      ['application/json', 200],
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ]);
  });

  it('lets nobody keep an answer, or take it for a page', async () => {
    const answers = [
      await post('{"query":"{ me { name } }"}'),
      await post('no'),
      await fetch(`${hub.gateway.url}/health`),
    ];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('refuses a body beyond its limit with 413 and says the limit', async () => {
    const response = await post(JSON.stringify({ query: `{ me { name } } # ${'x'.repeat(300_000)}` }));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('262144 bytes');
  });

  it('gives every answer an id of its own', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await hub.ask('{ me { id } }')).extensions?.disclosure.id),
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has one notice: that it is unprotected', async () => {
    const { extensions } = await hub.ask('{ me { id } }');
    expect(extensions?.disclosure.notices).toEqual([expect.stringContaining('Unprotected mode')]);
    expect(hub.gateway.notices).toEqual([expect.stringContaining('127.0.0.1 only')]);
  });
});

describe('a gateway that cannot start', () => {
  const supergraphSdl = composeFixture({ a: { sdl: 'type Query { a: Int }' } });

  it('refuses every address but this machine’s', async () => {
    await expect(
      startGateway({ mode: 'unprotected', supergraphSdl, port: 0, host: '0.0.0.0' }),
    ).rejects.toThrow(/0\.0\.0\.0.*127\.0\.0\.1/);
  });

  it('says what is wrong with the supergraph', async () => {
    await expect(
      startGateway({ mode: 'unprotected', supergraphSdl: 'type Query {', port: 0 }),
    ).rejects.toThrow(/supergraph cannot be used: Syntax/);
    await expect(
      startGateway({ mode: 'unprotected', supergraphSdl: 'type Query { a: Int }', port: 0 }),
    ).rejects.toThrow(/join__Graph/);
    await expect(
      startGateway({ mode: 'unprotected', supergraphPath: 'no/such.graphql', port: 0 }),
    ).rejects.toThrow(/"no\/such.graphql" cannot be read/);
  });

  it('says that its port is taken', async () => {
    const first = await startGateway({ mode: 'unprotected', supergraphSdl, port: 0 });
    await expect(startGateway({ mode: 'unprotected', supergraphSdl, port: first.port })).rejects.toThrow(
      /is taken/,
    );
    await first.stop();
  });
});
