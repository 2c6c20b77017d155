import { caseManagerId } from '../../city/base';
import { cityOf } from '../../city/cityOf';
import { type FullFamily, fullCity, fullFamilyIds } from '../fixtures/fullCity';
import { databasesOf } from '../harness/databasesOf';
import { type Hub, startHub } from '../harness/startHub';

/**
 * The promise of the README: no N+1. How many SQL statements an agency sends and how many requests it gets for one question depends on
 * the question alone. The city has families in which everybody has everything at every agency: one person, two, six, and a case manager with
 * one case beside another one with sixty. Equal selections reach equal tables, so the counts must be equal too, although they have agreed
 * to different things. Who is alone has no relatives to look for: casework reads so much less.
 */
const alone = fullFamilyIds(0);
const ofTwo = fullFamilyIds(1);
const ofSix = fullFamilyIds(2);
const few = caseManagerId('brueckenau');
const many = caseManagerId('silberbach');
const city = fullCity([
  { persons: 1, manager: 'tannberg' },
  { persons: 2, manager: 'brueckenau' },
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
  hub = await startHub({ databases: await databasesOf(city, 'statements'), city });
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
      const table = `${agency}.${/(?<!epoch )(?:FROM|INTO)\s+"(\w+)"/.exec(statement)?.[1] ?? statement}`;
      reads[table] = (reads[table] ?? 0) + 1;
    }
  }
  return { reads, requests, data };
}

/** What one question costs: requests by agency, and the tables that are read in two batches with the reason. */
interface Expected {
  /** Guidance is asked too: it asks all its facts back in one question, whatever was asked of it. */
  readonly guided?: true;
  readonly requests: Readonly<Record<string, number>>;
  readonly twice?: Readonly<Record<string, number>>;
}

const once = (...agencies: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(agencies.map((agency) => [agency, 1]));

/**
 * What casework reads for the one question about consents, whoever it is about: who asks, whose case it is, who belongs to whom, what was
 * agreed to, what was opened in an emergency.
 */
const consentQuestion: Readonly<Record<string, number>> = {
  'casework.case_manager': 1,
  'casework.case_file': 1,
  'casework.case_team_member': 1,
  // To which families they belong, and who else does.
  'casework.family_member': 2,
  'casework.person': 1,
  'casework.consent': 1,
  'casework.break_glass_access': 1,
};

/** What a question reads itself: all that was read, without the question about consents and what agencies write of their decisions. */
function ownReads({ reads, requests }: Cost): Cost['reads'] {
  const asked = (requests.casework ?? 0) > 1 ? consentQuestion : {};
  return Object.fromEntries(
    Object.entries(reads)
      .filter(([table]) => !table.endsWith('.decision_record'))
      .map(([table, count]) => [table, count - (asked[table] ?? 0)]),
  );
}

/** Decisions that agencies recorded: one statement for each request. */
const decisionsIn = ({ reads }: Cost): Cost['requests'] =>
  Object.fromEntries(
    Object.entries(reads)
      .filter(([table]) => table.endsWith('.decision_record'))
      .map(([table, count]) => [table.replace('.decision_record', ''), count]),
  );

const withConsents = { casework: 2 };

type Counts = Readonly<Record<string, number>>;

const withoutThose = (counts: Counts, those: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts)
      .map(([name, count]) => [name, count - (those[name] ?? 0)] as const)
      .filter(([, count]) => count !== 0),
  );

/** What a question costs without the one that guidance asks the hub back: that one is asked beside it, as it stands in the register. */
async function withoutAskedBack(cost: Cost, families: readonly string[]): Promise<Cost> {
  const caller = await hub.callers.responsibleFor(families);
  const facts = await costOf('GuidanceFacts', { families }, caller);
  return {
    reads: withoutThose(cost.reads, facts.reads),
    requests: withoutThose(cost.requests, facts.requests),
  };
}

const questions: readonly (readonly [string, (ids: FullFamily) => object, Expected])[] = [
  [
    'MotherCourse',
    (of) => ({ p: of.person }),
    {
      guided: true,
      // The course directory is a root field of its own, asked beside the rest.
      requests: { ...once('health', 'immigration', 'schools'), ...withConsents, employment: 2 },
      // From the person to the family and from there to its members, who are persons again.
      // The relatives of one person who is asked about alone have families too.
      twice: { 'casework.person': 2, 'casework.family_member': 3 },
    },
  ],
  [
    'FamilyOverview',
    (of) => ({ f: of.family }),
    {
      requests: { ...once('employment', 'health', 'immigration', 'schools', 'social'), ...withConsents },
    },
  ],
  [
    'FamilyOnOnePage',
    (of) => ({ f: of.family }),
    {
      guided: true,
      requests: { ...once('employment', 'health', 'immigration', 'schools', 'social'), ...withConsents },
    },
  ],
  [
    'JobAtRisk',
    (of) => ({ p: of.person }),
    {
      guided: true,
      requests: { ...once('employment'), ...withConsents, immigration: 2 },
      // The open applications of one person, and the waiting times of everybody in a request of their own; families of relatives.
      twice: { 'casework.family_member': 2, 'immigration.immigration_application': 2 },
    },
  ],
  [
    'BenefitsNobodyToldThemAbout',
    (of) => ({ f: of.family }),
    {
      guided: true,
      requests: { ...once('employment', 'health', 'immigration', 'schools', 'social'), ...withConsents },
    },
  ],
  [
    'OfficeToOffice',
    (of) => ({ c: of.case }),
    {
      guided: true,
      requests: once('casework'),
      // The papers of the case, then those that they wait for; the case, then that of the family that it is about.
      twice: { 'casework.document_need': 2, 'casework.case_file': 2 },
    },
  ],
  [
    'ChangeOfCode',
    (of) => ({ f: of.family }),
    {
      requests: { ...once('employment', 'health', 'immigration', 'social'), ...withConsents },
    },
  ],
  [
    'SchoolStart',
    (of) => ({ f: of.family }),
    { requests: { ...once('health', 'schools', 'social'), ...withConsents } },
  ],
];

const withoutRelatives = ({
  'casework.family_member': _,
  'casework.person': __,
  ...others
}: Cost['reads']): Cost['reads'] => others;

/** Guidance asks of relatives abroad, whom nobody is asked about before all six have agreed, and they have agreed to different things. */
const withoutSponsors = ({
  'immigration.family_reunification_case': _,
  ...others
}: Cost['reads']): Cost['reads'] => others;

const moreThanOnce = (reads: Cost['reads']): Cost['reads'] =>
  Object.fromEntries(Object.entries(reads).filter(([, count]) => count > 1));

describe('the cost of a question', () => {
  it.each(questions)(
    '%s is one statement for each table and batch, one for each decision and those of one question about consents, the same for two persons and for six who have agreed to different things',
    async (name, about, { requests, twice = {}, guided }) => {
      const forTwo = await costOf(name, about(ofTwo));
      const own = guided ? await withoutAskedBack(forTwo, [ofTwo.family]) : forTwo;
      expect(moreThanOnce(ownReads(own))).toEqual(twice);
      expect(Math.min(...Object.values(ownReads(own)))).toBeGreaterThanOrEqual(0);
      expect(own.requests).toEqual({ ...requests, ...(guided && once('guidance')) });
      expect(decisionsIn(own)).toEqual(own.requests);
      const forSix = await costOf(name, about(ofSix));
      expect(withoutSponsors(forSix.reads)).toEqual(withoutSponsors(forTwo.reads));
      expect(forSix.requests).toEqual(forTwo.requests);
      // Not equal because nothing was there: six have more to tell than two, or as much where only one is asked about.
      expect(sizeOf(forSix)).toBeGreaterThanOrEqual(sizeOf(forTwo));
      const forOne = await costOf(name, about(alone));
      expect(forOne.requests).toEqual(forTwo.requests);
      expect(withoutRelatives(forOne.reads)).toEqual(withoutRelatives(forTwo.reads));
    },
  );

  it('MyWeek is the same for two clients and for a hundred and twenty in sixty cases', async () => {
    const forOne = await costOf('MyWeek', {}, await hub.callers.manager(few));
    expect(forOne.data).toMatchObject({ me: { activeClients: 2, activeCases: 1 } });
    const own = await withoutAskedBack(forOne, [ofTwo.family]);
    expect(own.requests).toEqual({
      ...once('employment', 'guidance', 'health', 'immigration', 'social'),
      ...withConsents,
    });
    expect(decisionsIn(own)).toEqual(own.requests);
    // The cases of the case manager, how many they are, and whose they are.
    expect(moreThanOnce(ownReads(own))).toEqual({ 'casework.case_file': 3 });
    const forMany = await costOf('MyWeek', {}, await hub.callers.manager(many));
    expect(forMany.data).toMatchObject({ me: { activeClients: 120, activeCases: 60 } });
    expect(forMany.reads).toEqual(forOne.reads);
    expect(forMany.requests).toEqual(forOne.requests);
  });
});

const sizeOf = ({ data }: { readonly data: unknown }): number => JSON.stringify(data).length;

describe('the cost of a question in a generated city of three hundred families', () => {
  it('is that of two clients for the busiest case manager, who has sixty or more', async () => {
    const bound = await costOf('MyWeek', {}, await hub.callers.manager(few));
    const busy = await startHub({
      databases: await databasesOf(cityOf('M'), 'statements_m'),
      city: cityOf('M'),
    });
    try {
      const { data } = await busy.ask<{ readonly caseManagers: readonly Workload[] }>(
        '{ caseManagers { id activeClients } }',
      );
      const [busiest] = [...data.caseManagers].sort((a, b) => b.activeClients - a.activeClients);
      expect(busiest?.activeClients).toBeGreaterThanOrEqual(60);
      const cost = await costOf('MyWeek', {}, await busy.callers.manager(busiest?.id ?? ''), busy);
      expect(cost.requests).toEqual(bound.requests);
      expect(Object.keys(cost.reads).sort()).toEqual(Object.keys(bound.reads).sort());
      // There, persons have left families and live in two, and papers belong to an application: one batch more, for all of them together;
      // of families and persons in the question that guidance asks back, too.
      const batchesMore: Readonly<Record<string, number>> = {
        'casework.consent': 1,
        'casework.family_member': 2,
        'casework.person': 2,
        'immigration.immigration_application': 1,
      };
      const surplus = Object.entries(withoutThose(cost.reads, bound.reads)).filter(
        ([table, more]) => more < 0 || more > (batchesMore[table] ?? 0),
      );
      expect(surplus).toEqual([]);
    } finally {
      await busy.stop();
    }
  }, 240_000);
});

interface Workload {
  readonly id: string;
  readonly activeClients: number;
}
