import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@shareable', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person town: String @shareable }
          type Person @key(fields: "id") { id: ID! name: String @shareable address: Address }
          type Address @shareable { street: String town: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', name: 'Ada', address: { street: 'Markt 1', town: 'Oberhausen' } }),
            town: () => 'Oberhausen',
          },
        },
      },
      work: {
        sdl: `
          type Query { colleague: Person town: String @shareable }
          type Person @key(fields: "id") { id: ID! name: String @shareable job: String firm: Address }
          type Address @shareable { street: String town: String }
        `,
        resolvers: {
          Query: { colleague: () => ({ id: 'p2', name: 'Bea (work)' }), town: () => 'Oberhausen' },
          Person: { job: () => 'nurse', firm: () => ({ street: 'Hafen 2', town: 'Duisburg' }) },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('lets the agency that is asked anyway answer: no second question', async () => {
    const operation = '{ colleague { name job firm { street town } } town }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask work:
        {
          colleague {
            name
            job
            firm {
              street
              town
            }
          }
          town
        }
    `);
    const asked = hub.asked('registry').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      colleague: { name: 'Bea (work)', job: 'nurse', firm: { street: 'Hafen 2', town: 'Duisburg' } },
      town: 'Oberhausen',
    });
    expect(hub.asked('registry')).toHaveLength(asked);
  });

  it('value types come from the agency whose field they stand under', async () => {
    const operation = '{ me { address { town } firm { town } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              address {
                town
              }
              id
            }
          }
        ask work about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                firm {
                  town
                }
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { address: { town: 'Oberhausen' }, firm: { town: 'Duisburg' } },
    });
  });
});
