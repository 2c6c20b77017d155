import type { ServerResponse } from 'node:http';
import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

let hungUpOn = 0;
const silent = {
  misbehave: (_: unknown, response: ServerResponse) => {
    response.on('close', () => hungUpOn++);
    return true;
  },
};
const person = 'type Person @key(fields: "id") { id: ID! ';

describe('the deadline of a request', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub(
      {
        registry: {
          sdl: `type Query { me: Person } ${person} name: String }`,
          resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
        },
        slow: { sdl: `${person} a: Int }`, ...silent },
        slower: { sdl: `${person} b: Int }`, ...silent },
      },
      { deadlineMs: 300, patienceMsOf: () => 60_000 },
    );
  });
  afterAll(() => hub.stop());

  it('ends every wait, however patient the hub is with its agencies', async () => {
    const answer = await hub.ask('{ me { name a b } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ me: { name: 'Ada', a: null, b: null } });
    expect(failuresOf(answer)).toEqual(['me.a: AGENCY_TIMEOUT by slow', 'me.b: AGENCY_TIMEOUT by slower']);
    expect(answer.extensions?.disclosure.agencies).toMatchObject([
      { name: 'registry', status: 'OK' },
      { name: 'slow', status: 'TIMEOUT' },
      { name: 'slower', status: 'TIMEOUT' },
    ]);
  });

  it('does not make others wait: a request that needs no slow agency is answered meanwhile', async () => {
    let slowIsBack = false;
    const slow = hub.ask('{ me { a b } }').then(() => {
      slowIsBack = true;
    });
    expect((await hub.ask('{ me { name } }')).data).toEqual({ me: { name: 'Ada' } });
    expect(slowIsBack).toBe(false);
    await slow;
  });
});

describe('a client that leaves', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub(
      {
        registry: {
          sdl: `type Query { me: Person } ${person} name: String }`,
          resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
        },
        slow: { sdl: `${person} a: Int }`, ...silent },
      },
      { deadlineMs: 60_000, patienceMsOf: () => 60_000 },
    );
  });
  afterAll(() => hub.stop());

  it('ends its questions: no agency is held by somebody who is gone', async () => {
    hungUpOn = 0;
    const asked = hub.asked('slow').length;
    const gone = new AbortController();
    const request = fetch(`${hub.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { a } }' }),
      signal: gone.signal,
    });
    while (hub.asked('slow').length === asked) await new Promise((resolve) => setTimeout(resolve, 5));
    gone.abort();
    await expect(request).rejects.toThrow(/abort/i);
    // The deadline of this hub is far away: only the client's leaving can have ended the question.
    while (hungUpOn === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(hungUpOn).toBe(1);
    expect((await hub.ask('{ me { name } }')).data).toEqual({ me: { name: 'Ada' } });
  });
});
