import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@tag', () => {
  let hub: FeatureHub;
  const parts = (tag: string) => ({
    registry: {
      sdl: `
        type Query { me(of: String ${tag}): Person ${tag} mood: Mood }
        type Person @key(fields: "id") ${tag} { id: ID! name: String ${tag} }
        enum Mood ${tag} { GLAD ${tag} SAD }
      `,
      resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }), mood: () => 'GLAD' } },
    },
    work: {
      sdl: `type Person @key(fields: "id") { id: ID! job: String ${tag} }`,
      resolvers: { Person: { job: () => 'nurse' } },
    },
  });
  beforeAll(async () => {
    hub = await startFeature(parts('@tag(name: "internal")'));
  });
  afterAll(() => hub.stop());

  it('is a note for those who publish: plan and answer are the same without it', async () => {
    expect(hub.supergraphSdl).toContain('@tag(name: "internal")');
    const operation = '{ me(of: "x") { name job } mood }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me(of: "x") {
              __typename
              name
              id
            }
            mood
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
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { name: 'Ada', job: 'nurse' },
      mood: 'GLAD',
    });
    const untagged = await startFeature(parts(''));
    try {
      expect(await untagged.planOf(operation)).toBe(await hub.planOf(operation));
    } finally {
      await untagged.stop();
    }
  });

  it('is not told to clients', async () => {
    const answer = wholeDataOf(await hub.ask('{ __schema { directives { name } } }')) as {
      __schema: { directives: readonly { name: string }[] };
    };
    expect(answer.__schema.directives.map(({ name }) => name)).not.toContain('tag');
  });
});
