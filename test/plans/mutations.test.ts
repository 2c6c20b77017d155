import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { failuresOf } from '../fixtures/startHub';

describe('mutations', () => {
  let hub: FeatureHub;
  const log: string[] = [];
  let counted = 0;
  const slowly = async <Value>(entry: string, value: Value): Promise<Value> => {
    log.push(`${entry} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    log.push(`${entry} ends`);
    return value;
  };
  beforeAll(async () => {
    hub = await startFeature({
      cases: {
        sdl: `
          type Query { person: Person }
          type Mutation { open(id: ID!): Person close(id: ID!): Person! count: Int! }
          type Person @key(fields: "id") { id: ID! cases: Int! }
        `,
        resolvers: {
          Query: { person: () => ({ id: 'p1' }) },
          Mutation: {
            count: () => slowly('count', ++counted),
            open: (_: never, { id }: { id: string }) => slowly(`open ${id}`, { id }),
            close: (_: never, { id }: { id: string }) => {
              if (id === 'nobody') throw new Error('unknown');
              return slowly(`close ${id}`, { id });
            },
          },
          Person: { cases: ({ id }: { id: string }) => slowly(`cases of ${id}`, 1) },
        },
      },
      work: {
        sdl: `
          type Query { me: Person }
          type Mutation { hire(id: ID!): Person }
          type Person @key(fields: "id") { id: ID! job: String }
        `,
        resolvers: {
          Mutation: { hire: (_: never, { id }: { id: string }) => slowly(`hire ${id}`, { id }) },
          Person: { job: ({ id }: { id: string }) => slowly(`job of ${id}`, 'nurse') },
        },
      },
    });
  });
  afterAll(() => hub.stop());
  beforeEach(() => log.splice(0));

  const operation = `
    mutation ($second: ID!) {
      a: open(id: "1") { job cases }
      b: hire(id: $second) { cases }
      c: open(id: "3") { job }
    }
  `;

  it('run as often as they are written, also without arguments', async () => {
    const answer = await hub.ask('mutation { a: count b: count count }');
    expect(wholeDataOf(answer)).toEqual({ a: 1, b: 2, count: 3 });
  });

  it('run strictly one after the other, entity fetches included', async () => {
    expect(await hub.planOf(operation, { second: '2' })).toMatchInlineSnapshot(`
      in sequence:
        in sequence:
          ask cases:
            mutation {
              a: open(id: "1") {
                __typename
                id
                cases
              }
            }
          ask work about entities:
            _entities at a
              by ... on Person { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  job
                }
              }
            }
        in sequence:
          ask work:
            mutation ($second: ID!) {
              b: hire(id: $second) {
                __typename
                id
              }
            }
          ask cases about entities:
            _entities at b
              by ... on Person { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  cases
                }
              }
            }
        in sequence:
          ask cases:
            mutation {
              c: open(id: "3") {
                __typename
                id
              }
            }
          ask work about entities:
            _entities at c
              by ... on Person { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  job
                }
              }
            }
    `);
    const answer = await hub.ask(operation, { second: '2' });
    expect(wholeDataOf(answer)).toEqual({
      a: { job: 'nurse', cases: 1 },
      b: { cases: 1 },
      c: { job: 'nurse' },
    });
    const order = (entry: string) => log.indexOf(entry);
    expect(order('job of 1 ends')).toBeLessThan(order('hire 2 begins'));
    expect(order('cases of 1 ends')).toBeLessThan(order('hire 2 begins'));
    expect(order('cases of 2 ends')).toBeLessThan(order('open 3 begins'));
    expect(log).toHaveLength(14);
  });

  it('of one agency are also in series', async () => {
    await hub.ask('mutation { open(id: "1") { job } close(id: "2") { cases } }');
    expect(log.indexOf('job of 1 ends')).toBeLessThan(log.indexOf('close 2 begins'));
  });

  it('go on after one that failed, unless the failure takes the whole answer', async () => {
    const answer = await hub.ask(
      'mutation { open(id: "1") { cases } close(id: "nobody") { cases } later: open(id: "9") { id } }',
    );
    expect(answer.data).toBeNull();
    expect(failuresOf(answer)).toEqual(['close: AGENCY_FIELD_FAILED by cases']);
    expect(log).toContain('open 9 ends');
  });

  it('are refused by GET', async () => {
    const query = encodeURIComponent('mutation { open(id: "1") { id } }');
    const response = await fetch(`${hub.gateway.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
    expect(log).toEqual([]);
  });
});
