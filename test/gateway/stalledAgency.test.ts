import type { ServerResponse } from 'node:http';
import { type ClientAnswer, type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';
import { listenTo } from './agencies/listenTo';
import { until } from './agencies/startAgency';

/**
 * One agency stops answering while two hundred requests need it. The others must not notice: not those who ask, and not
 * the agencies that answer.
 */
const slots = 20;
const queue = 30;
const restMs = 300;

const person = 'type Person @key(fields: "id") { id: ID! ';

/** An agency that answers, does not answer, or says that it cannot, as the test wants. */
function moodyWork() {
  let mood: 'well' | 'stalled' | 'refusing' = 'well';
  const held = new Set<ServerResponse>();
  const refuse = (response: ServerResponse) => {
    response.statusCode = 503;
    response.end();
  };
  return {
    held,
    stall: () => {
      mood = 'stalled';
    },
    refuse: () => {
      mood = 'refusing';
      for (const response of held) refuse(response);
    },
    recover: () => {
      mood = 'well';
    },
    subgraph: {
      sdl: `${person} job: String }`,
      resolvers: { Person: { job: () => 'nurse' } },
      misbehave: (_: unknown, response: ServerResponse) => {
        if (mood === 'well') return false;
        held.add(response);
        response.on('close', () => held.delete(response));
        if (mood === 'refusing') refuse(response);
        return true;
      },
    },
  };
}

describe('an agency that stalls with two hundred requests in flight', () => {
  const work = moodyWork();
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub(
      {
        registry: {
          sdl: `type Query { me: Person } ${person} name: String }`,
          resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
        },
        health: { sdl: `${person} vaccinated: Boolean }`, resolvers: { Person: { vaccinated: () => true } } },
        work: work.subgraph,
      },
      {
        // Longer than the test: how fast this machine is must not decide what is counted.
        deadlineMs: 60_000,
        loopDelayMs: 60_000,
        patienceMsOf: () => 60_000,
        slotsOf: (agency) => (agency === 'work' ? slots : 100),
        queueOf: (agency) => (agency === 'work' ? queue : 400),
        breakerRestMsOf: () => restMs,
      },
    );
  });
  afterAll(() => hub.stop());

  const ask = (count: number, query: string): readonly Promise<ClientAnswer>[] =>
    Array.from({ length: count }, () => hub.ask(query));
  const everything = '{ me { name vaccinated job } }';
  const withoutWork = '{ me { name vaccinated } }';

  it('costs its own field only, gets no more questions than slots, and is asked again when it is well', async () => {
    expect((await hub.ask(everything)).data).toEqual({ me: { name: 'Ada', vaccinated: true, job: 'nurse' } });
    expect(failuresOf(await hub.ask(withoutWork))).toEqual([]);
    const before = hub.asked('work').length;
    const breaker = listenTo('breakerChanged');
    work.stall();
    const needing = ask(200, everything);
    await until(() => hub.asked('work').length - before === slots);

    // While every slot of the stalled agency is taken, everybody else is answered in full.
    const others = await Promise.all(ask(50, withoutWork));
    for (const answer of others) {
      expect(failuresOf(answer)).toEqual([]);
      expect(answer.data).toEqual({ me: { name: 'Ada', vaccinated: true } });
    }
    expect(work.held.size).toBe(slots);
    expect(hub.asked('work').length - before).toBe(slots);

    work.refuse();
    const answers = await Promise.all(needing);
    const codes: Record<string, number> = {};
    for (const answer of answers) {
      // What the other agencies said is there, in every answer.
      expect(answer.data).toEqual({ me: { name: 'Ada', vaccinated: true, job: null } });
      expect(failuresOf(answer)).toHaveLength(1);
      const code = failuresOf(answer)[0] ?? '';
      codes[code] = (codes[code] ?? 0) + 1;
    }
    // Each slot that the first ones gave up went to one who waited, until the breaker opened.
    const reached = hub.asked('work').length - before;
    expect(reached).toBeGreaterThanOrEqual(slots);
    expect(reached).toBeLessThan(2 * slots);
    expect(codes).toEqual({
      // Said by the agency itself; or, beyond its slots and the places to wait, at once by the hub.
      'me.job: AGENCY_OVERLOADED by work': 200 - slots - queue + reached,
      // Still waiting when the breaker opened: not asked any more.
      'me.job: AGENCY_UNAVAILABLE by work': slots + queue - reached,
    });
    expect(breaker.heard).toEqual([{ agency: 'work', state: 'open' }]);

    work.recover();
    await new Promise((resolve) => setTimeout(resolve, restMs));
    expect((await hub.ask(everything)).data).toEqual({ me: { name: 'Ada', vaccinated: true, job: 'nurse' } });
    const recovered = await Promise.all(ask(slots, everything));
    expect(recovered.flatMap(failuresOf)).toEqual([]);
    expect(hub.asked('work').length - before).toBe(reached + 1 + slots);
    breaker.stop();
    expect(breaker.heard).toEqual(['open', 'probing', 'closed'].map((state) => ({ agency: 'work', state })));
  });
});

describe('clients that leave a stalled agency', () => {
  it('leave no question behind, and are not held against it', async () => {
    const work = moodyWork();
    const hub = await startHub(
      {
        registry: {
          sdl: `type Query { me: Person } ${person} name: String }`,
          resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
        },
        work: work.subgraph,
      },
      {
        deadlineMs: 60_000,
        loopDelayMs: 60_000,
        patienceMsOf: () => 60_000,
        slotsOf: () => 30,
        queueOf: () => 100,
      },
    );
    const breaker = listenTo('breakerChanged');
    try {
      work.stall();
      const gone = new AbortController();
      const requests = Array.from({ length: 60 }, () =>
        fetch(`${hub.gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ me { job } }' }),
          signal: gone.signal,
        }),
      );
      await until(() => work.held.size === 30);
      gone.abort();
      await Promise.allSettled(requests);
      await until(() => work.held.size === 0);
      work.recover();
      const answers = await Promise.all(Array.from({ length: 40 }, () => hub.ask('{ me { job } }')));
      expect(answers.flatMap(failuresOf)).toEqual([]);
      expect(breaker.heard).toEqual([]);
      // Those who waited in the queue never reached the agency.
      expect(hub.asked('work')).toHaveLength(30 + 40);
    } finally {
      breaker.stop();
      await hub.stop();
    }
  });
});
