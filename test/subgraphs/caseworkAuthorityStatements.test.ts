import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { caseworkCity, idsOf, manager } from '../fixtures/caseworkCity';
import { callerOf } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;

beforeAll(async () => {
  agency = await serveSeeded(casework, caseworkCity(60), 'casework_authority_statements', { sealed: true });
});
afterAll(() => agency.stop());

const own = callerOf({ caseManager: manager });
const ofDistrict = callerOf({ caseManager: idsOf(0).case, districts: ['OSTERFELD'] });

/** How often each table was read, by the first table that a statement names. */
async function readsOf(
  caller: EnvelopeCaller,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, number>> {
  const sent = await agency.sqlDuring(async () => {
    const { errors } = await agency.ask(query, variables, { caller, grounds: {} });
    expect(errors).toBeUndefined();
  });
  const reads: Record<string, number> = {};
  for (const sql of sent) {
    const table = /FROM "(\w+)"/.exec(sql)?.[1] ?? sql;
    reads[table] = (reads[table] ?? 0) + 1;
  }
  return reads;
}

describe('what it costs to decide who may see what', () => {
  it('is the same for a caseload of one and of sixty', async () => {
    const week = (
      first: number,
    ) => `{ me { caseload(first: ${first}) { number status referrals { status } tasks { title }
      family { reference district { code } members { role person { id name { display } consents { id } } } } } } }`;
    const forOne = await readsOf(own, week(1));
    expect(await readsOf(own, week(60))).toEqual(forOne);
    // Who is responsible is known by the case alone.
    expect(forOne.case_team_member).toBeUndefined();
  });

  it('is at most one statement more for each way to persons, however many there are', async () => {
    // Four lists lead to persons; they come from four tables and so at different moments.
    const query = `{ me { caseload(first: 60) { contacts { note with { id } } needs { area persons { id } }
      handOffs { at person { id } } family { members { role person { id name { display } } } } } } }`;
    const { person = 0, family_member: members = 0, ...others } = await readsOf(own, query);
    expect(person).toBeLessThanOrEqual(5);
    expect(members).toBeLessThanOrEqual(6);
    expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(2);
  });

  it('is the same for one entity and for sixty, whether they may be seen or not', async () => {
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { name { display } cases { number } } } }`;
    const keys = (count: number) => ({
      keys: Array.from({ length: count }, (_, n) => ({ __typename: 'Person', id: idsOf(n).mother })),
    });
    for (const caller of [own, ofDistrict, callerOf({ role: 'COURSE_PROVIDER', organisation: 'nowhere' })]) {
      const forOne = await readsOf(caller, query, keys(1));
      expect(await readsOf(caller, query, keys(60))).toEqual(forOne);
    }
  });

  it('is the same for a page of one row and of sixty', async () => {
    const page = (first: number) =>
      `{ families(first: ${first}) { edges { node { reference case { number } members { person { id } } } } } }`;
    const forOne = await readsOf(own, page(1));
    expect(await readsOf(own, page(60))).toEqual(forOne);
  });
});
