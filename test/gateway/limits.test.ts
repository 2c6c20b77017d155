import { parse } from 'graphql';
import { limits } from '../../gateway/limits';
import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

const doubling = (levels: number): string =>
  [
    '{ me { ...F0 } }',
    ...Array.from(
      { length: levels },
      (_, n) => `fragment F${n} on Person { a: friend { ...F${n + 1} } b: friend { ...F${n + 1} } }`,
    ),
    `fragment F${levels} on Person { name }`,
  ].join(' ');

const nested = (levels: number): string =>
  `{ me ${'{ friend '.repeat(levels)}{ name }${' }'.repeat(levels)} }`;

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

const chain = (levels: number): string =>
  [
    '{ me { ...F0 } }',
    ...Array.from({ length: levels }, (_, n) => `fragment F${n} on Person { friend { ...F${n + 1} } }`),
    `fragment F${levels} on Person { name }`,
  ].join(' ');

describe('a document beyond a limit', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub(
      {
        registry: {
          sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String friend: Person }',
          resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada' }) } },
        },
        work: { sdl: 'type Person @key(fields: "id") { id: ID! job: String }' },
      },
      { bodyLimit: 4 << 20 },
    );
  });
  afterAll(() => hub.stop());

  const hostile: readonly (readonly [string, string, string])[] = [
    ['14 levels of doubling fragments', doubling(14), 'OPERATION_TOO_WIDE'],
    ['200 levels of doubling fragments', doubling(200), 'OPERATION_TOO_DEEP'],
    ['51 levels', nested(50), 'OPERATION_TOO_DEEP'],
    ['500 levels', nested(500), 'OPERATION_TOO_DEEP'],
    ['300 levels through fragments', chain(300), 'OPERATION_TOO_DEEP'],
    [
      '110 fragments within each other',
      `{ me { ...F0 } } ${times(110, (n) => `fragment F${n} on Person { ...F${n + 1} }`)} fragment F110 on Person { name }`,
      'FRAGMENTS_TOO_DEEP',
    ],
    [
      '500 fragments in place',
      `{ me { ${'... { '.repeat(500)} name ${'}'.repeat(500)} } }`,
      'FRAGMENTS_TOO_DEEP',
    ],
    [
      'a list 500 deep',
      `{ me { name @skip(if: ${'['.repeat(500)}${']'.repeat(500)}) } }`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'a type 500 deep',
      `query ($a: ${'['.repeat(500)}Int${']'.repeat(500)}) { me { id } }`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['60 operations', times(60, (n) => `query Q${n} { me { id } }`), 'TOO_MANY_OPERATIONS'],
    [
      'selections shared out among operations',
      times(40, (n) => `query Q${n} { me { ...F } }`) +
        ` fragment F on Person { ${times(90, () => 'name id')} }`,
      'OPERATION_TOO_WIDE',
    ],
    ['100,000 levels', nested(100_000), 'DOCUMENT_TOO_LARGE'],
    ['10,000 aliases', `{ me { ${times(10_000, (n) => `a${n}: name`)} } }`, 'DOCUMENT_TOO_LARGE'],
    ['1,000 aliases', `{ me { ${times(1_000, (n) => `a${n}: name`)} } }`, 'TOO_MANY_ALIASES'],
    ['170,000 repeated fields', `{ me { ${times(170_000, () => 'name')} } }`, 'DOCUMENT_TOO_LARGE'],
    ['4,000 repeated fields', `{ me { ${times(4_000, () => 'name')} } }`, 'TOO_MANY_REPEATS'],
    [
      '4,000 conflicting aliases',
      `{ me { ${times(4_000, (n) => `x: ${n % 2 ? 'id' : 'name'}`)} } }`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      '300 conflicting aliases',
      `{ me { ${times(300, (n) => `x: ${n % 2 ? 'id' : 'name'}`)} } }`,
      'TOO_MANY_REPEATS',
    ],
    ['100 root fields', `{ ${times(100, (n) => `a${n}: me { id }`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['1,000 directives', `{ me { name ${times(1_000, () => '@skip(if: false)')} } }`, 'TOO_MANY_DIRECTIVES'],
    [
      '40 introspections',
      `{ ${times(40, (n) => `a${n}: __schema { queryType { name } }`)} }`,
      'TOO_MANY_INTROSPECTIONS',
    ],
    [
      'an introspection with aliases in it, spread by a fragment',
      `{ __schema { types { ...F } } } fragment F on __Type { ${times(6, (n) => `a${n}: name`)} }`,
      'TOO_MANY_INTROSPECTIONS',
    ],
    [
      'introspection of fields of fields of fields',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      'INTROSPECTION_TOO_DEEP',
    ],
    [
      'a fragment inside itself',
      '{ me { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'doubling in a fragment nobody uses',
      `{ me { id } } ${doubling(14).replace('{ me { ...F0 } }', '')}`,
      'OPERATION_TOO_WIDE',
    ],
  ];

  it.each(hostile)('%s: is refused at once', async (_, document, code) => {
    const started = performance.now();
    const answer = await hub.ask(document);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(answer.status).toBe(400);
    expect(failuresOf(answer)[0]).toBe(`: ${code}`);
    expect(hub.asked('registry')).toEqual([]);
  });

  it('is told what was counted and what is allowed', async () => {
    const answer = await hub.ask(nested(60));
    expect(answer.errors?.[0]?.message).toBe(
      'The operation is nested more deeply than this hub plans. It has 62 levels; 50 are allowed.',
    );
  });

  it('is one that no honest tool sends: 48 levels and 400 aliases pass', async () => {
    expect((await hub.ask(nested(48))).status).toBe(200);
    expect((await hub.ask(`{ me { ${times(400, (n) => `a${n}: name`)} } }`)).status).toBe(200);
  });
});

describe('every limit', () => {
  it('has a code of its own', () => {
    expect(new Set(limits.map(({ code }) => code)).size).toBe(limits.length);
  });

  it.each(limits.map((limit) => [limit.code, limit] as const))(
    '%s counts a plain question as nothing much',
    (_, limit) => {
      expect(limit.count(parse('{ me { name } }'))).toBeLessThanOrEqual(3);
    },
  );

  it.each(limits.map((limit) => [limit.code, limit] as const))(
    '%s ends on unknown and circular fragments',
    (_, limit) => {
      const document = parse(
        '{ ...A ...Unknown } fragment A on T { x { ...B } } fragment B on T { ...A ...B }',
      );
      expect(limit.count(document)).toBeLessThan(10);
    },
  );
});
