import type { DataLabel } from '../../../schema/directives';
import type { FixtureSubgraph } from '../../fixtures/startSubgraphs';
import type { LabelTable } from './startBehindGate';

/** The n-th UUID of a test. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const [ada, ben, cem] = [uuid(1), uuid(2), uuid(3)];
export const family = uuid(9);

const label = (
  category: NonNullable<DataLabel['category']>,
  controller: NonNullable<DataLabel['controller']>[number],
  more: Partial<DataLabel> = {},
): DataLabel => ({ class: 'S3', category, controller: [controller], ...more });

const permits = label('RESIDENCE_STATUS', 'IMMIGRATION_AUTHORITY');
const reasons = label('RESIDENCE_PROCEDURE', 'IMMIGRATION_AUTHORITY');
const shelter = label('HOUSING', 'HOUSING_OFFICE', { existenceSensitive: true });
const identity = label('IDENTITY', 'KIM_OFFICE', { class: 'S2' });
const own = { class: 'S0' } as const;

export const labels: LabelTable = {
  'Query.person': identity,
  'Query.person(id)': { ...identity, idOf: 'Person' },
  'Query.people': identity,
  'Query.family': identity,
  'Query.things': own,
  'Person.name': identity,
  'Person.nick': identity,
  'Person.district': identity,
  'Person.friends': identity,
  'Family.members': identity,
  'Person.permits': permits,
  'Person.permitsOf': permits,
  'Person.permitsOf(other)': { ...permits, category: 'FAMILY_RELATIONS', idOf: 'Person' },
  'Permit.title': permits,
  'Permit.reason': reasons,
  'Permit.holder': permits,
  'Person.sponsor': permits,
  'Person.hours': own,
  'Person.shelter': shelter,
  'Person.shelters': shelter,
  'Shelter.place': shelter,
  'Family.housing': label('HOUSING', 'HOUSING_OFFICE'),
  'Person.school': label('SCHOOL_STATUS', 'SCHOOL'),
  'Person.grade': label('SCHOOL_STATUS', 'SCHOOL'),
  'Query.permitOf': permits,
  'Query.permitOf(person)': { ...permits, idOf: 'Person' },
  'Query.search': permits,
  'Query.holidays': own,
  'Filter.person': { ...permits, idOf: 'Person' },
  'Filter.people': { ...permits, idOf: 'Person' },
  'Mutation.note': permits,
  'Mutation.note(person)': { ...permits, idOf: 'Person' },
};

interface Human {
  readonly id: string;
}

export const humans = [ada, ben, cem].map((id, index) => ({
  __typename: 'Person',
  id,
  name: ['Ada', 'Ben', 'Cem'][index],
  district: `district ${index}`,
}));

/** Knows hub ids. */
export const casework: FixtureSubgraph = {
  sdl: `
    type Query { person(id: ID!): Person people: [Person!] family: Family things: [Thing!] }
    type Family @key(fields: "id") { id: ID! members: [Person!] }
    type Person implements Thing @key(fields: "id") { id: ID! name: String nick: String district: String friends: [Person!] }
    type Stone implements Thing { id: ID! }
    interface Thing { id: ID! }
  `,
  resolvers: {
    Query: {
      person: (_: unknown, { id }: { id: string }) => humans.find((one) => one.id === id) ?? null,
      people: () => humans,
      family: () => ({ id: family }),
      things: () => [humans[0], { __typename: 'Stone', id: 'stone 1' }],
    },
    Family: { members: () => humans },
    Person: {
      __resolveReference: ({ id }: Human) => humans.find((one) => one.id === id) ?? null,
      nick: ({ name }: { name: string }) => `${name}y`,
      friends: ({ id }: Human) => humans.filter((one) => one.id !== id),
    },
  },
};

/** An agency whose rows are by its own pseudonyms of people: `to` is what it calls somebody. */
export const office = (to: (id: string) => string): FixtureSubgraph => ({
  sdl: `
    type Query { permitOf(person: ID!): Permit search(filter: Filter, text: String): [Permit!] holidays: [String!] }
    type Mutation { note(person: ID!, text: String): String }
    input Filter { person: ID people: [ID!] text: String inner: Filter }
    type Permit { title: String reason: String holder: Person }
    type Shelter { place: String }
    type Family @key(fields: "id") { id: ID! housing: String }
    type Person @key(fields: "id") {
      id: ID! permits: [Permit!] permitsOf(other: ID!): [Permit!] sponsor: Person hours: String
      shelter: Shelter shelters: [Shelter!]
    }
  `,
  resolvers: {
    Query: {
      permitOf: (_: unknown, { person }: { person: string }) => permitFor(person),
      search: (_: unknown, { filter }: { filter?: { person?: string; people?: readonly string[] } }) =>
        [filter?.person ?? [], filter?.people ?? []].flat().map(permitFor),
      holidays: () => ['1 May'],
    },
    Mutation: { note: (_: unknown, { person }: { person: string }) => `noted ${person}` },
    Person: {
      permits: ({ id }: Human) => [permitFor(id)],
      permitsOf: (_: unknown, { other }: { other: string }) => [permitFor(other)],
      sponsor: () => ({ id: to(cem) }),
      hours: () => 'Mo',
      // Ada lives in a shelter; of the others nothing is recorded.
      shelter: ({ id }: Human) => (id === to(ada) ? { place: 'secret' } : null),
      shelters: ({ id }: Human) => (id === to(ada) ? [{ place: 'secret' }] : []),
    },
    Family: { housing: ({ id }: Human) => `housing of ${id}` },
  },
});

const permitFor = (id: string) => ({ title: `title of ${id}`, reason: `reason of ${id}`, holder: { id } });

/** Computes from what casework knows. */
export const school: FixtureSubgraph = {
  sdl: `
    type Person @key(fields: "id") {
      id: ID! district: String @external school: String @requires(fields: "district") grade: String
    }
  `,
  resolvers: {
    Person: {
      school: ({ district }: { district?: string }) => `school of ${district}`,
      grade: () => 'A',
    },
  },
};
