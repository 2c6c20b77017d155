/** Requests made to hurt, by name, for the schema of `hostileSchema`. Each is below the limits that only count, or just above. */
export interface HostileBody {
  readonly query: string;
  readonly variables?: unknown;
}

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

const within = (count: number, open: string, inside: string, close: string): string =>
  open.repeat(count) + inside + close.repeat(count);

const doubling = (levels: number): string =>
  `{ me { ...F0 } } ${times(levels, (n) => `fragment F${n} on Person { a: friend { ...F${n + 1} } b: friend { ...F${n + 1} } }`)}
   fragment F${levels} on Person { name }`;

/** Doubts of the rule that compares fields of one key, and of whatever writes fragments out. */
const manySelections: Readonly<Record<string, string>> = {
  '14 levels of doubling fragments': doubling(14),
  '11 levels of doubling fragments': doubling(11),
  '10,000 aliases': `{ me { ${times(10_000, (n) => `a${n}: name`)} } }`,
  '400 aliases': `{ me { ${times(400, (n) => `a${n}: name`)} } }`,
  '40,000 repeated fields': `{ me { ${times(40_000, () => 'name')} } }`,
  '4,000 conflicting aliases': `{ me { ${times(2_000, () => 'x: name x: id')} } }`,
  'fields repeated in fragments in place': `{ named { ${times(90, () => `... on Named { ${times(50, () => 'name')} }`)} } }`,
  'fields repeated below each other': `{ named { ${times(60, () => `... on Named { ${times(20, () => 'next { id }')} }`)} } }`,
  'fields repeated on three levels': `{ named { ${times(20, () => `next { ${times(10, () => `next { ${times(6, () => 'next { id }')} }`)} }`)} } }`,
  'the same path 90 times': `{ named { ${times(90, () => within(25, 'next { ', 'id', '}'))} } }`,
  'a thousand fragments in one place': `{ named { ${times(11, (g) => `... on Named { ${times(95, (n) => `...F${g * 95 + n}`)} }`)} } } ${times(1_045, (n) => `fragment F${n} on Named { name }`)}`,
  'fragments that all say the same': `{ named { ${times(90, (n) => `...F${n}`)} } } ${times(90, (n) => `fragment F${n} on Named { ${times(40, () => 'name')} }`)}`,
  'fragments in fragments in pairs': `{ named { ${times(90, (n) => `...F${n}`)} } } ${times(90, (n) => `fragment F${n} on Named { next { ...G${n} } } fragment G${n} on Named { next { ...H${n} } } fragment H${n} on Named { next { ${times(20, () => 'id')} } }`)}`,
  'the same key on forty types': `{ named { ${times(90, (n) => `... on T${n % 40} { ${times(50, () => 'name')} }`)} } }`,
  'another field of one key on each of forty types': `{ named { ${times(40, (n) => `... on T${n} { ${times(12, (k) => `k${k}: n${n}`)} }`)} } }`,
  'types within types within types': `{ named { ${times(40, (n) => `... on T${n} { next { ${times(9, (k) => `... on T${(n + k) % 40} { next { id name } }`)} } }`)} } }`,
  'lists in lists in lists': `{ named { ${within(45, 'list { ', 'id', '}')} } }`,
};

/** Rings and ladders of fragments. */
const fragments: Readonly<Record<string, string>> = {
  'a fragment in itself': '{ me { ...A } } fragment A on Person { friend { ...A } }',
  'a ring of a thousand fragments': `{ me { ...F0 } } ${times(1_000, (n) => `fragment F${n} on Person { ...F${(n + 1) % 1_000} }`)}`,
  'a ring of a thousand fragments and 100,000 lines': `${'\n'.repeat(100_000)}{ me { ...F0 } } ${times(90, (n) => `fragment F${n} on Person { ...F${(n + 1) % 90} }`)}`,
  'every fragment in every other': `{ me { ...F0 } } ${times(48, (n) => `fragment F${n} on Person { ${times(98, (k) => `...F${(n + k + 1) % 48}`)} }`)}`,
  'every fragment in every earlier one': `{ me { ...F0 } } ${times(11, (n) => `fragment F${n} on Person { id ${times(10 - n, (k) => `...F${n + k + 1}`)} }`)}`,
  'a ladder of 99 fragments': `{ me { ...F0 } } ${times(99, (n) => `fragment F${n} on Person { name ...F${n + 1} }`)} fragment F99 on Person { id }`,
  'a ladder of 1,000 fragments': `{ me { ...F0 } } ${times(1_000, (n) => `fragment F${n} on Person { ...F${n + 1} }`)} fragment F1000 on Person { id }`,
  '1,400 fragments nobody uses': `{ me { id } } ${times(1_400, (n) => `fragment F${n} on Person { id }`)}`,
  '10,000 fragments': `{ me { id } } ${times(10_000, (n) => `fragment F${n} on T0{id}`)}`,
  '1,300 fragments of one name': `{ me { ...F } } ${times(1_300, () => 'fragment F on Person { id }')}`,
  '50 operations that use 90 fragments': `${times(50, (n) => `query Q${n}($v: Int) { me { ...F0 } }`)} ${times(90, (n) => `fragment F${n} on Person { ...F${n + 1} a(x: $v) }`)} fragment F90 on Person { id }`,
  '2,000 operations': times(2_000, () => '{ __typename }'),
};

/** Brackets. */
const depth: Readonly<Record<string, string>> = {
  '500 levels': `{ me ${within(500, '{ friend ', '{ name }', ' }')} }`,
  '500 levels through fragments': `{ me { ...F0 } } ${times(500, (n) => `fragment F${n} on Person { friend { ...F${n + 1} } }`)} fragment F500 on Person { name }`,
  '3,000 fragments in place within each other': `{ named { ${within(3_000, '... { ', 'id', '}')} } }`,
  '90 fragments in place, of two types in turn': `{ named { ${within(45, '... on Named { ... on Aged { ', 'id', '} }')} } }`,
  'a list 4,900 deep': `{ me(lists: ${within(4_900, '[', '', ']')}) { id } }`,
  'a list 180 deep': `{ me(blob: ${within(180, '[', '', ']')}) { id } }`,
  'an object 2,400 deep': `{ me(blob: ${within(2_400, '{a:', '1', '}')}) { id } }`,
  'an input 180 deep': `{ me(way: ${within(180, '{c:', 'null', '}')}) { id } }`,
  'a type 4,900 deep': `query ($v: ${within(4_900, '[', 'Int', ']')}) { me { a(x: $v) } }`,
  'a type 150 deep': `query ($v: ${within(150, '[', 'Int', ']')}) { me { a(x: $v) } }`,
};

/** Many of whatever else there is. */
const width: Readonly<Record<string, string>> = {
  'a list of 9,900 numbers': `{ me(lists: [${times(9_900, () => '1')}]) { id } }`,
  'an object of 3,200 keys': `{ me(blob: {${times(3_200, (n) => `z${n}: 1`)}}) { id } }`,
  'an input with 3,200 keys it does not have': `{ me(way: {${times(3_200, (n) => `z${n}: 1`)}}) { id } }`,
  'an input with one key 3,200 times': `{ me(way: {${times(3_200, () => 'a: 1')}}) { id } }`,
  'a string of 250 kB': `{ me(note: "${'x'.repeat(250_000)}") { id } }`,
  'a string of 40,000 escapes': `{ me(note: "${'\\u0041'.repeat(40_000)}") { id } }`,
  'a block string of 60,000 lines': `{ me(note: """${'\n  x'.repeat(60_000)}""") { id } }`,
  'a name of 250 kB': `{ ${'a'.repeat(250_000)} }`,
  'a comment of 250 kB': `{ me { id } } #${'x'.repeat(250_000)}`,
  '120,000 lines': `${'\n'.repeat(120_000)}{ me { id } }`,
  '120,000 lines before a mistake': `${'\n'.repeat(120_000)}{ me { id `,
  '120,000 lines before twenty mistakes': `${'\n'.repeat(120_000)}{ ${times(20, (n) => `x${n}`)} }`,
  'forty fields that are nearly right': `{ ${times(40, (n) => `rootFieldNumbr${n} { id }`)} }`,
  '400 enum values that are nearly right': `{ me { ${times(400, (n) => `a${n}: a(o: { e: COLOUR_NUMBR_${n} })`)} } }`,
  '45 × 50 arguments nobody knows': `{ ${times(45, (n) => `r${n}: me(${times(50, (k) => `q${k}: 1`)}) { id }`)} }`,
  '95 types nobody knows': `{ named { ${times(95, (n) => `... on Tx${n} { id }`)} } }`,
  '2,400 variables of one name': `query (${times(2_400, () => '$v: Int')}) { me { a(x: $v) } }`,
  '1,900 variables': `query (${times(1_900, (n) => `$v${n}: Int`)}) { me { a(y: [${times(1_300, (n) => `$v${n}`)}]) } }`,
  '500 variables with defaults': `query (${times(500, (n) => `$v${n}: [[Way]] = [[{ a: 1 }]]`)}) { me { id } }`,
  '490 directives': `{ me { name ${times(490, () => '@skip(if: false)')} } }`,
  '3,000 directives on an operation': `query ${times(3_000, () => '@x')} { me { id } }`,
  '80,000 directives': `{ me { name ${times(80_000, () => '@a')} } }`,
  '1,400 directives on variables': `query (${times(1_400, (n) => `$v${n}: Int @x`)}) { me { id } }`,
  'a schema instead of a question': `type A { ${times(3_000, (n) => `f${n}: Int`)} }`,
  'introspection as wide as may be': `{ __schema { types { name kind description fields { name description args { name description type { name kind ofType { name kind ofType { name kind } } } defaultValue } type { name kind ofType { name kind ofType { name kind } } } isDeprecated deprecationReason } inputFields { name type { name kind ofType { name } } defaultValue } interfaces { name } possibleTypes { name } enumValues { name description } } } }`,
  'three introspections': `{ ${times(3, (n) => `s${n}: __schema { types { name fields { name type { name ofType { name } } args { name type { name ofType { name } } } } inputFields { name type { name } } enumValues { name } } }`)} }`,
};

const values: Readonly<Record<string, HostileBody>> = {
  'a variable nested 90 levels': {
    query: 'query ($v: Blob) { me(blob: $v) { id } }',
    variables: { v: JSON.parse(within(90, '[', '', ']')) },
  },
  '60,000 empty inputs': {
    query: 'query ($v: Way) { me(way: $v) { id } }',
    variables: { v: { b: Array.from({ length: 60_000 }, () => ({})) } },
  },
  '20,000 inputs with keys they do not have': {
    query: 'query ($v: Way) { me(way: $v) { id } }',
    variables: { v: { b: Array.from({ length: 20_000 }, () => ({ zz: 1 })) } },
  },
  '60,000 numbers that are none': {
    query: 'query ($v: [[[Int]]]) { me(lists: $v) { id } }',
    variables: { v: Array.from({ length: 60_000 }, () => 'x') },
  },
  '20,000 variables nobody declared': {
    query: '{ me { id } }',
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`v${n}`, n])),
  },
};

export const hostileBodies: readonly (readonly [name: string, body: HostileBody])[] = [
  ...Object.entries({ ...manySelections, ...fragments, ...depth, ...width }).map(
    ([name, query]) => [name, { query }] as const,
  ),
  ...Object.entries(values),
];
