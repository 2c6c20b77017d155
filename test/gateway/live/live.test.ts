import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { storyIds } from '../../../city/stories/storyIds';
import { translatorsOf } from '../../../gateway/pseudonyms/openTranslators';
import { signToken } from '../../../issuer/signToken';
import { eventChannel } from '../../../schema/agencyEvent';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { roster } from '../../../subgraphs/roster';
import { countSignals } from '../../harness/countSignals';
import { eventsUrlOf } from '../../harness/postgres';
import { sectorKeysOf } from '../../harness/sectorKeys';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, startHub } from '../../harness/startHub';
import {
  overEvents,
  overSocket,
  type Subscriber,
  type Told,
  type Transport,
} from '../../harness/subscribers';
import { testKey } from '../../harness/tokenFor';
import { vanishingClients } from '../../harness/vanishingClients';
import { openPass, type Pass } from '../disclosure/openPass';

/** Subscriptions through the whole hub: real clients, real databases that tell of their changes, real tokens. */

let hub: Hub;
let databases: ReadonlyMap<string, string>;
let pass: Pass;
let headers: Record<string, string>;
const open: Subscriber[] = [];
const { family, mother, father } = storyIds.rahimi;
const translators = translatorsOf(sectorKeysOf(roster));
const pseudonymOf = (agency: string, id: string): string => translators.get(agency)?.toAgency(id) ?? '';

beforeAll(async () => {
  databases = await seededDatabases();
  const events = new Map<string, string>();
  for (const { name } of roster) events.set(name, await eventsUrlOf(databases.get(name) ?? ''));
  pass = await openPass(Number(new URL(databases.get('casework') ?? '').port));
  hub = await startHub({
    databases,
    gateway: {
      heartbeatMs: 100,
      subscriptionsPerCaller: 2_000,
      eventsUrlOf: (agency) => {
        const url = events.get(agency);
        return url === undefined ? null : pass.through(url);
      },
    },
  });
  headers = await hub.callers.responsibleFor([family]);
  await until(() => hub.gateway.live?.heard.length === roster.length);
}, 120_000);
afterEach(async () => {
  for (const one of open.splice(0)) await one.leave();
  await until(() => hub.gateway.live?.open === 0);
});
afterAll(async () => {
  await hub.stop();
  await pass.stop();
});

const text = `subscription Watch($family: ID!) {
  familyChanged(id: $family) { id members { person { id benefits { type grantedUntil } } } }
}`;
interface Family {
  readonly familyChanged: {
    readonly id: string;
    readonly members: readonly {
      readonly person: {
        readonly id: string;
        readonly benefits: readonly { readonly type: string; readonly grantedUntil: string | null }[] | null;
      };
    }[];
  } | null;
}

function subscribe(
  transport: Transport,
  query = text,
  more: { readonly headers?: Record<string, string>; readonly variables?: Record<string, unknown> } = {},
): Subscriber {
  const one = transport({ url: hub.url, query, variables: { family }, headers, ...more });
  open.push(one);
  return one;
}

const change = async (agency: string, sql: string, values: readonly unknown[] = []) => {
  const client = new Client({ connectionString: databases.get(agency) });
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
};

const tell = (agency: string, kind: 'Person' | 'Family', id: string, type = 'SomethingChanged') =>
  change(agency, 'SELECT pg_notify($1, $2)', [eventChannel, JSON.stringify({ type, subject: { kind, id } })]);

/** All benefits that the mother gets are granted until then. */
const renew = (until: string | null) =>
  change(
    'social',
    'UPDATE benefit SET "grantedUntil" = $1 WHERE id IN (SELECT "benefitId" FROM benefit_person WHERE "personId" = $2)',
    [until, pseudonymOf('social', mother)],
  );

const grantedUntil = (told: { readonly data?: Family | null } | null): string | null | undefined =>
  told?.data?.familyChanged?.members.find((member) => member.person.id === mother)?.person.benefits?.[0]
    ?.grantedUntil;

describe.each([
  ['server-sent events', overEvents],
  ['a WebSocket', overSocket],
] as const)('over %s', (_, transport) => {
  it('a subscriber is told how it is, and then what has changed, when an agency has changed it', async () => {
    const watcher = subscribe(transport);
    const first = await watcher.next<Family>();
    expect(first?.errors).toBeUndefined();
    expect(first?.data?.familyChanged?.id).toBe(family);
    for (const day of ['2031-01-01', '2032-02-02']) {
      await renew(day);
      expect(grantedUntil(await watcher.next<Family>())).toBe(day);
    }
    await renew('2027-04-30');
    expect(grantedUntil(await watcher.next<Family>())).toBe('2027-04-30');
  });
});

describe('an event', () => {
  it('costs the agencies of the selection one question each per subscriber, however many rows it touched', async () => {
    const watcher = subscribe(overEvents);
    await watcher.next();
    const asked = await hub.requestsDuring(async () => {
      await renew('2033-03-03');
      expect(grantedUntil(await watcher.next<Family>())).toBe('2033-03-03');
    });
    // Casework is asked for the grounds, for the family and for its members.
    expect(asked).toEqual({ casework: expect.any(Number), social: 1 });
    expect(asked.casework).toBeLessThanOrEqual(3);
    await renew('2027-04-30');
    await watcher.next();
  });

  it('about somebody else asks nobody anything, and what is no event even less', async () => {
    const watcher = subscribe(overEvents);
    await watcher.next();
    const [heard, unreadable] = [countSignals('eventHeard'), countSignals('eventUnreadable')];
    const asked = await hub.requestsDuring(async () => {
      await tell('social', 'Person', pseudonymOf('social', storyIds.diallo.diallo));
      await change('social', 'SELECT pg_notify($1, $2)', [
        eventChannel,
        '{"type": "no event", "subject": 7}',
      ]);
      await change('social', 'SELECT pg_notify($1, $2)', [eventChannel, 'no json']);
      await until(() => heard.of('social') === 1 && unreadable.of('social') === 2);
    });
    for (const counting of [heard, unreadable]) counting.stop();
    expect(asked).toEqual({});
  });

  it('that changes nothing of the answer is asked for and not told', async () => {
    const watcher = subscribe(overEvents);
    await watcher.next();
    const fetches = countSignals('fetchEnded');
    await tell('health', 'Person', pseudonymOf('health', father), 'CoverageChanged');
    await until(() => fetches.of('social') === 1);
    await renew('2033-04-04');
    // The next thing that is told is the change, so nothing was told before.
    expect(grantedUntil(await watcher.next<Family>())).toBe('2033-04-04');
    fetches.stop();
    await renew('2027-04-30');
    await watcher.next();
  });

  it('is answered from what is there now: a burst of changes is told once or twice, and the last one is told', async () => {
    const watcher = subscribe(overSocket);
    await watcher.next();
    const days = Array.from({ length: 20 }, (_, day) => `2034-01-${String(day + 1).padStart(2, '0')}`);
    let told: Family['familyChanged'] | undefined;
    const asked = await hub.requestsDuring(async () => {
      for (const day of days) await renew(day);
      let last: string | null | undefined;
      do {
        const next = await watcher.next<Family>();
        told = next?.data?.familyChanged;
        last = grantedUntil(next);
      } while (last !== days.at(-1));
    });
    expect(told?.id).toBe(family);
    expect(asked.social).toBeLessThan(days.length);
    await renew('2027-04-30');
    await watcher.next();
  });

  it('that nobody could hear is caught up with when the connection is back', async () => {
    const watcher = subscribe(overEvents);
    await watcher.next();
    pass.cut();
    await until(() => hub.gateway.live?.heard.length === 0);
    await renew('2035-05-05');
    expect(watcher.waiting).toBe(0);
    pass.open();
    expect(grantedUntil(await watcher.next<Family>())).toBe('2035-05-05');
    await until(() => hub.gateway.live?.heard.length === roster.length);
    await renew('2027-04-30');
    await watcher.next();
  });
});

describe('a subscription ends', () => {
  it.each([
    ['server-sent events', overEvents],
    ['a WebSocket', overSocket],
  ] as const)(
    'when a consent is taken back, over %s: its last answer keeps back what it opened',
    async (_, transport) => {
      const watcher = subscribe(transport);
      await watcher.next();
      const { rows } = await change('casework', `SELECT id, status FROM consent WHERE "subjectId" = $1`, [
        mother,
      ]);
      await change('casework', `UPDATE consent SET status = 'REVOKED' WHERE "subjectId" = $1`, [mother]);
      await tell('casework', 'Person', mother, 'ConsentRevoked');
      const [last, word, ...more] = await watcher.rest();
      for (const { id, status } of rows as { id: string; status: string }[])
        await change('casework', 'UPDATE consent SET status = $1 WHERE id = $2', [status, id]);
      expect(last?.extensions?.disclosure.withheld.map(({ reason }) => reason)).toContain('CONSENT_REVOKED');
      expect(grantedUntil((last ?? null) as Told<Family> | null)).toBeUndefined();
      expect(word?.errors).toEqual([expect.objectContaining({ extensions: { code: 'CONSENT_ENDED' } })]);
      expect(more).toEqual([]);
    },
  );

  it('when the case goes to somebody else', async () => {
    const watcher = subscribe(overEvents);
    await watcher.next();
    const [{ id, manager, other }] = (
      await change(
        'casework',
        `SELECT c.id, c."caseManagerId" AS manager, (SELECT m.id FROM case_manager m WHERE m.id <> c."caseManagerId"
          AND NOT (c."caseManagerId" = ANY (m."deputyIds")) ORDER BY m.id LIMIT 1) AS other FROM case_file c WHERE c."familyId" = $1`,
        [family],
      )
    ).rows as [{ id: string; manager: string; other: string }];
    await change('casework', 'UPDATE case_file SET "caseManagerId" = $1 WHERE id = $2', [other, id]);
    await change('casework', 'DELETE FROM case_team_member WHERE "caseId" = $1 AND "caseManagerId" = $2', [
      id,
      manager,
    ]);
    await tell('casework', 'Family', family, 'CaseHandedOver');
    const told = await watcher.rest();
    await change('casework', 'UPDATE case_file SET "caseManagerId" = $1 WHERE id = $2', [manager, id]);
    expect(
      told.map(({ data, errors }) => [data?.familyChanged ?? null, errors?.[0]?.extensions.code ?? null]),
    ).toEqual([
      [{ id: family, members: null }, null],
      [null, 'GROUND_LOST'],
    ]);
  });

  it('when its token does, over either transport, without anything having happened', async () => {
    const [, payload = ''] = (headers.authorization ?? '').split('.');
    const { sub, lotse } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const persona = { name: 'test', description: 'A case manager.', claims: { sub, lotse } };
    // Tokens are good for five seconds longer than they say.
    const token = await signToken(persona as Parameters<typeof signToken>[0], await testKey(), {
      minutes: 0,
    });
    const ending = { headers: { ...headers, authorization: `Bearer ${token}` } };
    const watchers = [overEvents, overSocket].map((transport) => subscribe(transport, text, ending));
    for (const watcher of watchers)
      expect((await watcher.next<Family>())?.data?.familyChanged?.id).toBe(family);
    for (const watcher of watchers)
      expect((await watcher.rest()).map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
        'TOKEN_EXPIRED',
      ]);
    expect(hub.gateway.live?.open).toBe(0);
  });
});

it('a subscription goes on when the schema is replaced, and holds nothing of the old one', async () => {
  const watcher = subscribe(overSocket);
  await watcher.next();
  const before = planners();
  await hub.gateway.replaceSupergraph(await readFile(publishedSupergraph(), 'utf8'));
  await renew('2036-06-06');
  expect(grantedUntil(await watcher.next<Family>())).toBe('2036-06-06');
  await until(() => planners().length === before.length);
  expect(planners()).not.toEqual(before);
  await renew('2027-04-30');
  await watcher.next();
});

describe('a caseload', () => {
  const caseload = `subscription { caseloadChanged { displayName caseload { number family { reference } tasks { title } } } }`;

  it('is told of like a family, and of a family that joins it', async () => {
    const watcher = subscribe(overEvents, caseload, { variables: {} });
    const first = await watcher.next<Caseload>();
    const numbers = first?.data?.caseloadChanged?.caseload.map(({ number }) => number) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    const [joining] = (
      await change(
        'casework',
        `SELECT id, number, "familyId", "caseManagerId" FROM case_file WHERE status = 'ACTIVE' AND NOT number = ANY ($1) ORDER BY number LIMIT 1`,
        [numbers],
      )
    ).rows as [{ id: string; number: string; familyId: string; caseManagerId: string }];
    const me = (
      await change('casework', 'SELECT "caseManagerId" AS id FROM case_file WHERE "familyId" = $1', [family])
    ).rows[0] as { id: string };
    await change('casework', 'UPDATE case_file SET "caseManagerId" = $1 WHERE id = $2', [me.id, joining.id]);
    await tell('casework', 'Family', joining.familyId, 'CaseHandedOver');
    const next = await watcher.next<Caseload>();
    await change('casework', 'UPDATE case_file SET "caseManagerId" = $1 WHERE id = $2', [
      joining.caseManagerId,
      joining.id,
    ]);
    expect(next?.data?.caseloadChanged?.caseload.map(({ number }) => number)).toContain(joining.number);
  });

  interface Caseload {
    readonly caseloadChanged: { readonly caseload: readonly { readonly number: string }[] } | null;
  }
});

describe('what is refused', () => {
  const post = async (body: unknown, more: Record<string, string> = {}) => {
    const response = await fetch(`${hub.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers, ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const told = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return [response.status, told.errors[0]?.extensions.code];
  };

  it.each([
    ['no JSON', '{', {}, 400, 'BAD_REQUEST'],
    ['no query', {}, {}, 400, 'BAD_REQUEST'],
    ['no GraphQL', { query: 'subscription {' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a query', { query: '{ me { displayName } }' }, {}, 400, 'OPERATION_UNSUPPORTED'],
    ['an unknown field', { query: 'subscription { nope { id } }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', { query: text }, {}, 400, 'BAD_USER_INPUT'],
    [
      'two fields',
      { query: `subscription { a: caseloadChanged { displayName } b: caseloadChanged { displayName } }` },
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['too much', `{"query": "${'x'.repeat(300_000)}"}`, {}, 413, 'BODY_TOO_LARGE'],
    [
      'no token',
      { query: text, variables: { family: storyIds.rahimi.family } },
      { authorization: '' },
      401,
      'TOKEN_MISSING',
    ],
    [
      'no purpose',
      { query: text, variables: { family: storyIds.rahimi.family } },
      { 'x-lotse-purpose': '' },
      400,
      'PURPOSE_MISSING',
    ],
    [
      'a form of another site',
      'query=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_REQUEST',
    ],
    ['a client that takes no stream', { query: text }, { accept: 'application/json' }, 406, 'BAD_REQUEST'],
  ] as const)('%s is answered in words and opens nothing', async (_, body, more, status, code) => {
    expect(await post(body, more)).toEqual([status, code]);
    expect(hub.gateway.live?.open).toBe(0);
  });

  it('a family that is nobody’s business of the caller’s has a last word at once, and no event of it leads to a question', async () => {
    const stranger = await hub.callers.responsibleFor([storyIds.diallo.family]);
    const watcher = subscribe(overEvents, text, { headers: stranger });
    const told = await watcher.rest();
    expect(
      told.map(({ data, errors }) => [data?.familyChanged ?? null, errors?.[0]?.extensions.code ?? null]),
    ).toEqual([
      [null, null],
      [null, 'GROUND_LOST'],
    ]);
    const heard = countSignals('eventHeard');
    const asked = await hub.requestsDuring(async () => {
      await tell('social', 'Person', pseudonymOf('social', mother));
      await until(() => heard.of('social') === 1);
    });
    heard.stop();
    expect(asked).toEqual({});
  });

  it.each([
    ['a wrong token', { authorization: 'Bearer x.y.z' }],
    ['no token', {}],
  ])('a WebSocket with %s is closed', async (_, params) => {
    const socket = new WebSocket(hub.url.replace('http', 'ws'), 'graphql-transport-ws');
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: params })));
    const [code, reason] = await new Promise<[number, string]>((resolve) =>
      socket.once('close', (closed, why) => resolve([closed, String(why)])),
    );
    expect(code).toBe(4403);
    expect(reason).toMatch(/^TOKEN_/);
  });

  it.each([
    ['of a page of another site', '/graphql', { origin: 'https://evil.example' }, 403],
    ['elsewhere', '/graphql/stream', {}, 404],
    ['at no place', '/nowhere', {}, 404],
  ])('a WebSocket %s is not opened', async (_, path, more, status) => {
    const socket = new WebSocket(`${hub.gateway.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
      headers: more,
    });
    const answered = await new Promise<number | undefined>((resolve) => {
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.once('error', () => resolve(undefined));
    });
    expect(answered).toBe(status);
    expect(hub.gateway.live?.sockets).toBe(0);
  });

  it('a message that nests without end ends its connection, not the hub', async () => {
    const socket = new WebSocket(hub.url.replace('http', 'ws'), 'graphql-transport-ws');
    socket.once('open', () =>
      socket.send(`{"type":"connection_init","payload":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
    );
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4400);
  });
});

it('the schema shows what can be subscribed to', async () => {
  const { data } = await hub.ask<{ __schema: { subscriptionType: { fields: { name: string }[] } } }>(
    '{ __schema { subscriptionType { fields { name } } } }',
  );
  expect(data.__schema.subscriptionType.fields.map(({ name }) => name)).toEqual([
    'caseloadChanged',
    'familyChanged',
  ]);
});

it('a thousand clients that vanish leave nothing behind', async () => {
  const before = resources();
  const clients = await vanishingClients(1_000, { url: hub.url, headers, family });
  expect(hub.gateway.live).toMatchObject({ open: 1_000, callers: 1, sockets: 500 });
  // Half of them say goodbye; the others are gone, as when a lid is closed or a network ends.
  for (const [index, client] of clients.entries()) index % 2 === 0 ? client.leave() : client.vanish();
  await until(() => hub.gateway.live?.open === 0 && hub.gateway.live.sockets === 0);
  expect(hub.gateway.live).toMatchObject({ open: 0, callers: 0, subjects: 0, sockets: 0 });
  const heard = countSignals('eventHeard');
  const asked = await hub.requestsDuring(async () => {
    await tell('casework', 'Family', family);
    await until(() => heard.of('casework') === 1);
  });
  heard.stop();
  expect(asked).toEqual({});
  await until(() => resources() <= before + 10);
}, 120_000);

/** What keeps this process busy: sockets, timers, and all else Node counts. */
const resources = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length;

/** Process ids of the planners of this process. */
function planners(): readonly string[] {
  return execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('plannerChild'))
    .map((line) => line.trim().split(' ')[0] ?? '')
    .sort();
}

async function until(holds: () => boolean | undefined): Promise<void> {
  for (let looks = 0; !holds(); looks++) {
    if (looks > 3_000) throw new Error('it never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
