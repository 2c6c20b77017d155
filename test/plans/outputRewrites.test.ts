import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('fields of one name and different types at one place', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { beings: [Being!]! }
          interface Being { id: ID! }
          type Dog implements Being @key(fields: "id") { id: ID! label: String! @shareable }
          type Cat implements Being @key(fields: "id") { id: ID! label: String @shareable }
        `,
        resolvers: {
          Query: {
            beings: () => [
              { __typename: 'Dog', id: 'd', label: 'Bello' },
              { __typename: 'Cat', id: 'c', label: null },
              { __typename: 'Cat', id: 'e', label: 'Mia' },
            ],
          },
        },
      },
      town: {
        sdl: `
          interface Being { id: ID! label: String }
          type Dog implements Being @key(fields: "id") { id: ID! label: String! @shareable }
          type Cat implements Being @key(fields: "id") { id: ID! label: String @shareable }
        `,
      },
    });
  });
  afterAll(() => hub.stop());

  it('are asked for under different names and answered under the one the client chose', async () => {
    const operation = '{ beings { label name: label } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          beings {
            __typename
            ... on Cat {
              label
              name: label
            }
            ... on Dog {
              _internal_qp_alias_0: label
              _internal_qp_alias_1: label
            }
          }
        }
        then rename beings.[Dog]._internal_qp_alias_0 to label
        then rename beings.[Dog]._internal_qp_alias_1 to name
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      beings: [
        { label: 'Bello', name: 'Bello' },
        { label: null, name: null },
        { label: 'Mia', name: 'Mia' },
      ],
    });
  });
});
