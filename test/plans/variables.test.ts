import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { failuresOf } from '../fixtures/startHub';

describe('variables', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { echo(text: String = "field default", filter: Filter, kinds: [Kind!]): String me: Person }
          input Filter { first: Int = 3 tags: [String!] inner: Filter }
          enum Kind { A B }
          type Person @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: { echo: (_: never, given: object) => JSON.stringify(given), me: () => ({ id: 'p1' }) },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "id") { id: ID! jobs(first: Int = 2, kind: String): [String!] }
        `,
        resolvers: {
          Person: {
            jobs: (_: never, { first, kind }: { first: number; kind?: string }) => [
              String(first),
              String(kind),
            ],
          },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  const echo = async (operation: string, variables?: Readonly<Record<string, unknown>>) =>
    JSON.parse(String((wholeDataOf(await hub.ask(operation, variables)) as { echo: string }).echo));

  it('left out stay left out, so that the field’s own default counts', async () => {
    expect(await echo('query ($t: String) { echo(text: $t) }')).toEqual({ text: 'field default' });
    expect(await echo('query ($t: String) { echo(text: $t) }', { t: null })).toEqual({ text: null });
    expect(await echo('query ($t: String = "mine") { echo(text: $t) }')).toEqual({ text: 'mine' });
  });

  it('of every kind arrive', async () => {
    const operation =
      'query ($f: Filter, $k: [Kind!], $n: Int) { echo(filter: $f, kinds: $k) n: echo(filter: { first: $n }) }';
    const variables = { f: { tags: ['x'], inner: { first: 1 } }, k: 'B', n: 7 };
    expect(await echo(operation, variables)).toEqual({
      text: 'field default',
      filter: { first: 3, tags: ['x'], inner: { first: 1 } },
      kinds: ['B'],
    });
  });

  it('are sent to the agency that uses them, and to no other', async () => {
    const operation = 'query ($first: Int = 5, $kind: String) { me { jobs(first: $first, kind: $kind) } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
            }
          }
        ask work about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!, $first: Int = 5, $kind: String) {
            _entities(representations: $representations) {
              ... on Person {
                jobs(first: $first, kind: $kind)
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation, { kind: 'mini' }))).toEqual({ me: { jobs: ['5', 'mini'] } });
    expect(hub.asked('work').at(-1)?.variables).toMatchObject({ first: 5, kind: 'mini' });
    expect(hub.asked('registry').at(-1)?.variables).toEqual({});
  });

  it.each([
    ['a value of the wrong type', 'query ($n: Int) { echo(filter: { first: $n }) }', { n: 'seven' }],
    ['a missing value', 'query ($n: Int!) { echo(filter: { first: $n }) }', {}],
    ['an unknown enum value', 'query ($k: [Kind!]) { echo(kinds: $k) }', { k: ['C'] }],
  ])('%s is refused with 400 and names the variable', async (_, operation, variables) => {
    const answer = await hub.ask(operation, variables);
    expect(answer.status).toBe(400);
    expect(failuresOf(answer)).toEqual([': BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(/Variable "\$[nk]"/);
  });
});
