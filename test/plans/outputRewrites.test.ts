import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { failuresOf } from '../fixtures/startHub';

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

  // The planner (0.0.38) does so for leaves within one selection only; the rest is done by plan/tellApart.
  describe('of which the planner knows nothing', () => {
    let other: FeatureHub;
    beforeAll(async () => {
      other = await startFeature({
        north: {
          sdl: `
            type Query { owners: [Party!]! beings: [Being!]! keepers: [Keeper!]! }
            interface Party { id: ID! }
            type Person implements Party @key(fields: "id") { id: ID! }
            type Case implements Party @key(fields: "id") { id: ID! }
            interface Being { id: ID! }
            type Dog implements Being @key(fields: "id") { id: ID! owner: Owner! @shareable }
            type Cat implements Being @key(fields: "id") { id: ID! owner: Owner @shareable }
            type Owner @key(fields: "id") { id: ID! }
            union Keeper = Farm | Circus
            type Farm { ward: Ward }
            type Circus { ward: Ward }
            interface Ward { name: String home: Home }
            type Horse implements Ward { name: String! @shareable home: Home! @shareable }
            type Lion implements Ward { name: String home: Home }
            type Home @shareable { street: String town: String name: String }
          `,
          resolvers: {
            Query: {
              keepers: () => [
                {
                  __typename: 'Farm',
                  ward: {
                    __typename: 'Horse',
                    name: 'Fury',
                    home: { street: 'Am Markt', town: 'Oberhausen', name: 'Stable' },
                  },
                },
                {
                  __typename: 'Circus',
                  ward: { __typename: 'Lion', name: null, home: { street: 'Am Tor' } },
                },
              ],
              owners: () => [
                { __typename: 'Case', id: 'c' },
                { __typename: 'Person', id: 'p' },
                { __typename: 'Person', id: 'q' },
              ],
              beings: () => [
                { __typename: 'Dog', id: 'd', owner: { id: 'o1' } },
                { __typename: 'Cat', id: 'c', owner: { id: 'o2' } },
                { __typename: 'Cat', id: 'e', owner: null },
              ],
            },
          },
        },
        east: {
          sdl: `
            interface Party { label: String }
            type Person implements Party @key(fields: "id") { id: ID! label: String }
            type Case implements Party @key(fields: "id") { id: ID! label: String! }
            interface Being { id: ID! owner: Owner }
            type Dog implements Being @shareable { id: ID! owner: Owner! }
            type Cat implements Being @shareable { id: ID! owner: Owner }
            type Owner @key(fields: "id") { id: ID! street: String }
            type Query { horse: Horse }
            type Horse @shareable { name: String home: Home }
            type Home @shareable { street: String town: String name: String }
          `,
          resolvers: {
            Person: {
              label: ({ id }: { id: string }) => {
                if (id === 'q') throw new Error('not this one');
                return 'a person';
              },
            },
            Case: { label: () => 'a case' },
            Owner: { street: ({ id }: { id: string }) => `street of ${id}` },
          },
        },
      });
    });
    afterAll(() => other.stop());

    it('entities of several types in one question', async () => {
      const operation = '{ owners { label } }';
      expect(await other.planOf(operation)).toMatchInlineSnapshot(`
        in sequence:
          ask north:
            {
              owners {
                __typename
                id
              }
            }
          ask east about entities:
            _entities at owners.@
              by ... on Case { __typename id }
              by ... on Person { __typename id }
              then rename apart_1_label to label
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Case {
                  label
                }
                ... on Person {
                  apart_1_label: label
                }
              }
            }
      `);
      const answer = await other.ask(operation);
      expect(answer.data).toEqual({ owners: [{ label: 'a case' }, { label: 'a person' }, { label: null }] });
      // The agency speaks of the name it was asked for; clients know only their own.
      expect(failuresOf(answer)).toEqual(['owners.2.label: AGENCY_FIELD_FAILED by east']);
    });

    it('objects, and entities of other agencies below them', async () => {
      const operation = '{ beings { owner { street } } }';
      expect(await other.planOf(operation)).toMatchInlineSnapshot(`
        in sequence:
          ask north:
            {
              beings {
                __typename
                ... on Cat {
                  owner {
                    ... on Owner {
                      __typename
                      id
                    }
                  }
                }
                ... on Dog {
                  apart_1_owner: owner {
                    ... on Owner {
                      __typename
                      id
                    }
                  }
                }
              }
            }
            then rename beings.apart_1_owner to owner
          ask east about entities:
            _entities at beings.@.owner
              by ... on Owner { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Owner {
                  street
                }
              }
            }
      `);
      expect(wholeDataOf(await other.ask(operation))).toEqual({
        beings: [
          { owner: { street: 'street of o1' } },
          { owner: { street: 'street of o2' } },
          { owner: null },
        ],
      });
    });

    it('fields of an interface and of one of its types, which is stricter', async () => {
      const operation = `{ keepers {
        ... on Farm { ward { home { street } ... on Horse { home { town name } } } }
        ... on Circus { ward { home { street } } }
      } }`;
      expect(await other.planOf(operation)).toMatchInlineSnapshot(`
ask north:
  {
    keepers {
      __typename
      ... on Farm {
        ward {
          ... {
            ... on Horse {
              home {
                ... on Home {
                  street
                }
              }
            }
            ... on Lion {
              apart_1_home: home {
                ... on Home {
                  street
                }
              }
            }
          }
          __typename
          ... on Horse {
            home {
              town
              name
            }
          }
        }
      }
      ... on Circus {
        ward {
          ... {
            ... on Horse {
              home {
                ... on Home {
                  street
                }
              }
            }
            ... on Lion {
              apart_1_home: home {
                ... on Home {
                  street
                }
              }
            }
          }
        }
      }
    }
  }
  then rename keepers.ward.apart_1_home to home
`);
      expect(wholeDataOf(await other.ask(operation))).toEqual({
        keepers: [
          { ward: { home: { street: 'Am Markt', town: 'Oberhausen', name: 'Stable' } } },
          { ward: { home: { street: 'Am Tor' } } },
        ],
      });
    });

    it('leaves below fields of different types', async () => {
      const operation = `{ keepers {
        ... on Farm { ward { ... on Horse { name } } }
        ... on Circus { ward { name } }
      } }`;
      expect(await other.planOf(operation)).toMatchInlineSnapshot(`
ask north:
  {
    keepers {
      __typename
      ... on Farm {
        ward {
          __typename
          ... on Horse {
            name
          }
        }
      }
      ... on Circus {
        ward {
          apart_1_name: name
        }
      }
    }
  }
  then rename keepers.ward.apart_1_name to name
`);
      expect(wholeDataOf(await other.ask(operation))).toEqual({
        keepers: [{ ward: { name: 'Fury' } }, { ward: { name: null } }],
      });
    });
  });
});
