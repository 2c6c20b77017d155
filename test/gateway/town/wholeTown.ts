/**
 * One town told twice: as a whole (one schema) and in parts (subgraphs). Both resolve from the same records, so every
 * difference between the hub's answer and graphql-js on the whole is a fault of the hub.
 */
export type Thing = Readonly<Record<string, unknown>> & { readonly __typename: string };

export const wholeSdl = `
  type Query {
    me: Person
    person(id: ID!): Person
    people(first: Int = 3): [Person!]!
    beings: [Being]
    media: [Media!]!
    events: [Event]
    maybePeople: [Person!]
    best: Media
    city(ags: ID = "c1"): City
  }
  enum Level { LOW MIDDLE HIGH }
  interface Being { id: ID! name: String friend: Being }
  type Person implements Being {
    id: ID! name: String nick: String! tax: Tax friend: Being spouse: Person children(first: Int): [Person!]
    home: Home level: Level jobs(first: Int = 2): [Job!] income(unit: String): Int benefit: Int poor: Boolean
    events: [Event!] reads: [Media!] matrix: [[City]!] owes: Int
  }
  type Dog implements Being { id: ID! name: String friend: Being owner: Person! bark: String weight: Int }
  type Tax { country: String! number: String! }
  type Home { rooms: Int! city: City owner: Person }
  type City { ags: ID! name: String mayor: Person population: Int }
  type Job { id: ID! title: String! boss: Person salary: Float city: City }
  union Event = Birth | Move | Job
  type Birth { id: ID! child: Person weight: Int }
  type Move { id: ID! to: City from: City! year: Int }
  interface Media { id: ID! title: String! stars: Int critic: Person }
  type Book implements Media { id: ID! title: String! stars: Int critic: Person pages: Int }
  type Film implements Media { id: ID! title: String! stars: Int critic: Person minutes: Int cast: [Person] }
`;

/** The town's schema in parts. What a part computes by @requires it computes from what it was handed, nothing else. */
export const partSdls: Readonly<Record<string, string>> = {
  registry: `
    type Query { me: Person person(id: ID!): Person people(first: Int = 3): [Person!]! beings: [Being] maybePeople: [Person!] }
    enum Level { LOW MIDDLE HIGH }
    interface Being { id: ID! name: String friend: Being }
    type Person implements Being @key(fields: "id") @key(fields: "tax { country number }") {
      id: ID! name: String nick: String! @shareable tax: Tax friend: Being spouse: Person children(first: Int): [Person!]
      home: Home level: Level
    }
    type Dog implements Being @key(fields: "id") { id: ID! name: String friend: Being owner: Person! }
    type Tax @shareable { country: String! number: String! }
    type Home { rooms: Int! city: City owner: Person }
    type City @key(fields: "ags") { ags: ID! }
  `,
  work: `
    type Query { city(ags: ID = "c1"): City }
    type Person @key(fields: "id") { id: ID! jobs(first: Int = 2): [Job!] income(unit: String): Int }
    type Job @key(fields: "id") { id: ID! title: String! boss: Person salary: Float city: City @provides(fields: "name") }
    type City @key(fields: "ags") { ags: ID! name: String @external population: Int }
    type Dog @key(fields: "id") { id: ID! bark: String weight: Int }
  `,
  social: `
    type Person @key(fields: "id") {
      id: ID! income(unit: String): Int @external
      benefit: Int @requires(fields: "income(unit: \\"cent\\")")
    }
  `,
  taxOffice: `
    type Person @key(fields: "tax { country number }") { tax: Tax owes: Int }
    type Tax @shareable { country: String! number: String! }
  `,
  advice: `
    type Person @key(fields: "id") { id: ID! benefit: Int @external poor: Boolean @requires(fields: "benefit") }
  `,
  library: `
    type Query { media: [Media!]! }
    interface Media @key(fields: "id") { id: ID! title: String! }
    type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int cast: [Person] }
    type Person @key(fields: "id") { id: ID! reads: [Media!] }
  `,
  reviews: `
    type Query { best: Media }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int critic: Person }
    type Person @key(fields: "id") { id: ID! nick: String! @shareable }
  `,
  chronicle: `
    type Query { events: [Event] }
    union Event = Birth | Move | Job
    type Birth @key(fields: "id") { id: ID! child: Person weight: Int }
    type Move @key(fields: "id") { id: ID! to: City from: City! year: Int }
    type Job @key(fields: "id", resolvable: false) { id: ID! }
    type Person @key(fields: "id") { id: ID! events: [Event!] matrix: [[City]!] }
    type City @key(fields: "ags", resolvable: false) { ags: ID! }
  `,
  atlas: `
    type City @key(fields: "ags") { ags: ID! name: String @shareable mayor: Person }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
  `,
};

export const records: readonly Thing[] = [
  ...['p1', 'p2', 'p3', 'p4', 'p5'].map(person),
  { __typename: 'Dog', id: 'd1', name: 'Rex', friend: 'p1', owner: 'p2', bark: 'wau', weight: 30 },
  { __typename: 'Dog', id: 'd2', name: null, friend: 'd1', owner: 'p1', bark: null, weight: 12 },
  ...['c1', 'c2', 'c3'].map((ags, n) => ({
    __typename: 'City',
    ags,
    name: n === 2 ? null : `City ${n}`,
    mayor: n === 1 ? null : `p${n + 1}`,
    population: 1000 * n,
  })),
  ...['j1', 'j2', 'j3', 'j4'].map((id, n) => ({
    __typename: 'Job',
    id,
    title: `job ${n}`,
    boss: n === 0 ? null : `p${n}`,
    salary: n / 2,
    city: `c${(n % 3) + 1}`,
  })),
  { __typename: 'Birth', id: 'b1', child: 'p4', weight: 3200 },
  { __typename: 'Birth', id: 'b2', child: null, weight: null },
  { __typename: 'Move', id: 'm1', to: 'c2', from: 'c1', year: 2015 },
  { __typename: 'Move', id: 'm2', to: null, from: 'c3', year: null },
  { __typename: 'Book', id: 'k1', title: 'Momo', stars: 5, critic: 'p1', pages: 300 },
  {
    __typename: 'Film',
    id: 'k2',
    title: 'Lola',
    stars: null,
    critic: 'p3',
    minutes: 80,
    cast: ['p1', null, 'p2'],
  },
  { __typename: 'Book', id: 'k3', title: 'Krabat', stars: 4, critic: null, pages: null },
];

function person(id: string, n: number): Thing {
  return {
    __typename: 'Person',
    id,
    name: n === 3 ? null : `Name ${n}`,
    nick: `nick ${n % 2}`,
    tax: { __typename: 'Tax', country: 'DE', number: `t${n}` },
    friend: ['p2', 'd1', null, 'p1', 'd2'][n],
    spouse: ['p2', 'p1', null, 'p4', 'p3'][n],
    children: [['p3', 'p4'], ['p3'], [], null, ['p1']][n],
    home:
      n === 2
        ? null
        : { __typename: 'Home', rooms: n + 1, city: `c${(n % 3) + 1}`, owner: n === 0 ? null : 'p1' },
    level: ['LOW', 'MIDDLE', 'HIGH', null, 'LOW'][n],
    jobs: [['j1', 'j2', 'j3'], [], null, ['j1'], ['j4', 'j1']][n],
    owes: n,
    income: [1000, 2000, null, 0, 500][n],
    events: [['b1', 'm1', 'j1'], ['m1', 'b2'], [], ['j2'], null][n],
    reads: [['k1', 'k2'], ['k2'], ['k3', 'k1'], null, []][n],
    matrix: [[['c1', null], []], [['c2']], null, [], [['c3', 'c1']]][n],
  };
}

/** Fields that refuse to answer, by record id: `p2.jobs`. Keys never fail. */
export const failing: ReadonlySet<string> = new Set([
  'p2.name',
  'p4.nick',
  'p5.income',
  'p3.home',
  'd1.friend',
  'j3.title',
  'c2.population',
  'b1.child',
  'k2.stars',
  'k3.title',
  'p1.reads',
  'c3.mayor',
  'm1.year',
  'p3.spouse',
  'p4.level',
]);
