import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

describe('a question that two agencies answer together', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub({
      registry: {
        sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
      },
      work: {
        sdl: 'type Person @key(fields: "id") { id: ID! jobs: [Job!] } type Job { title: String! }',
        resolvers: { Person: { jobs: () => [{ title: 'nurse' }] } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('comes back as one answer that names both', async () => {
    const answer = await hub.ask('{ me { work: jobs { title } name } }');
    expect(failuresOf(answer)).toEqual([]);
    expect(answer.data).toEqual({ me: { work: [{ title: 'nurse' }], name: 'Ada' } });
    expect(Object.keys(answer.data?.me as object)).toEqual(['work', 'name']);
    expect(answer.extensions?.disclosure).toMatchObject({
      complete: true,
      agencies: [
        { name: 'registry', status: 'OK', asOf: null },
        { name: 'work', status: 'OK', asOf: null },
      ],
      withheld: [],
    });
  });

  it('is refused with 400 when it asks for a field that does not exist', async () => {
    const answer = await hub.ask('{ me { nope } }');
    expect(answer.status).toBe(400);
    expect(failuresOf(answer)).toEqual([': GRAPHQL_VALIDATION_FAILED']);
    expect(answer.errors?.[0]?.message).toContain('Cannot query field "nope" on type "Person".');
  });
});
