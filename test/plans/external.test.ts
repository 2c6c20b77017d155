import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Key = Readonly<{ id: string; income?: number }>;

const registry = {
  resolvers: {
    Query: { me: () => ({ id: 'p1', income: 1_200 }) },
    Person: { __resolveReference: ({ id }: Key) => ({ id, income: 1_200 }) },
  },
};
const social = {
  resolvers: {
    Query: { claimant: () => ({ id: 'p2' }) },
    Person: { benefit: ({ income = 0 }: Key) => income / 2, office: ({ id }: Key) => `office of ${id}` },
  },
};

/** Both ways to say the same: an agency adds to a type of another, whose key and income it only names. */
const styles = {
  'federation 1 style': {
    registry: {
      ...registry,
      // Nothing is linked here (no @link(…) line is added by the fixture because of this comment).
      sdl: `
        # federation 1: no @link(…)
        type Query { me: Person }
        type Person @key(fields: "id") { id: ID! income: Int }
      `,
    },
    social: {
      ...social,
      sdl: `
        # federation 1: no @link(…)
        extend type Query { claimant: Person }
        extend type Person @key(fields: "id") {
          id: ID! @external
          income: Int @external
          benefit: Int @requires(fields: "income")
          office: String
        }
      `,
    },
  },
  'federation 2 style': {
    registry: {
      ...registry,
      sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! income: Int }',
    },
    social: {
      ...social,
      sdl: `
        type Query { claimant: Person }
        type Person @key(fields: "id") {
          id: ID!
          income: Int @external
          benefit: Int @requires(fields: "income")
          office: String
        }
      `,
    },
  },
};

describe('@external', () => {
  let first: FeatureHub;
  let second: FeatureHub;
  beforeAll(async () => {
    first = await startFeature(styles['federation 1 style']);
    second = await startFeature(styles['federation 2 style']);
  });
  afterAll(async () => {
    await first.stop();
    await second.stop();
  });

  it.each([
    ['a field beside the external ones', '{ me { office } }', { me: { office: 'office of p1' } }],
    ['a field that needs one', '{ me { benefit office } }', { me: { benefit: 600, office: 'office of p1' } }],
    ['a field that needs one and begins there', '{ claimant { benefit } }', { claimant: { benefit: 600 } }],
  ])('means the same in both styles: %s', async (_, operation, data) => {
    expect(await first.planOf(operation)).toBe(await second.planOf(operation));
    expect(wholeDataOf(await first.ask(operation))).toEqual(data);
    expect(wholeDataOf(await second.ask(operation))).toEqual(data);
  });

  it('is asked of the agency that has it, before the agency that needs it', async () => {
    expect(await first.planOf('{ me { benefit office } }')).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
              income
            }
          }
        ask social about entities:
          _entities at me
            by ... on Person { __typename income id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                benefit
                office
              }
            }
          }
    `);
    expect(await first.planOf('{ claimant { benefit } }')).toMatchInlineSnapshot(`
      in sequence:
        ask social:
          {
            claimant {
              __typename
              id
            }
          }
        ask registry about entities:
          _entities at claimant
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                income
              }
            }
          }
        ask social about entities:
          _entities at claimant
            by ... on Person { __typename income id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                benefit
              }
            }
          }
    `);
  });
});
