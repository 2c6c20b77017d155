import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('entities in lists of lists', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      school: {
        sdl: `
          type Query { rows: [[Seat]!] }
          type Seat { number: Int pupils: [[Pupil]] }
          type Pupil @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: {
            rows: () => [
              [{ number: 1, pupils: [[{ id: 'a' }, null], null, []] }, null],
              [],
              [{ number: 2, pupils: [[{ id: 'b' }], [{ id: 'a' }]] }],
            ],
          },
        },
      },
      health: {
        sdl: 'type Pupil @key(fields: "id") { id: ID! shots: [[Int]] }',
        resolvers: { Pupil: { shots: ({ id }: { id: string }) => [[1, null], [id.length]] } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('are found at every depth, each asked about once, nulls left where they are', async () => {
    const operation = '{ rows { number pupils { shots } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            rows {
              number
              pupils {
                __typename
                id
              }
            }
          }
        ask health about entities:
          _entities at rows.@.pupils.@
            by ... on Pupil { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Pupil {
                shots
              }
            }
          }
    `);
    const shots = [[1, null], [1]];
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      rows: [
        [{ number: 1, pupils: [[{ shots }, null], null, []] }, null],
        [],
        [{ number: 2, pupils: [[{ shots }], [{ shots }]] }],
      ],
    });
    expect(hub.asked('health').map(({ variables }) => variables.representations)).toEqual([
      [
        { __typename: 'Pupil', id: 'a' },
        { __typename: 'Pupil', id: 'b' },
      ],
    ]);
  });
});
