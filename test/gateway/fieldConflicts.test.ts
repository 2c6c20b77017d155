import fc from 'fast-check';
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { requireWithinLimits } from '../../gateway/limits/requireWithinLimits';
import { findFieldConflict } from '../../gateway/plan/findFieldConflict';

const schema = buildSchema(`
  interface Named { name: String next: Named }
  interface Aged { age: Int next: Named other: Aged }
  type Cat implements Named & Aged { name: String next: Cat age: Int other: Aged meow(loud: Int, o: Way): String size: Int! any: Pet list: [Cat] }
  type Dog implements Named & Aged { name: String next: Dog age: Int other: Dog bark(loud: Int, o: Way): String size: Int any: Pet list: [Cat]! }
  type Ant implements Named { name: String next: Named size: String any: Ant list: Cat }
  union Pet = Cat | Dog | Ant
  input Way { a: Int b: [Int] }
  type Query { named: Named aged: Aged pet: Pet cat: Cat dog: Dog }
`);

const types = ['Named', 'Aged', 'Cat', 'Dog', 'Ant', 'Pet', 'Query'] as const;
const leaves = [
  'name',
  'age',
  'size',
  'meow(loud: 1)',
  'meow(loud: 2)',
  'meow(o: {a: 1, b: [2]})',
  '__typename',
];
const more = [
  'meow(o: {b: [2], a: 1})',
  'meow(o: {b: [2], a: 1}, loud: 1)',
  'meow(loud: 1, o: {b: [2], a: 1})',
  'bark(loud: 1)',
];
const branches = ['next', 'other', 'any', 'list', 'named', 'cat', 'dog', 'pet', 'aged'];
const alias = fc.constantFrom('', '', 'x: ', 'y: ');

/** Selections of any fields on any types: not valid otherwise, which neither search needs. */
const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
  selection: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(alias, fc.constantFrom(...leaves, ...more)).map(([as, leaf]) => `${as}${leaf}`),
    fc.constantFrom('...F0', '...F1', '...F2'),
    fc
      .tuple(alias, fc.constantFrom(...branches), tie('selections'))
      .map(([as, name, inside]) => `${as}${name} { ${inside} }`),
    fc
      .tuple(fc.constantFrom(...types), tie('selections'))
      .map(([type, inside]) => `... on ${type} { ${inside} }`),
  ),
}));

/** Fragments spread later ones only, so there are no cycles. */
const document = fc
  .tuple(
    selections,
    fc.array(fc.tuple(fc.constantFrom(...types), selections), { minLength: 3, maxLength: 3 }),
  )
  .map(([root, fragments]) =>
    [
      `{ ${root} }`,
      ...fragments.map(([type, inside], index) => {
        const later = inside.replace(/\.\.\.F(\d)/g, (spread, n) =>
          Number(n) > index ? spread : '__typename',
        );
        return `fragment F${index} on ${type} { ${later} }`;
      }),
    ].join('\n'),
  );

/** The verdict of graphql-js about what the operation itself uses; unused fragments are another rule's matter. */
function referenceVerdict(text: string): boolean {
  const used = new Set<string>();
  const parsed = parse(text);
  const definitions = new Map(
    parsed.definitions.map((each) => ['name' in each ? each.name?.value : undefined, each]),
  );
  const visit = (of: string | undefined): void => {
    const definition = definitions.get(of);
    const source = definition?.loc ? text.slice(definition.loc.start, definition.loc.end) : '';
    for (const [, name = ''] of source.matchAll(/\.\.\.(F\d)/g)) {
      if (!used.has(name)) visit(name);
      used.add(name);
    }
  };
  visit(undefined);
  const kept = parsed.definitions.filter(
    (each) => !('name' in each) || !each.name || used.has(each.name.value),
  );
  return validate(schema, { ...parsed, definitions: kept }, [OverlappingFieldsCanBeMergedRule]).length > 0;
}

describe('fields of one key that cannot be merged', () => {
  it('are found exactly where graphql-js finds them', () => {
    const seen = { conflicts: 0, none: 0 };
    fc.assert(
      fc.property(document, (text) => {
        const conflict = referenceVerdict(text);
        seen[conflict ? 'conflicts' : 'none']++;
        expect([text, findFieldConflict(schema, parse(text)) !== null]).toEqual([text, conflict]);
      }),
      { numRuns: 400, seed: 20261122 },
    );
    expect(Math.min(seen.conflicts, seen.none)).toBeGreaterThan(50);
  });

  it.each([
    ['{ cat { x: name x: age } }', 'Fields "x" conflict because "name" and "age" are different fields.'],
    ['{ cat { x: name x: meow } }', 'Fields "x" conflict because "name" and "meow" are different fields.'],
    [
      '{ cat { meow(loud: 1) meow(loud: 2) } }',
      'Fields "meow" conflict because they have differing arguments.',
    ],
    [
      '{ pet { ... on Cat { size } ... on Dog { size } } }',
      'they return conflicting types "Int!" and "Int".',
    ],
  ])('%s is told in the words of graphql-js', (text, words) => {
    const message = findFieldConflict(schema, parse(text))?.message ?? '';
    expect(message).toContain(words);
    const [reference] = validate(schema, parse(text), [OverlappingFieldsCanBeMergedRule]);
    expect(message).toBe(reference?.message);
  });

  it('are none among 4,000 that all ask for the same', () => {
    const text = `{ cat { ${'next { name } '.repeat(50)} ${`... on Cat { ${'next { name } '.repeat(50)} }`.repeat(40)} } }`;
    requireWithinLimits(parse(text));
    expect(findFieldConflict(schema, parse(text))).toBeNull();
  });
});
