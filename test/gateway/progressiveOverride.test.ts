import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { bucketOf } from '../../gateway/plan/Overrides';
import { type FixtureHub, startHub } from '../fixtures/startHub';

/** Whoever is not verified is known by the address that the question comes from; with a token it is the token's subject. */
const callers = Array.from({ length: 200 }, (_, index) => `127.0.0.${index + 1}`);
const moved = (field: string, label: string) =>
  `${field}: String @override(from: "former", label: "${label}")`;

const subgraphs = {
  former: {
    sdl: `type Query { me: Person }
          type Person @key(fields: "id") { id: ID! third: String tenth: String none: String all: String flagged: String }`,
    resolvers: {
      Query: {
        me: () => ({
          id: 'p1',
          third: 'former',
          tenth: 'former',
          none: 'former',
          all: 'former',
          flagged: 'former',
        }),
      },
    },
  },
  next: {
    sdl: `type Person @key(fields: "id") {
            id: ID! ${moved('third', 'percent(30)')} ${moved('tenth', 'percent(10.5)')}
            ${moved('none', 'percent(0)')} ${moved('all', 'percent(100)')} ${moved('flagged', 'new-office')}
          }`,
    resolvers: {
      Person: Object.fromEntries(
        ['third', 'tenth', 'none', 'all', 'flagged'].map((field) => [field, () => 'next']),
      ),
    },
  },
};

/** Asks from one of the addresses of this machine. */
const homes = (hub: FixtureHub, localAddress = '127.0.0.1'): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const question = request(
      `${hub.gateway.url}/graphql`,
      { method: 'POST', headers, localAddress, agent: false },
      (response) => {
        text(response)
          .then((body) => {
            const answer = JSON.parse(body) as { data: { me: Record<string, string> }; errors?: unknown };
            expect(answer.errors).toBeUndefined();
            resolve(answer.data.me);
          })
          .catch(reject);
      },
    );
    question.on('error', reject).end(JSON.stringify({ query: '{ me { third tenth none all flagged } }' }));
  });

describe('a field that moves to another agency step by step', () => {
  let hub: FixtureHub;
  let plans = 0;
  const count = () => plans++;
  let told: readonly Record<string, string>[] = [];
  beforeAll(async () => {
    hub = await startHub(subgraphs);
    subscribe('lotse:operationPlanned', count);
    told = await Promise.all(callers.map((caller) => homes(hub, caller)));
  });
  afterAll(async () => {
    unsubscribe('lotse:operationPlanned', count);
    await hub.stop();
  });
  const share = (field: string) => told.filter((one) => one[field] === 'next').length;

  it('has moved for its percentage of the callers', () => {
    // Three standard deviations around 60 and 21 of 200.
    expect(Math.abs(share('third') - 60)).toBeLessThanOrEqual(20);
    expect(Math.abs(share('tenth') - 21)).toBeLessThanOrEqual(13);
    expect([share('none'), share('all')]).toEqual([0, 200]);
  });

  it('moves back for nobody as the percentage grows', () => {
    expect(told.filter(({ tenth, third }) => tenth === 'next' && third === 'former')).toEqual([]);
  });

  it('stays where it is for the same caller', async () => {
    const again = await Promise.all(callers.slice(0, 50).map((caller) => homes(hub, caller)));
    expect(again).toEqual(told.slice(0, 50));
    const unnamed = await Promise.all([1, 2, 3].map(() => homes(hub)));
    expect(unnamed).toEqual([unnamed[0], unnamed[0], unnamed[0]]);
  });

  it('costs one plan for each step that makes a difference, not one per caller', () => {
    expect(plans).toBe(3);
  });

  it('has not moved under a label nobody switched on', () => {
    expect(share('flagged')).toBe(0);
  });
});

describe('a label that is switched on', () => {
  it('moves its field for everybody; one that is unknown makes no difference', async () => {
    const hub = await startHub(subgraphs, { overrideLabels: new Set(['new-office', 'elsewhere']) });
    try {
      const told = await Promise.all(callers.slice(0, 5).map((caller) => homes(hub, caller)));
      expect(told.map(({ flagged }) => flagged)).toEqual(['next', 'next', 'next', 'next', 'next']);
    } finally {
      await hub.stop();
    }
  });
});

describe('the number drawn for a caller', () => {
  it('is from 0 up to 100 and evenly spread', () => {
    const drawn = Array.from({ length: 10_000 }, (_, index) => bucketOf(`caller ${index}`));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(100);
    for (let tenth = 0; tenth < 10; tenth++) {
      const within = drawn.filter((number) => Math.floor(number / 10) === tenth).length;
      expect(Math.abs(within - 1_000)).toBeLessThanOrEqual(100);
    }
  });
});
