import { type AgencyProxy, type Manner, openProxy, type RealAnswer } from '../harness/openProxy';
import { type Hub, startHub } from '../harness/startHub';
import {
  ask,
  expectLost,
  type Overview,
  oneForEach,
  schoolFields,
  sorted,
  told,
  without,
} from './expectLost';
import { allAgencies, wholeAnswer } from './wholeAnswer';

/** Six real subgraphs, three of them behind doors that can spoil a real answer on its way to the hub. */
type Entities = { readonly data: { readonly _entities: readonly unknown[] } };

/** The real answer with another list of entities in it. */
const entities =
  (change: (entities: readonly unknown[]) => readonly unknown[]): Manner =>
  ({ status, body }: RealAnswer, response) => {
    const { data } = JSON.parse(body) as Entities;
    const changed = { data: { ...data, _entities: change(data._entities) } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(changed));
  };

const instead =
  (status: number, body: string, type = 'application/json'): Manner =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

const manners: readonly (readonly [string, Manner, string, string])[] = [
  [
    'answers with half of its answer',
    ({ body }, response) => instead(200, body.slice(0, body.length / 2))({ status: 200, body }, response),
    'AGENCY_ANSWER_INVALID',
    'UNAVAILABLE',
  ],
  [
    'hangs up in the middle of its answer',
    ({ body }, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
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
    ({ body }, response) => instead(503, body)({ status: 503, body }, response),
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
];

describe('an agency that', () => {
  let proxies: Readonly<Record<'casework' | 'health' | 'schools', AgencyProxy>>;
  let hub: Hub;
  let whole: Overview;
  beforeAll(async () => {
    const real = (name: string) => () => hub.agencies.get(name)?.url ?? '';
    const opened = ['casework', 'health', 'schools'].map(async (name) => [name, await openProxy(real(name))]);
    proxies = Object.fromEntries(await Promise.all(opened));
    const urls = Object.entries(proxies).map(([name, { url }]) => [name, url]);
    hub = await startHub({ urls: Object.fromEntries(urls) });
    whole = wholeAnswer(await ask(hub), allAgencies);
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
      expect(wholeAnswer(await ask(hub), allAgencies)).toEqual(whole);
    },
  );

  it('says that it cannot answer about one person costs this one field, and its words stay with it', async () => {
    proxies.health.behave(({ body }, response) => {
      const { data } = JSON.parse(body) as Entities;
      const errors = [{ message: 'secret', path: ['_entities', 2, 'health'] }];
      const _entities = data._entities.map((entity, index) => (index === 2 ? { health: null } : entity));
      instead(200, JSON.stringify({ data: { _entities }, errors }))({ status: 200, body }, response);
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
