import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@override', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person }
          type Person @key(fields: "id") { id: ID! name: String phone: String }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada', phone: 'old' }) } },
      },
      school: {
        sdl: `
          type Query { pupil: Person }
          type Person @key(fields: "id") { id: ID! phone: String @override(from: "registry") }
        `,
        resolvers: {
          Query: { pupil: () => ({ id: 'p1', phone: 'new' }) },
          Person: { phone: () => 'new' },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('asks a field of the agency that took it over, though the former one still has it', async () => {
    const operation = '{ me { name phone } }';
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
        ask school about entities:
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
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { name: 'Ada', phone: 'new' } });
  });

  it('asks nobody else where the new agency is asked anyway', async () => {
    const operation = '{ pupil { phone } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask school:
        {
          pupil {
            phone
          }
        }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ pupil: { phone: 'new' } });
  });
});
