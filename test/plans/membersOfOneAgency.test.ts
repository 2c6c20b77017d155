import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

const fee = { __typename: 'Fee', amount: 20 };
const visit = { __typename: 'Visit', room: '2.14', officer: { name: 'Ada' }, at: { day: 'Mon' } };
const exam = { __typename: 'Exam', subject: 'German' };
const resolveType = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

describe('members of a union that one agency alone has, within a type that several answer for', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      immigration: {
        sdl: `
          type Query { permit: Procedure }
          type Procedure @key(fields: "id") { id: ID! course: Course @shareable }
          type Course @shareable { steps: [Step!]! first: Stage }
          union Step = Fee | Visit
          interface Stage { amount: Int }
          type Fee implements Stage @shareable { amount: Int }
          type Visit implements Stage { amount: Int room(floor: Int): String officer: Officer at: Time @shareable }
          type Officer { name: String }
          type Time @shareable { day: String }
        `,
        resolvers: {
          Query: { permit: () => ({ id: 'p' }) },
          Procedure: { course: () => ({ steps: [fee, visit], first: visit }) },
          Visit: { room: (_: never, { floor }: { floor?: number }) => `${floor ?? 2}.14`, amount: () => 5 },
          Step: resolveType,
          Stage: resolveType,
        },
      },
      schools: {
        sdl: `
          type Query { diploma: Procedure }
          type Procedure @key(fields: "id") { id: ID! course: Course @shareable }
          type Course @shareable { steps: [Step!]! first: Stage }
          union Step = Fee | Exam
          interface Stage { amount: Int }
          type Fee implements Stage @shareable { amount: Int }
          type Exam implements Stage { amount: Int subject: String }
        `,
        resolvers: {
          Query: { diploma: () => ({ id: 'd' }) },
          Procedure: { course: () => ({ steps: [fee, exam], first: exam }) },
          Step: resolveType,
          Stage: resolveType,
        },
      },
    });
  });
  afterAll(() => hub.stop());

  const steps = '{ __typename ... on Fee { amount } ... on Visit { room } ... on Exam { subject } }';

  it('are asked of that agency, and of no other', async () => {
    const operation = `{ permit { course { steps ${steps} } } diploma { course { steps ${steps} } } }`;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
side by side:
  ask schools:
    {
      diploma {
        course {
          steps {
            __typename
            ... on Fee {
              amount
            }
            ... on Exam {
              subject
            }
          }
        }
      }
    }
  ask immigration:
    {
      permit {
        course {
          steps {
            __typename
            ... on Fee {
              amount
            }
            ... on Visit {
              room
            }
          }
        }
      }
    }
`);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      permit: { course: { steps: [fee, { __typename: 'Visit', room: '2.14' }] } },
      diploma: { course: { steps: [fee, exam] } },
    });
    expect([hub.asked('immigration').length, hub.asked('schools').length]).toEqual([1, 1]);
  });

  it('come with what they hold themselves, under the client’s names and variables', async () => {
    const operation = `query ($floor: Int) {
      permit { course { steps { ... on Visit { where: room(floor: $floor) room(floor: 1) officer { __typename name } at { day } } } } }
    }`;
    expect(wholeDataOf(await hub.ask(operation, { floor: 3 }))).toEqual({
      permit: {
        course: {
          steps: [
            {},
            {
              where: '3.14',
              room: '1.14',
              officer: { __typename: 'Officer', name: 'Ada' },
              at: { day: 'Mon' },
            },
          ],
        },
      },
    });
  });

  it('are the same for an interface', async () => {
    const operation = '{ permit { course { first { ... on Visit { room } ... on Fee { amount } } } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      permit: { course: { first: { room: '2.14' } } },
    });
  });
});
