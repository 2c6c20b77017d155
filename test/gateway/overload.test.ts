import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Agent, type ClientRequest, request } from 'node:http';
import { type Admission, admit, type Load } from '../../gateway/limits/admit';
import { LoopDelay } from '../../http/LoopDelay';
import { type FixtureHub, startHub } from '../fixtures/startHub';

const most: Load = { inFlight: 10, loopDelayMs: 200 };

describe('one more request', () => {
  it.each<[Load, Admission]>([
    [{ inFlight: 0, loopDelayMs: 0 }, 'admitted'],
    [{ inFlight: 9, loopDelayMs: 200 }, 'admitted'],
    [{ inFlight: 10, loopDelayMs: 0 }, 'full'],
    [{ inFlight: 1, loopDelayMs: 201 }, 'late'],
    [{ inFlight: 0, loopDelayMs: 5_000 }, 'admitted'],
  ])('at %j is %s', (load, admission) => {
    expect(admit(load, most)).toBe(admission);
  });
});

describe('the delay of a process', () => {
  let loop: LoopDelay;
  beforeEach(() => {
    loop = new LoopDelay();
  });
  afterEach(() => loop.stop());

  it('lasts only when several looks in a row find it', () => {
    for (const ms of [900, 2, 900]) loop.note(ms);
    expect(loop.lastingMs).toBe(2);
    for (const ms of [700, 800]) loop.note(ms);
    expect(loop.lastingMs).toBe(700);
  });

  it('is over as soon as one look finds none', () => {
    for (const ms of [900, 900, 900, 0]) loop.note(ms);
    expect(loop.lastingMs).toBe(0);
  });

  it('is measured on a process that is really busy', async () => {
    const busy = setInterval(() => {
      const until = performance.now() + 60;
      while (performance.now() < until);
    });
    let lasting = 0;
    while (lasting < 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      lasting = loop.lastingMs;
    }
    clearInterval(busy);
    expect(lasting).toBeGreaterThanOrEqual(10);
  });
});

describe('a hub that is full', () => {
  let hub: FixtureHub;
  const stalled: ServerResponse[] = [];
  beforeAll(async () => {
    hub = await startHub(
      {
        registry: {
          sdl: 'type Query { me: String, slow: String }',
          resolvers: { Query: { me: () => 'Ada' } },
          misbehave: ({ query }, response) => query.includes('slow') && stalled.push(response) > 0,
        },
      },
      { inFlight: 2, patienceMsOf: () => 60_000 },
    );
  });
  afterAll(() => hub.stop());

  it('refuses at once what it has no place for, stays healthy, and takes requests again when a place is free', async () => {
    const waiting = [hub.ask('{ slow }'), hub.ask('{ slow }')];
    while (stalled.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = await fetch(`${hub.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ me }"}',
    });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'HUB_OVERLOADED' } }] });
    expect((await fetch(`${hub.gateway.url}/health`)).status).toBe(200);
    expect(hub.asked('registry')).toHaveLength(2);
    for (const response of stalled) response.end('{"data":{"slow":"late"}}');
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await hub.ask('{ me }')).data).toEqual({ me: 'Ada' });
  });

  it('refuses without reading: the body need not have come', async () => {
    stalled.length = 0;
    const halves = [0, 1].map(() => halfAsked(hub.gateway.url));
    await Promise.all(halves.map((half) => once(half, 'socket')));
    // Two that are only half sent hold the two places.
    let third = await hub.ask('{ me }');
    while (third.status !== 503) third = await hub.ask('{ me }');
    for (const half of halves) half.destroy();
    while (third.status !== 200) third = await hub.ask('{ me }');
    expect(third.data).toEqual({ me: 'Ada' });
  });
});

/** A request whose body is announced and never comes. */
function halfAsked(url: string): ClientRequest {
  const half = request(`${url}/graphql`, {
    method: 'POST',
    agent: new Agent(),
    headers: { 'content-type': 'application/json', 'content-length': '100' },
  });
  half.on('error', () => {});
  half.write('{');
  return half;
}
