import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('introspection', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person }
          type Mutation { touch: Boolean }
          type Person @key(fields: "id") { id: ID! name: String hidden: String @inaccessible }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      work: { sdl: 'type Person @key(fields: "id") { id: ID! job: String }' },
    });
  });
  afterAll(() => hub.stop());

  it('shows the public schema and nothing of federation', async () => {
    const answer = wholeDataOf(await hub.ask(getIntrospectionQuery())) as unknown as IntrospectionQuery;
    const sdl = printSchema(buildClientSchema(answer));
    expect(sdl).toContain('job: String');
    expect(sdl).not.toContain('hidden');
    expect(sdl).not.toMatch(/_entities|_service|_Any|join__|FieldSet/);
  });

  it('mixes with fields and keeps the order of the client', async () => {
    const operation = `
      query ($type: String = "Person") {
        a: __type(name: $type) { name fields { name } }
        me { name __typename }
        kind: __typename
        ...Root
      }
      fragment Root on Query { __schema { queryType { name } } }
    `;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          me {
            name
            __typename
          }
        }
    `);
    const answer = await hub.ask(operation);
    expect(wholeDataOf(answer)).toEqual({
      a: { name: 'Person', fields: [{ name: 'id' }, { name: 'name' }, { name: 'job' }] },
      me: { name: 'Ada', __typename: 'Person' },
      kind: 'Query',
      __schema: { queryType: { name: 'Query' } },
    });
    expect(Object.keys(answer.data ?? {})).toEqual(['a', 'me', 'kind', '__schema']);
  });

  it('alone asks no agency', async () => {
    const asked = hub.asked('registry').length;
    const answer = await hub.ask('{ __typename __schema { mutationType { name } } }');
    expect(wholeDataOf(answer)).toEqual({
      __typename: 'Query',
      __schema: { mutationType: { name: 'Mutation' } },
    });
    expect(answer.extensions?.disclosure.agencies).toEqual([]);
    expect(hub.asked('registry')).toHaveLength(asked);
  });

  it('of a mutation root names it without running anything', async () => {
    expect(wholeDataOf(await hub.ask('mutation { __typename }'))).toEqual({ __typename: 'Mutation' });
  });
});
