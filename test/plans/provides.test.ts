import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Row = Readonly<Record<string, unknown>>;

describe('@provides', () => {
  let hub: FeatureHub;
  const teacher = { id: 't1', name: 'Ada (school)', office: { room: '7 (school)', floor: 1 } };
  const media: readonly Row[] = [
    { __typename: 'Book', id: 'b', title: 'Momo (school)' },
    { __typename: 'Film', id: 'f', title: 'Lola (school)' },
  ];
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { anybody: Person }
          type Person @key(fields: "id") { id: ID! name: String office: Office }
          type Office @key(fields: "room") { room: ID! floor: Int @shareable phone: String }
          interface Media { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
        `,
        resolvers: {
          Query: { anybody: () => ({ id: 't1', name: 'Ada' }) },
          Person: {
            __resolveReference: ({ id }: Row) => ({ id, name: 'Ada' }),
            office: () => ({ room: '7', floor: 1 }),
          },
          Office: { phone: () => '825' },
          Book: { __resolveReference: ({ id }: Row) => ({ id, title: 'Momo', pages: 300 }) },
          Film: { __resolveReference: ({ id }: Row) => ({ id, title: 'Lola', minutes: 80 }) },
        },
      },
      school: {
        sdl: `
          union Medium = Book | Film
          type Query {
            teacher: Person @provides(fields: "name")
            head: Person @provides(fields: "name office { floor }")
            janitor: Person
            shelf: [Medium!]! @provides(fields: "... on Book { title }")
            rack: [Media!]! @provides(fields: "... on Book { title } ... on Film { title minutes }")
            box: [Media!]!
          }
          type Person @key(fields: "id") { id: ID! name: String @external office: Office @external }
          type Office @key(fields: "room") { room: ID! floor: Int @external }
          interface Media { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String @external }
          type Film implements Media @key(fields: "id") { id: ID! title: String @external minutes: Int @external }
        `,
        resolvers: {
          Query: {
            teacher: () => teacher,
            head: () => teacher,
            janitor: () => ({ id: 't1' }),
            shelf: () => media,
            rack: () => media.map((medium) => ({ ...medium, minutes: 79 })),
            box: () => media,
          },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('spares a question where the agency says it can answer', async () => {
    const operation = '{ teacher { name } janitor { name } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            teacher {
              name
            }
            janitor {
              __typename
              id
            }
          }
        ask registry about entities:
          _entities at janitor
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                name
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      teacher: { name: 'Ada (school)' },
      janitor: { name: 'Ada' },
    });
  });

  it('reaches into objects', async () => {
    const operation = '{ head { name office { floor } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask school:
        {
          head {
            name
            office {
              floor
            }
          }
        }
    `);
    const asked = hub.asked('registry').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      head: { name: 'Ada (school)', office: { floor: 1 } },
    });
    expect(hub.asked('registry')).toHaveLength(asked);
  });

  it('counts for the field that carries it, and for no other way to the same entity', async () => {
    const operation = '{ head { office { floor phone } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            head {
              __typename
              office {
                floor
              }
              id
            }
          }
        ask registry about entities:
          _entities at head
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                office {
                  phone
                }
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ head: { office: { floor: 1, phone: '825' } } });
  });

  it('on a union counts for the members it names', async () => {
    const operation = '{ shelf { ... on Book { title } ... on Film { title } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            shelf {
              __typename
              ... on Book {
                title
              }
              ... on Film {
                __typename
                id
              }
            }
          }
        ask registry about entities:
          _entities at shelf.@.[Film]
            by ... on Film { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Film {
                title
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      shelf: [{ title: 'Momo (school)' }, { title: 'Lola' }],
    });
  });

  it('on an interface counts for the types it names', async () => {
    const operation = '{ rack { title ... on Film { minutes } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask school:
        {
          rack {
            __typename
            ... on Book {
              title
            }
            ... on Film {
              title
              minutes
            }
          }
        }
    `);
    const asked = hub.asked('registry').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      rack: [{ title: 'Momo (school)' }, { title: 'Lola (school)', minutes: 79 }],
    });
    expect(hub.asked('registry')).toHaveLength(asked);
    expect(wholeDataOf(await hub.ask('{ box { title } }'))).toEqual({
      box: [{ title: 'Momo' }, { title: 'Lola' }],
    });
  });
});
