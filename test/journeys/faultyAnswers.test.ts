import { type AgencyProxy, type Manner, openProxy, type RealAnswer } from '../harness/openProxy';
import { type Hub, startHub } from '../harness/startHub';
import {
  ask,
  askWhole,
  expectLost,
  type Overview,
  oneForEach,
  schoolFields,
  sorted,
  told,
  without,
} from './expectLost';
import { allAgencies } from './wholeAnswer';

/**
 * Six real subgraphs, three of them behind doors that can spoil a real answer on its way to the hub. Where the fault is the subgraph's own it
 * is under its seal; what was changed on the way is not.
 */
interface Entities {
  /** One list for each group of people who have agreed to the same. */
  readonly data: Readonly<Record<string, readonly unknown[]>>;
}

/** The real answer with other lists of entities in it, as the subgraph itself would have sent it. */
const entities =
  (change: (entities: readonly unknown[]) => readonly unknown[]): Manner =>
  (real, response) => {
    const { data } = JSON.parse(real.body) as Entities;
    const changed = Object.entries(data).map(([alias, list]) => [alias, change(list)]);
    sealed(real.status, JSON.stringify({ data: Object.fromEntries(changed) }))(real, response);
  };

/** Another answer, under the subgraph's seal. */
const sealed =
  (status: number, body: string): Manner =>
  ({ sealedFor }, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...sealedFor(body) }).end(body);
  };

/** Another answer, from somebody who has no key. */
const instead =
  (status: number, body: string, type = 'application/json'): Manner =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

const manners: readonly (readonly [string, Manner, string, string])[] = [
  [
    'answers with half of its answer',
    (real, response) => sealed(200, real.body.slice(0, real.body.length / 2))(real, response),
    'AGENCY_ANSWER_INVALID',
    'UNAVAILABLE',
  ],
  [
    'hangs up in the middle of its answer',
    ({ body, sealed: receipt }, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...receipt,
      });
      response.write(body.slice(0, 10), () => response.destroy());
    },
    'AGENCY_UNAVAILABLE',
    'UNAVAILABLE',
  ],
  [
    'answers with a page of its load balancer',
    instead(200, '<html>please wait</html>', 'text/html'),
    'AGENCY_ANSWER_INVALID',
    'UNAVAILABLE',
  ],
  ['answers 500', instead(500, '{"errors":[{"message":"boom"}]}'), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
  [
    'answers 503 with the right data',
    (real, response) => sealed(503, real.body)(real, response),
    'AGENCY_OVERLOADED',
    'UNAVAILABLE',
  ],
  ['answers about one person too few', entities((all) => all.slice(1)), 'AGENCY_ANSWER_INVALID', 'PARTIAL'],
  [
    'answers about one person too many',
    entities((all) => [...all, all[0]]),
    'AGENCY_ANSWER_INVALID',
    'PARTIAL',
  ],
  [
    'answers about persons with words',
    entities((all) => all.map(() => 'somebody')),
    'AGENCY_ANSWER_INVALID',
    'PARTIAL',
  ],
  [
    'answers without a seal',
    (real, response) => instead(real.status, real.body)(real, response),
    'AGENCY_ANSWER_INVALID',
    'UNAVAILABLE',
  ],
];

describe('an agency that', () => {
  let proxies: Readonly<Record<'casework' | 'health' | 'schools', AgencyProxy>>;
  let hub: Hub;
  let whole: Overview;
  beforeAll(async () => {
    const real = (name: string) => () => hub.agencies.get(name)?.url ?? '';
    const opened = ['casework', 'health', 'schools'].map(async (name) => [
      name,
      await openProxy(name, real(name)),
    ]);
    proxies = Object.fromEntries(await Promise.all(opened));
    const urls = Object.entries(proxies).map(([name, { url }]) => [name, url]);
    hub = await startHub({ urls: Object.fromEntries(urls) });
    whole = await askWhole(hub);
  }, 120_000);
  afterEach(() => {
    for (const proxy of Object.values(proxies)) proxy.behave(null);
  });
  afterAll(async () => {
    await hub.stop();
    for (const proxy of Object.values(proxies)) await proxy.stop();
  });

  it.each(manners)(
    '%s costs its own fields, and none once it has recovered',
    async (_, manner, code, status) => {
      proxies.health.behave(manner);
      expectLost(await ask(hub), whole, { agency: 'health', fields: ['health'], code, status });
      proxies.health.behave(null);
      expect(await askWhole(hub)).toEqual(whole);
    },
  );

  it.each([
    [
      'has a word changed on its way',
      (body: string) => body.replace('ASYLBLG_HEALTH_CARD', 'STATUTORY_MEMBER'),
    ],
    [
      'has somebody taken out on its way',
      (body: string) => body.replace(/\{"health":\{/, '{"health":null,"was":{'),
    ],
    ['has only a blank added on its way', (body: string) => `${body} `],
  ])('%s under the seal of the real answer is not believed, and nothing of it is told', async (_, change) => {
    let altered = '';
    proxies.health.behave(({ status, body, sealed: receipt }, response) => {
      altered = change(body);
      expect(altered).not.toBe(body);
      response.writeHead(status, { 'content-type': 'application/json', ...receipt }).end(altered);
    });
    const answer = await ask(hub);
    expect(altered).not.toBe('');
    expectLost(answer, whole, {
      agency: 'health',
      fields: ['health'],
      code: 'AGENCY_ANSWER_INVALID',
      status: 'UNAVAILABLE',
    });
  });

  it('answers with what it sealed for the question before is not believed', async () => {
    let before: RealAnswer | undefined;
    proxies.health.behave((real, response) => {
      const { status, body, sealed: receipt } = before ?? real;
      before ??= real;
      response.writeHead(status, { 'content-type': 'application/json', ...receipt }).end(body);
    });
    expect(await askWhole(hub)).toEqual(whole);
    expectLost(await ask(hub), whole, {
      agency: 'health',
      fields: ['health'],
      code: 'AGENCY_ANSWER_INVALID',
      status: 'UNAVAILABLE',
    });
  });

  it('says that it cannot answer about one person costs this one field, and its words stay with it', async () => {
    proxies.health.behave((real, response) => {
      const { data } = JSON.parse(real.body) as Entities;
      // The five who have agreed to everything.
      const [alias = '', five = []] = Object.entries(data).find(([, list]) => list.length === 5) ?? [];
      const errors = [{ message: 'secret', path: [alias, 1, 'health'] }];
      const changed = five.map((entity, index) => (index === 1 ? { health: null } : entity));
      sealed(200, JSON.stringify({ data: { ...data, [alias]: changed }, errors }))(real, response);
    });
    const answer = await ask(hub);
    expect(told(answer)).toEqual([
      {
        path: ['family', 'members', 2, 'person', 'health'],
        code: 'AGENCY_FIELD_FAILED',
        agency: 'health',
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    const others = (data: Overview) => data.family?.members.filter((_, index) => index !== 2);
    expect(others(answer.data)).toEqual(others(whole));
    expect(answer.extensions.disclosure.agencies).toContainEqual(
      expect.objectContaining({ name: 'health', status: 'PARTIAL' }),
    );
  });

  it('fails beside another one costs both their fields and nobody else’s', async () => {
    proxies.health.behave(instead(502, 'bad gateway', 'text/plain'));
    proxies.schools.behave((_, response) => response.destroy());
    const answer = await ask(hub);
    expect(answer.data).toEqual(without(whole, ['health', ...schoolFields]));
    expect(told(answer)).toEqual(
      sorted([
        ...oneForEach(['health'], 'AGENCY_UNAVAILABLE', 'health'),
        ...oneForEach(schoolFields, 'AGENCY_UNAVAILABLE', 'schools'),
      ]),
    );
    expect(answer.extensions.disclosure).toMatchObject({
      complete: false,
      agencies: allAgencies.map((name) => ({
        name,
        status: ['health', 'schools'].includes(name) ? 'UNAVAILABLE' : 'OK',
      })),
    });
  });

  it('holds the family itself costs the whole answer, and nobody else is asked', async () => {
    proxies.casework.behave((_, response) => response.destroy());
    const answer = await ask(hub);
    expect(answer.data).toEqual({ family: null });
    expect(told(answer)).toEqual([{ path: ['family'], code: 'AGENCY_UNAVAILABLE', agency: 'casework' }]);
    expect(answer.extensions.disclosure).toMatchObject({
      complete: false,
      agencies: [{ name: 'casework', status: 'UNAVAILABLE' }],
    });
    expect(answer.extensions.disclosure.agencies).toHaveLength(1);
  });
});
