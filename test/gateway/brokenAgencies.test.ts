import type { ServerResponse } from 'node:http';
import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';
import type { AskedRequest } from '../fixtures/startSubgraphs';

const registry = {
  sdl: `
    type Query { me: Person people: [Person!]! }
    type Person @key(fields: "id") { id: ID! name: String! }
  `,
  resolvers: {
    Query: {
      me: () => ({ id: 'p1', name: 'Ada' }),
      people: () => ['p1', 'p2', 'p1'].map((id) => ({ id, name: `name of ${id}` })),
    },
  },
};

const workSdl = `
  type Query { offers: [String!] }
  type Person @key(fields: "id") { id: ID! jobs: [Job!] wage: Int }
  type Job { title: String! place: String }
`;

const work = {
  sdl: workSdl,
  resolvers: {
    Query: { offers: () => ['gardener'] },
    Person: { jobs: () => [{ title: 'nurse' }], wage: () => 10 },
  },
};

const health = {
  sdl: 'type Person @key(fields: "id") { id: ID! vaccinated: Boolean }',
  resolvers: { Person: { vaccinated: () => true } },
};

type Misbehaviour = (request: AskedRequest, response: ServerResponse) => boolean;

const text =
  (body: string, { status = 200, type = 'application/json' } = {}): Misbehaviour =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.end(body);
    return true;
  };

const hubs: FixtureHub[] = [];
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.stop();
});

async function hubWith(misbehave: Misbehaviour | undefined, url?: string): Promise<FixtureHub> {
  const hub = await startHub(
    { registry, health, work: { ...work, ...(misbehave && { misbehave }), ...(url && { url }) } },
    { patienceMsOf: () => 300, answerLimit: 100_000 },
  );
  hubs.push(hub);
  return hub;
}

const question = '{ me { name vaccinated jobs { title } } offers }';
const rest = { me: { name: 'Ada', vaccinated: true, jobs: null }, offers: null };

describe('an agency that fails costs its own fields and nobody else’s', () => {
  const manners: readonly (readonly [string, Misbehaviour, string, string])[] = [
    ['answers with something that is no JSON', text('{"data": {'), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    ['answers with a page', text('<html>', { type: 'text/html' }), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    ['answers with a list', text('[]'), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    ['answers with neither data nor errors', text('{}'), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    ['answers with data that is a text', text('{"data":"x"}'), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    ['answers 500', text('{"data":{}}', { status: 500 }), 'AGENCY_ANSWER_INVALID', 'UNAVAILABLE'],
    [
      'answers 503 with a page',
      text('down', { status: 503, type: 'text/plain' }),
      'AGENCY_OVERLOADED',
      'UNAVAILABLE',
    ],
    ['answers 429', text('{"data":{}}', { status: 429 }), 'AGENCY_OVERLOADED', 'UNAVAILABLE'],
    [
      'cannot be reached by the proxy before it',
      text('<html>', { status: 502, type: 'text/html' }),
      'AGENCY_UNAVAILABLE',
      'UNAVAILABLE',
    ],
    [
      'answers 500 and breaks the form of its own media type',
      text('{"message":"no"}', { status: 500, type: 'application/graphql-response+json' }),
      'AGENCY_ANSWER_INVALID',
      'UNAVAILABLE',
    ],
    [
      'answers 400 in the form of GraphQL',
      text('{"errors":[{"message":"no"}]}', {
        status: 400,
        type: 'application/graphql-response+json; charset=utf-8',
      }),
      'AGENCY_FIELD_FAILED',
      'PARTIAL',
    ],
    [
      'answers more than the hub reads',
      text(JSON.stringify({ data: { offers: ['x'.repeat(200_000)] } })),
      'AGENCY_ANSWER_INVALID',
      'UNAVAILABLE',
    ],
    ['says nothing', () => true, 'AGENCY_TIMEOUT', 'TIMEOUT'],
    [
      'begins to answer and stops',
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.write('{"data":');
        return true;
      },
      'AGENCY_TIMEOUT',
      'TIMEOUT',
    ],
    [
      'hangs up',
      (_, response) => {
        response.destroy();
        return true;
      },
      'AGENCY_UNAVAILABLE',
      'UNAVAILABLE',
    ],
    [
      'hangs up in the middle of its answer',
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.write('{"data":');
        setTimeout(() => response.destroy(), 20);
        return true;
      },
      'AGENCY_UNAVAILABLE',
      'UNAVAILABLE',
    ],
  ];
  it.each(manners)('one that %s', async (_, misbehave, code, status) => {
    const hub = await hubWith(misbehave);
    const answer = await hub.ask(question);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(rest);
    expect(failuresOf(answer)).toEqual([`me.jobs: ${code} by work`, `offers: ${code} by work`]);
    expect(answer.extensions?.disclosure).toMatchObject({
      complete: false,
      agencies: [
        { name: 'health', status: 'OK' },
        { name: 'registry', status: 'OK' },
        { name: 'work', status },
      ],
    });
  });

  it('one that nobody listens for', async () => {
    const hub = await hubWith(undefined, 'http://127.0.0.1:9/graphql');
    const answer = await hub.ask(question);
    expect(answer.data).toEqual(rest);
    expect(failuresOf(answer)).toEqual([
      'me.jobs: AGENCY_UNAVAILABLE by work',
      'offers: AGENCY_UNAVAILABLE by work',
    ]);
  });

  it('and the hub answers again as soon as the agency does', async () => {
    let broken = true;
    const hub = await hubWith((_, response) => {
      if (broken) response.destroy();
      return broken;
    });
    expect(failuresOf(await hub.ask(question))).toHaveLength(2);
    broken = false;
    const answer = await hub.ask(question);
    expect(failuresOf(answer)).toEqual([]);
    expect(answer.extensions?.disclosure.complete).toBe(true);
  });
});

describe('an answer about entities that does not fit the question', () => {
  const entities = (list: string): Misbehaviour => text(`{"data":{"_entities":${list}}}`);
  it.each([
    ['one too few', '[{"jobs":[]}]'],
    ['one too many', '[{"jobs":[]},{"jobs":[]},{"jobs":[]}]'],
    ['no list', '{"jobs":[]}'],
    ['null without an error', 'null'],
  ])('%s is never laid down', async (_, list) => {
    const hub = await hubWith(entities(list));
    const answer = await hub.ask('{ people { name jobs { title } } }');
    expect(answer.data?.people).toEqual([
      { name: 'name of p1', jobs: null },
      { name: 'name of p2', jobs: null },
      { name: 'name of p1', jobs: null },
    ]);
    expect(failuresOf(answer)).toEqual([
      'people.0.jobs: AGENCY_ANSWER_INVALID by work',
      'people.1.jobs: AGENCY_ANSWER_INVALID by work',
      'people.2.jobs: AGENCY_ANSWER_INVALID by work',
    ]);
  });

  it('an entity that is no object fails alone, at each of its places', async () => {
    const hub = await hubWith(entities('["x",{"jobs":[{"title":"cook"}]}]'));
    const answer = await hub.ask('{ people { jobs { title } } }');
    expect(answer.data?.people).toEqual([{ jobs: null }, { jobs: [{ title: 'cook' }] }, { jobs: null }]);
    expect(failuresOf(answer)).toEqual([
      'people.0.jobs: AGENCY_ANSWER_INVALID by work',
      'people.2.jobs: AGENCY_ANSWER_INVALID by work',
    ]);
    expect(answer.extensions?.disclosure.agencies).toContainEqual({
      name: 'work',
      status: 'PARTIAL',
      asOf: null,
    });
  });

  it('a person the agency does not know is no failure', async () => {
    const hub = await hubWith(entities('[null,{"jobs":[]}]'));
    const answer = await hub.ask('{ people { jobs { title } } }');
    expect(answer.data?.people).toEqual([{ jobs: null }, { jobs: [] }, { jobs: null }]);
    expect(failuresOf(answer)).toEqual([]);
    expect(answer.extensions?.disclosure.complete).toBe(true);
  });

  it.each([
    ['a text for a whole number', '{"wage":"10"}', 'wage', 'people.0.wage'],
    ['a fraction for a whole number', '{"wage":1.5}', 'wage', 'people.0.wage'],
    ['an object for a list', '{"jobs":{"title":"cook"}}', 'jobs { title }', 'people.0.jobs'],
    ['a text for an object', '{"jobs":["cook"]}', 'jobs { title }', 'people.0.jobs.0'],
    ['a null that is not allowed', '{"jobs":[{"title":null}]}', 'jobs { title }', 'people.0.jobs.0.title'],
    ['an entity without a field that was asked for', '{}', 'wage', 'people.0.wage'],
    ['an object without a field it must have', '{"jobs":[{}]}', 'jobs { title }', 'people.0.jobs.0.title'],
  ])('%s costs the field', async (_, entity, fields, path) => {
    const hub = await hubWith(entities(`[${entity},{"wage":1,"jobs":[]}]`));
    const answer = await hub.ask(`{ people { name ${fields} } }`);
    const key = fields.split(' ')[0] ?? '';
    expect(answer.data?.people).toEqual([
      { name: 'name of p1', [key]: null },
      { name: 'name of p2', [key]: key === 'wage' ? 1 : [] },
      { name: 'name of p1', [key]: null },
    ]);
    expect(failuresOf(answer)).toEqual([
      `${path}: AGENCY_ANSWER_INVALID by work`,
      `${path.replace('people.0', 'people.2')}: AGENCY_ANSWER_INVALID by work`,
    ]);
  });

  it('a field left out deep inside is told where it is missing, and nothing else is lost', async () => {
    const hub = await hubWith(entities('[{"jobs":[{"title":"cook","place":null},{"title":"nurse"}]}]'));
    const answer = await hub.ask('{ me { jobs { title place } } }');
    expect(answer.data?.me).toEqual({
      jobs: [
        { title: 'cook', place: null },
        { title: 'nurse', place: null },
      ],
    });
    expect(failuresOf(answer)).toEqual(['me.jobs.1.place: AGENCY_ANSWER_INVALID by work']);
  });
});

describe('an error that an agency reports', () => {
  const reporting = (answer: object): Misbehaviour => text(JSON.stringify(answer));

  it('is located at every place of the entity, without the agency’s own words', async () => {
    const hub = await hubWith(
      reporting({
        data: { _entities: [{ mine: null }, { mine: [] }] },
        errors: [
          {
            message: 'secret of Ada',
            path: ['_entities', 0, 'mine', 0, 'title'],
            extensions: { stack: 'secret' },
          },
        ],
      }),
    );
    const answer = await hub.ask('{ people { mine: jobs { title } } }');
    expect(answer.data?.people).toEqual([{ mine: null }, { mine: [] }, { mine: null }]);
    expect(failuresOf(answer)).toEqual([
      'people.0.mine.0.title: AGENCY_FIELD_FAILED by work',
      'people.2.mine.0.title: AGENCY_FIELD_FAILED by work',
    ]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer.extensions?.disclosure.agencies).toContainEqual({
      name: 'work',
      status: 'PARTIAL',
      asOf: null,
    });
  });

  it('without a path is located at the fields that came back empty', async () => {
    const hub = await hubWith(reporting({ data: null, errors: [{ message: 'no' }] }));
    const answer = await hub.ask('{ me { name wage jobs { title } } }');
    expect(answer.data?.me).toEqual({ name: 'Ada', wage: null, jobs: null });
    expect(failuresOf(answer)).toEqual([
      'me.jobs: AGENCY_FIELD_FAILED by work',
      'me.wage: AGENCY_FIELD_FAILED by work',
    ]);
  });

  it('is told in the agency’s own words when the operator has listed its code', async () => {
    const error = (code: string, message: string) => ({ message, path: ['offers'], extensions: { code } });
    const own = { data: { offers: null }, errors: [error('OFFICE_CLOSED', 'Open again\non Monday.')] };
    const other = { data: { offers: null }, errors: [error('OTHER', 'secret of Ada')] };
    let answers: object = own;
    const hub = await startHub(
      {
        registry,
        work: { ...work, misbehave: (asked, response) => reporting(answers)(asked, response) },
      },
      { messagesOf: (agency) => new Set(agency === 'work' ? ['OFFICE_CLOSED'] : []) },
    );
    hubs.push(hub);
    const [told] = (await hub.ask('{ offers }')).errors ?? [];
    expect(told).toMatchObject({
      message: 'Open again on Monday.',
      path: ['offers'],
      extensions: { code: 'AGENCY_FIELD_FAILED', agency: 'work', agencyCode: 'OFFICE_CLOSED' },
    });
    answers = other;
    const answer = await hub.ask('{ offers }');
    expect(answer.errors?.[0]?.message).toBe('The agency could not answer this field.');
    expect(JSON.stringify(answer)).not.toMatch(/secret|OTHER/);
  });

  it('that took the whole answer down explains every field of it', async () => {
    const hub = await startHub({
      one: {
        sdl: 'type Query { strict: String! lenient: String }',
        resolvers: {
          Query: {
            strict: () => {
              throw new Error('no');
            },
            lenient: () => 'x',
          },
        },
      },
      two: { sdl: 'type Query { other: String }', resolvers: { Query: { other: () => 'y' } } },
    });
    hubs.push(hub);
    const answer = await hub.ask('{ lenient strict other }');
    expect(answer.data).toBeNull();
    expect(failuresOf(answer)).toContain('strict: AGENCY_FIELD_FAILED by one');
  });
});
