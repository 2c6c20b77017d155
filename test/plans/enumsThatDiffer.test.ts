import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { composeFixture } from '../fixtures/startSubgraphs';

describe('an enum whose values differ between agencies', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      school: {
        sdl: `
          type Query { me: Person count(by: Order): Int }
          type Person @key(fields: "id") { id: ID! degree: Degree }
          enum Degree { NONE SCHOOL }
          enum Order { NAME AGE }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', degree: 'SCHOOL' }),
            count: (_: never, { by }: { by: string }) => by.length,
          },
        },
      },
      university: {
        sdl: `
          type Person @key(fields: "id") { id: ID! highest: Degree papers(by: Order): [String!] }
          enum Degree { NONE MASTER }
          enum Order { NAME GRADE }
        `,
        resolvers: {
          Person: { highest: () => 'MASTER', papers: (_: never, { by }: { by: string }) => [by] },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  const valuesOf = async (name: string) => {
    const answer = await hub.ask('query ($name: String!) { __type(name: $name) { enumValues { name } } }', {
      name,
    });
    const { __type } = wholeDataOf(answer) as { __type: { enumValues: readonly { name: string }[] } };
    return __type.enumValues.map((value) => value.name).sort();
  };

  it('in answers has the values of all: each agency says its own', async () => {
    const operation = '{ me { degree highest } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            me {
              __typename
              degree
              id
            }
          }
        ask university about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                highest
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { degree: 'SCHOOL', highest: 'MASTER' } });
    expect(await valuesOf('Degree')).toEqual(['MASTER', 'NONE', 'SCHOOL']);
  });

  it('in arguments has the values that all understand: no agency is asked what it does not know', async () => {
    expect(await valuesOf('Order')).toEqual(['NAME']);
    expect(wholeDataOf(await hub.ask('{ count(by: NAME) me { papers(by: NAME) } }'))).toEqual({
      count: 4,
      me: { papers: ['NAME'] },
    });
    const asked = hub.asked('school').length;
    const answer = await hub.ask('{ count(by: AGE) }');
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(hub.asked('school')).toHaveLength(asked);
  });

  it('in both must be the same everywhere: such a supergraph is not composed', () => {
    const sdl = (values: string) => `
      type Query { degree(atLeast: Degree): Degree @shareable }
      enum Degree { ${values} }
    `;
    expect(() => composeFixture({ a: { sdl: sdl('NONE SCHOOL') }, b: { sdl: sdl('NONE MASTER') } })).toThrow(
      /Enum type "Degree" is used as both input type .* and output type/,
    );
  });
});
