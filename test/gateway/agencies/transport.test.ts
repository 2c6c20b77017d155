import type { Ask } from '../../../gateway/agencies/Agency';
import { openTransport, type Transport } from '../../../gateway/agencies/transport';
import { failed, never, query, unfit, unheard } from './heldAsk';
import { type Behaviour, say, startAgency, type TestAgency, until } from './startAgency';

const well = '{"data":{"a":1}}';
const answered = { kind: 'answered', data: { a: 1 }, errors: [] };

describe('a question over HTTP', () => {
  let agency: TestAgency;
  let transport: Transport;
  let ask: Ask;
  async function open(behave: Behaviour, terms: { connections?: number; answerLimit?: number } = {}) {
    agency = await startAgency(behave);
    transport = openTransport({
      agency: 'social',
      sealer: null,
      tls: null,
      httpsOnly: false,
      url: `${agency.url}?x=1`,
      connections: 4,
      connectMs: 1_000,
      answerLimit: 100_000,
      messages: new Set(),
      ...terms,
    });
    ask = transport.ask;
  }
  afterEach(async () => {
    await transport.close();
    await agency.stop();
  });

  it('carries its body as it is, and what every question carries', async () => {
    await open(say(well));
    const body = '{"query":"{ a }","variables":{"name":"Jürgen"}}';
    expect(await ask({ ...query, body }, never())).toEqual(answered);
    const [first] = agency.arrived;
    expect(first?.body).toBe(body);
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });
  });

  it('uses connections again', async () => {
    await open(say(well));
    for (let time = 0; time < 9; time++) expect(await ask(query, never())).toEqual(answered);
    expect(agency.arrived).toHaveLength(9);
    // Two, because undici lets a connection rest for a turn of the event loop before it is used again.
    expect(agency.connections()).toBeLessThanOrEqual(2);
  });

  it('is never merged with an equal one: each is sent, on a connection of its own', async () => {
    const waiting: (() => void)[] = [];
    await open((response, arrived, number) => {
      waiting.push(() => say(`{"data":{"number":${number}}}`)(response, arrived, number));
      if (waiting.length === 3) for (const answer of waiting) answer();
    });
    const answers = await Promise.all([0, 1, 2].map(() => ask(query, never())));
    expect(agency.connections()).toBe(3);
    expect(answers.map((answer) => answer.kind === 'answered' && answer.data?.number).sort()).toEqual([
      0, 1, 2,
    ]);
  });

  it('puts an answer together that comes in pieces, even inside a character', async () => {
    await open((response) => {
      const bytes = Buffer.from('{"data":{"name":"Jürgen Müller"}}');
      response.writeHead(200, { 'content-type': 'application/graphql-response+json; charset=utf-8' });
      const cuts = [0, 5, 19, 20, 30, bytes.length];
      const send = (piece: number) => {
        if (piece === cuts.length - 1) return void response.end();
        response.write(bytes.subarray(cuts[piece], cuts[piece + 1]), () =>
          setTimeout(() => send(piece + 1), 2),
        );
      };
      send(0);
    });
    expect(await ask(query, never())).toEqual({
      kind: 'answered',
      data: { name: 'Jürgen Müller' },
      errors: [],
    });
  });

  it('stops reading an answer at its limit, announced or not', async () => {
    let written = 0;
    let hungUpOn = 0;
    await open(
      (response, _, number) => {
        response.on('close', () => hungUpOn++);
        const headers = { 'content-type': 'application/json' };
        if (number === 0) response.writeHead(200, { ...headers, 'content-length': '50000000' });
        else response.writeHead(200, headers);
        const more = () => {
          if (response.destroyed || response.writableEnded || written > 50_000_000) return;
          written += 10_000;
          response.write(' '.repeat(10_000), more);
        };
        more();
      },
      { answerLimit: 20_000 },
    );
    expect(await ask(query, never())).toEqual(unfit);
    expect(await ask(query, never())).toEqual(unfit);
    await until(() => hungUpOn === 2);
    expect(written).toBeLessThan(50_000_000);
  });

  it.each([
    ['503 with a page', say('busy', { status: 503, type: 'text/html' }), failed('AGENCY_OVERLOADED')],
    ['429 with JSON', say('{"data":{}}', { status: 429 }), failed('AGENCY_OVERLOADED')],
    ['a page', say('<html>', { type: 'text/html' }), unfit],
    ['no JSON', say('{"data":'), unfit],
    ['400 with errors', say('{"errors":[{"message":"no"}]}', { status: 400 }), unfit],
    ['404 with JSON', say('{"data":{}}', { status: 404 }), unfit],
    ['408', say('', { status: 408, type: 'text/plain' }), failed('AGENCY_ANSWER_INVALID')],
    ['500 with JSON', say('{"data":{}}', { status: 500 }), failed('AGENCY_ANSWER_INVALID')],
    ['504 of a proxy', say('late', { status: 504, type: 'text/plain' }), failed('AGENCY_UNAVAILABLE')],
  ] as const)('answered by %s fails and leaves its connection in use', async (_, behave, answer) => {
    await open(behave);
    for (let time = 0; time < 5; time++) expect(await ask(query, never())).toEqual(answer);
    expect(agency.arrived).toHaveLength(5);
    expect(agency.connections()).toBeLessThanOrEqual(2);
  });

  it('is answered whatever the status says when the answer is in the form of GraphQL', async () => {
    const type = 'application/graphql-response+json';
    await open(say('{"errors":[{"message":"no"}],"data":null}', { status: 422, type }));
    expect(await ask(query, never())).toEqual({
      kind: 'answered',
      data: null,
      errors: [{ path: null, code: 'AGENCY_FIELD_FAILED' }],
    });
  });

  it('tells a connection that failed before any answer from one that failed within', async () => {
    await open((response, _, number) => {
      if (number === 0) return void response.destroy();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":', () => setTimeout(() => response.destroy(), 5));
    });
    expect(await ask(query, never())).toEqual(unheard);
    expect(await ask(query, never())).toEqual(failed('AGENCY_UNAVAILABLE'));
  });

  it('gives its connection up when it ends without an answer', async () => {
    let hungUpOn = 0;
    await open((response) => void response.on('close', () => hungUpOn++));
    const end = new AbortController();
    const asked = ask(query, end.signal);
    await until(() => agency.arrived.length === 1);
    end.abort();
    expect(await asked).toEqual(failed('AGENCY_TIMEOUT'));
    await until(() => hungUpOn === 1);
    expect(agency.arrived).toHaveLength(1);
  });

  it('that ends while it waits for a connection never reaches the agency and costs no connection', async () => {
    let answerFirst = () => {};
    await open(
      (response, arrived, number) => {
        if (number === 0) answerFirst = () => say(well)(response, arrived, number);
        else say(well)(response, arrived, number);
      },
      { connections: 1 },
    );
    const first = ask(query, never());
    await until(() => agency.arrived.length === 1);
    const end = new AbortController();
    const second = ask({ ...query, body: '{"query":"{ second }"}' }, end.signal);
    const third = ask({ ...query, body: '{"query":"{ third }"}' }, never());
    end.abort();
    expect(await second).toEqual(failed('AGENCY_TIMEOUT'));
    answerFirst();
    expect(await Promise.all([first, third])).toEqual([answered, answered]);
    expect(agency.arrived.map(({ body }) => body)).toEqual([query.body, '{"query":"{ third }"}']);
    expect(agency.connections()).toBe(1);
  });

  it('is not sent at all when its time is over', async () => {
    await open(say(well));
    expect(await ask(query, AbortSignal.abort())).toEqual(failed('AGENCY_TIMEOUT'));
    expect([agency.arrived.length, agency.connections()]).toEqual([0, 0]);
  });
});

describe('an agency that nobody listens for', () => {
  it('is not heard, and can be closed', async () => {
    const agency = await startAgency(say(well));
    await agency.stop();
    const transport = openTransport({
      agency: 'social',
      sealer: null,
      tls: null,
      httpsOnly: false,
      url: agency.url,
      connections: 2,
      connectMs: 1_000,
      answerLimit: 1_000,
      messages: new Set(),
    });
    expect(await transport.ask(query, never())).toEqual(unheard);
    await transport.close();
  });
});
