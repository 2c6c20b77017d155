import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@skip and @include', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Being other: Person }
          interface Being { id: ID! name: String }
          type Person implements Being @key(fields: "id") { id: ID! name: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ __typename: 'Person', id: 'p1', name: 'Ada' }),
            other: () => ({ id: 'p2', name: 'Bea' }),
          },
        },
      },
      work: {
        sdl: 'type Person @key(fields: "id") { id: ID! job: String wage: Int }',
        resolvers: { Person: { job: () => 'nurse', wage: () => 10 } },
      },
    });
  });
  afterAll(() => hub.stop());

  const operation = `
    query ($yes: Boolean! = true, $no: Boolean! = false, $asked: Boolean!) {
      me {
        name @skip(if: $yes)
        ... on Person @include(if: $asked) { job }
        ... @include(if: $no) { id }
        ...Wage @skip(if: $asked)
        ... on Person @include(if: $yes) @skip(if: $no) { id }
      }
      other @include(if: $asked) { name }
    }
    fragment Wage on Person { wage }
  `;

  it('are decided before the plan: what is not asked for is not fetched', async () => {
    expect(await hub.planOf(operation, { asked: false })).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              ... on Person {
                __typename
                id
              }
            }
          }
        ask work about entities:
          _entities at me.[Person]
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                wage
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation, { asked: false }))).toEqual({ me: { wage: 10, id: 'p1' } });
    const fetched = hub.asked('work').at(-1)?.query;
    expect(fetched).toContain('wage');
    expect(fetched).not.toContain('job');
  });

  it('on nested fragments hold together: what one of them leaves out is asked of nobody', async () => {
    const nested = `
      query ($outer: Boolean!, $inner: Boolean!) {
        other { ... @include(if: $outer) { name ... on Person @skip(if: $inner) { job ...Wage @include(if: $outer) } } }
      }
      fragment Wage on Person { wage }
    `;
    expect(await hub.planOf(nested, { outer: true, inner: false })).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            other {
              __typename
              name
              id
            }
          }
        ask work about entities:
          _entities at other
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                job
                wage
              }
            }
          }
    `);
    expect(await hub.planOf(nested, { outer: true, inner: true })).toMatchInlineSnapshot(`
      ask registry:
        {
          other {
            name
          }
        }
    `);
    expect(await hub.planOf(nested, { outer: false, inner: false })).toMatchInlineSnapshot(`
      ask registry:
        {
          other {
            __typename
          }
        }
    `);
    const asked = hub.asked('work').length;
    expect(wholeDataOf(await hub.ask(nested, { outer: true, inner: true }))).toEqual({
      other: { name: 'Bea' },
    });
    expect(wholeDataOf(await hub.ask(nested, { outer: false, inner: false }))).toEqual({ other: {} });
    expect(hub.asked('work')).toHaveLength(asked);
    expect(wholeDataOf(await hub.ask(nested, { outer: true, inner: false }))).toEqual({
      other: { name: 'Bea', job: 'nurse', wage: 10 },
    });
  });

  it('are decided anew for every request', async () => {
    expect(wholeDataOf(await hub.ask(operation, { asked: true }))).toEqual({
      me: { job: 'nurse', id: 'p1' },
      other: { name: 'Bea' },
    });
    expect(wholeDataOf(await hub.ask(operation, { asked: false }))).toEqual({ me: { wage: 10, id: 'p1' } });
  });

  it('may leave nothing to ask', async () => {
    const nothing = '{ me @skip(if: true) { name } }';
    expect(await hub.planOf(nothing)).toBe('nothing to ask');
    expect(wholeDataOf(await hub.ask(nothing))).toEqual({});
    expect(wholeDataOf(await hub.ask('{ me { name @include(if: false) } }'))).toEqual({ me: {} });
  });

  it('on one of two selections of the same field leave the other', async () => {
    const twice =
      'query ($no: Boolean!) { other { name @include(if: $no) } other { name job @include(if: $no) } }';
    expect(wholeDataOf(await hub.ask(twice, { no: false }))).toEqual({ other: { name: 'Bea' } });
  });
});
