import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

/** Who gets which side is tested in test/gateway/progressiveOverride.test.ts; here: what each side costs. */
describe('@override with a label', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person }
          type Person @key(fields: "id") { id: ID! phone: String mail: String fax: String }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', phone: 'old', mail: 'old', fax: 'old' }) } },
      },
      portal: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            phone: String @override(from: "registry", label: "percent(100)")
            mail: String @override(from: "registry", label: "percent(0)")
            fax: String @override(from: "registry", label: "move-2027")
          }
        `,
        resolvers: { Person: { phone: () => 'new', mail: () => 'new', fax: () => 'new' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('that holds moves the question to the new agency', async () => {
    const operation = '{ me { phone } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
            }
          }
        ask portal about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                phone
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { phone: 'new' } });
  });

  it('that does not hold leaves it where it was: the new agency is not asked', async () => {
    const operation = '{ me { mail fax } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          me {
            mail
            fax
          }
        }
    `);
    const asked = hub.asked('portal').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { mail: 'old', fax: 'old' } });
    expect(hub.asked('portal')).toHaveLength(asked);
  });

  it('is decided field by field within one operation', async () => {
    expect(wholeDataOf(await hub.ask('{ me { phone mail fax } }'))).toEqual({
      me: { phone: 'new', mail: 'old', fax: 'old' },
    });
  });
});
