import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

/** "Handling Field Errors" (GraphQL §6.4.4) across agencies. */
describe('a null where none is allowed', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub({
      registry: {
        sdl: `
          type Query { me: Person strict: Person! people: [Person!] matrix: [[Person!]!] nobody: Ghost ghosts: [Ghost] }
          type Person @key(fields: "id") { id: ID! name: String! mother: Person }
          type Ghost @key(fields: "id") { id: ID! name: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'ok', name: 'Ada', mother: { id: 'bad', name: 'Bea' } }),
            strict: () => ({ id: 'bad', name: 'Bea' }),
            people: () => ['ok', 'bad', 'unknown'].map((id) => ({ id, name: id })),
            matrix: () => [
              [{ id: 'ok', name: 'a' }],
              [
                { id: 'ok', name: 'a' },
                { id: 'bad', name: 'b' },
              ],
            ],
            nobody: () => {
              throw new Error('boo');
            },
            ghosts: () => [
              { id: () => null, name: 'Casper' },
              { id: 'g2', name: 'Hui' },
            ],
          },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "id") { id: ID! badge: Badge! wage: Int }
          type Badge { number: Int! color: String }
          type Ghost @key(fields: "id") { id: ID! wage: Int }
        `,
        resolvers: {
          Person: {
            __resolveReference: ({ id }: { id: string }) => (id === 'unknown' ? null : { id }),
            badge: ({ id }: { id: string }) => {
              if (id === 'bad') throw new Error('no');
              return { number: 7, color: 'red' };
            },
            wage: () => 10,
          },
          Ghost: { wage: () => 0 },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('takes the next nullable object with it and leaves its neighbours', async () => {
    const answer = await hub.ask('{ me { name badge { number } mother { name badge { number } } } }');
    expect(answer.data).toEqual({ me: { name: 'Ada', badge: { number: 7 }, mother: null } });
    expect(failuresOf(answer)).toEqual(['me.mother.badge: AGENCY_FIELD_FAILED by work']);
  });

  it('takes a whole list when its items may not be null, and says which item', async () => {
    const answer = await hub.ask('{ me { name } people { badge { number } } }');
    expect(answer.data).toEqual({ me: { name: 'Ada' }, people: null });
    expect(failuresOf(answer)).toEqual(['people.1.badge: AGENCY_FIELD_FAILED by work']);
  });

  it('travels through lists of lists', async () => {
    const answer = await hub.ask('{ matrix { badge { number } } }');
    expect(answer.data).toEqual({ matrix: null });
    expect(failuresOf(answer)).toEqual(['matrix.1.1.badge: AGENCY_FIELD_FAILED by work']);
  });

  it('takes the whole answer when nothing on the way may be null', async () => {
    const answer = await hub.ask('{ me { name } strict { badge { number } } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toBeNull();
    expect(failuresOf(answer)).toEqual(['strict.badge: AGENCY_FIELD_FAILED by work']);
  });

  it('of a person the agency does not know is explained, too', async () => {
    const answer = await hub.ask('{ people { id badge { number } } }');
    expect(answer.data).toEqual({ people: null });
    expect(failuresOf(answer)).toContain('people.1.badge: AGENCY_FIELD_FAILED by work');
  });

  it('is no concern of nullable fields of a person the agency does not know', async () => {
    const answer = await hub.ask('{ people { id wage } }');
    expect(answer.data).toEqual({
      people: [
        { id: 'ok', wage: null },
        { id: 'bad', wage: null },
        { id: 'unknown', wage: null },
      ].map((person) => (person.id === 'unknown' ? person : { ...person, wage: 10 })),
    });
    expect(failuresOf(answer)).toEqual([]);
  });

  it('in a key that only the hub asked for is told where the client sees the null', async () => {
    const answer = await hub.ask('{ ghosts { name wage } }');
    expect(answer.data).toEqual({ ghosts: [null, { name: 'Hui', wage: 0 }] });
    expect(failuresOf(answer)).toEqual(['ghosts.0: AGENCY_FIELD_FAILED by registry']);
  });

  it('and a root field that failed is null with its reason', async () => {
    const answer = await hub.ask('{ nobody { name wage } me { name } }');
    expect(answer.data).toEqual({ nobody: null, me: { name: 'Ada' } });
    expect(failuresOf(answer)).toEqual(['nobody: AGENCY_FIELD_FAILED by registry']);
  });
});
