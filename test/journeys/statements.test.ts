import { caseManagerId } from '../../city/base';
import { cityOf } from '../../city/cityOf';
import { fullCity, fullFamilyIds } from '../fixtures/fullCity';
import { databasesOf } from '../harness/databasesOf';
import { type Hub, startHub } from '../harness/startHub';

/**
 * The promise of the README: no N+1. How many SQL statements an agency sends and how many requests it gets for one question depends on
 * the question alone. The city has families in which everybody has everything at every agency: one person, six persons, and a case
 * manager with one case beside another one with sixty. Equal selections reach equal tables, so the counts must be equal too.
 */
const alone = fullFamilyIds(0);
const ofSix = fullFamilyIds(1);
const few = { 'x-lotse-case-manager': caseManagerId('tannberg') };
const many = { 'x-lotse-case-manager': caseManagerId('silberbach') };
const city = fullCity([
  { persons: 1, manager: 'tannberg' },
  { persons: 6, manager: 'kornblum' },
  ...Array.from({ length: 60 }, () => ({ persons: 2, manager: 'silberbach' as const })),
]);

interface Cost {
  /** How often each table was read, by `agency.table`. */
  readonly reads: Readonly<Record<string, number>>;
  readonly requests: Readonly<Record<string, number>>;
}

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ databases: await databasesOf(city, 'statements') });
}, 240_000);
afterAll(() => hub.stop());

async function costOf(
  name: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
  asked: Hub = hub,
): Promise<Cost & { readonly data: unknown }> {
  let data: unknown;
  let sql: Readonly<Record<string, readonly string[]>> = {};
  const requests = await asked.requestsDuring(async () => {
    sql = await asked.sqlDuring(async () => {
      const answer = await asked.operation(name, variables, headers);
      expect(answer.errors).toBeUndefined();
      expect(answer.extensions.disclosure.complete).toBe(true);
      data = answer.data;
    });
  });
  const reads: Record<string, number> = {};
  for (const [agency, statements] of Object.entries(sql)) {
    for (const statement of statements) {
      const table = `${agency}.${/(?<!epoch )FROM\s+"(\w+)"/.exec(statement)?.[1] ?? statement}`;
      reads[table] = (reads[table] ?? 0) + 1;
    }
  }
  return { reads, requests, data };
}

/** What one question costs: requests by agency, and the tables that are read in two batches with the reason. */
interface Expected {
  readonly requests: Readonly<Record<string, number>>;
  readonly twice?: Readonly<Record<string, number>>;
}

const once = (...agencies: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(agencies.map((agency) => [agency, 1]));

const questions: readonly (readonly [string, object, object, Expected])[] = [
  [
    'MotherCourse',
    { p: alone.person },
    { p: ofSix.person },
    {
      // The course directory is a root field of its own, asked beside the rest.
      requests: { ...once('casework', 'health', 'immigration', 'schools'), employment: 2 },
      // From the person to the family and from there to its members, who are persons again.
      twice: { 'casework.person': 2, 'casework.family_member': 2 },
    },
  ],
  [
    'FamilyOverview',
    { f: alone.family },
    { f: ofSix.family },
    { requests: once('casework', 'employment', 'health', 'immigration', 'schools', 'social') },
  ],
  [
    'JobAtRisk',
    { p: alone.person },
    { p: ofSix.person },
    {
      requests: { ...once('casework', 'employment'), immigration: 2 },
      // The open applications of one person, and the waiting times of everybody in a request of their own.
      twice: { 'immigration.immigration_application': 2 },
    },
  ],
  [
    'BenefitsNobodyToldThemAbout',
    { f: alone.family },
    { f: ofSix.family },
    { requests: once('casework', 'employment', 'health', 'immigration', 'schools', 'social') },
  ],
  [
    'OfficeToOffice',
    { c: alone.case },
    { c: ofSix.case },
    {
      requests: once('casework'),
      // The papers of the case, then those that they wait for.
      twice: { 'casework.document_need': 2 },
    },
  ],
  [
    'ChangeOfCode',
    { f: alone.family },
    { f: ofSix.family },
    { requests: once('casework', 'employment', 'health', 'immigration', 'social') },
  ],
  [
    'SchoolStart',
    { f: alone.family },
    { f: ofSix.family },
    { requests: once('casework', 'health', 'schools', 'social') },
  ],
];

const readMoreThanOnce = (reads: Cost['reads']): Cost['reads'] =>
  Object.fromEntries(Object.entries(reads).filter(([, count]) => count > 1));

describe('the cost of a question', () => {
  it.each(questions)(
    '%s is one statement for each table and batch, the same for one person and for six',
    async (name, one, six, { requests, twice = {} }) => {
      const forOne = await costOf(name, one);
      expect(readMoreThanOnce(forOne.reads)).toEqual(twice);
      expect(forOne.requests).toEqual(requests);
      const forSix = await costOf(name, six);
      expect(forSix.reads).toEqual(forOne.reads);
      expect(forSix.requests).toEqual(forOne.requests);
      // Not equal because nothing was there: six have more to tell than one, or as much where only one is asked about.
      expect(sizeOf(forSix)).toBeGreaterThanOrEqual(sizeOf(forOne));
    },
  );

  it('MyWeek is the same for one client and for a hundred and twenty in sixty cases', async () => {
    const forOne = await costOf('MyWeek', {}, few);
    expect(forOne.data).toMatchObject({ me: { activeClients: 1, activeCases: 1 } });
    expect(forOne.requests).toEqual(once('casework', 'employment', 'health', 'immigration', 'social'));
    // The cases of the case manager, and how many they are.
    expect(readMoreThanOnce(forOne.reads)).toEqual({ 'casework.case_file': 2 });
    const forMany = await costOf('MyWeek', {}, many);
    expect(forMany.data).toMatchObject({ me: { activeClients: 120, activeCases: 60 } });
    expect(forMany.reads).toEqual(forOne.reads);
    expect(forMany.requests).toEqual(forOne.requests);
  });
});

const sizeOf = ({ data }: { readonly data: unknown }): number => JSON.stringify(data).length;

describe('the cost of a question in a generated city of three hundred families', () => {
  it('is that of one client for the busiest case manager, who has sixty or more', async () => {
    const bound = await costOf('MyWeek', {}, few);
    const busy = await startHub({ databases: await databasesOf(cityOf('M'), 'statements_m') });
    try {
      const { data } = await busy.ask<{ readonly caseManagers: readonly Workload[] }>(
        '{ caseManagers { id activeClients } }',
      );
      const [busiest] = [...data.caseManagers].sort((a, b) => b.activeClients - a.activeClients);
      expect(busiest?.activeClients).toBeGreaterThanOrEqual(60);
      const cost = await costOf('MyWeek', {}, { 'x-lotse-case-manager': busiest?.id ?? '' }, busy);
      expect(cost.requests).toEqual(bound.requests);
      expect(cost.reads).toEqual(bound.reads);
    } finally {
      await busy.stop();
    }
  }, 240_000);
});

interface Workload {
  readonly id: string;
  readonly activeClients: number;
}
