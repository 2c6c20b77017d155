import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

const federation = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

describe('@composeDirective', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          ${federation('"@key", "@composeDirective"')}
            @link(url: "https://lotse.test/audience/v1.0", import: ["@audience"])
            @composeDirective(name: "@audience")
          directive @audience(of: String!) on FIELD_DEFINITION
          directive @private on FIELD_DEFINITION
          type Query { me: Person @audience(of: "everybody") }
          type Person @key(fields: "id") { id: ID! name: String @audience(of: "clerks") @private }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      work: {
        sdl: `
          ${federation('"@key"')}
          type Person @key(fields: "id") { id: ID! job: String }
        `,
        resolvers: { Person: { job: () => 'nurse' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('carries an agency’s own directive into the supergraph, and changes no plan', async () => {
    expect(hub.supergraphSdl).toContain('name: String @audience(of: "clerks")');
    expect(hub.supergraphSdl).not.toContain('@private');
    const operation = '{ me { name job } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              name
              id
            }
          }
        ask work about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                job
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { name: 'Ada', job: 'nurse' } });
  });

  it('is for schemas: an operation that uses such a directive is refused', async () => {
    const answer = await hub.ask('{ me { name @audience(of: "me") } }');
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
