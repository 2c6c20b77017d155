import { casework } from '../../subgraphs/casework/agency';
import { caseworkCity, idsOf, manager } from '../fixtures/caseworkCity';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;

beforeAll(async () => {
  agency = await serveSeeded(casework, caseworkCity(60), 'casework_statements');
});
afterAll(() => agency.stop());

/** How often each table was read, by the first table that a statement names. */
async function readsOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, number>> {
  const sent = await agency.sqlDuring(async () => {
    const { errors } = await agency.ask(query, variables, { 'x-lotse-case-manager': manager });
    expect(errors).toBeUndefined();
  });
  const reads: Record<string, number> = {};
  for (const sql of sent) {
    const table = /FROM "(\w+)"/.exec(sql)?.[1] ?? sql;
    reads[table] = (reads[table] ?? 0) + 1;
  }
  return reads;
}

const caseload = (first: number, selection: string) =>
  `{ me { caseload(first: ${first}) { ${selection} } } }`;

describe('the statements for a caseload', () => {
  const myWeek = `number status district { code } source tasks(open: true) { title dueAt } referrals { status sentAt }
    family { reference district { code } consentExpiringAt agencyContacts { nextAppointmentAt }
      members { role person { id name { display } } } }`;

  it('are one for each table, for one client and for sixty', async () => {
    const forOne = await readsOf(caseload(1, myWeek));
    expect(forOne).toEqual({
      case_manager: 1,
      case_file: 1,
      district: 1,
      task: 1,
      referral: 1,
      family: 1,
      family_member: 1,
      consent: 1,
      person: 1,
    });
    expect(await readsOf(caseload(60, myWeek))).toEqual(forOne);
  });

  it('are one for all case managers who are counted', async () => {
    expect(await readsOf('{ caseManagers { activeCases activeClients deputies { activeCases } } }')).toEqual({
      case_manager: 2,
      case_file: 1,
    });
  });

  it.each([
    'needs { area persons { id } }',
    'goals { title }',
    'team { role caseManager { displayName } }',
    'handOffs { from to person { id } case { id } }',
    'referrals { persons { id } consent { status subject { id } } }',
    'documentNeeds { document person { id } waitsFor { document waitsFor { document waitsFor { document } } } }',
    'conferences { at consent { id } participants { caseManager { id } } }',
    'contacts { at with { id } }',
    'structuralIssues { title }',
    'childProtectionNotifications { child { id } }',
    'tasks { assignee { caseManager { displayName } } }',
    'family { members { caresFor { id } person { consents { id } identityLinks { hubPerson { id } } breakGlassAccesses { id } } } }',
    'family { members { person { family { id } cases { id } consents(activeOn: "2026-11-23") { signatory { id } coSignatory { id } } } } }',
  ])('do not grow with the number of clients: %s', async (selection) => {
    const forOne = await readsOf(caseload(1, selection));
    expect(await readsOf(caseload(60, selection))).toEqual(forOne);
    expect(Math.max(...Object.values(forOne))).toBeLessThanOrEqual(3);
  });
});

describe('the statements for entities', () => {
  const keys = (count: number) => ({
    keys: Array.from({ length: count }, (_, n) => ({ __typename: 'Person', id: idsOf(n).mother })),
  });
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { name { display }
    consents { id } family { reference case { number } } identityLinks { controller } } } }`;

  it('are the same for one person and for sixty', async () => {
    const forOne = await readsOf(query, keys(1));
    expect(forOne).toEqual({
      person: 1,
      consent: 1,
      identity_link: 1,
      family_member: 1,
      family: 1,
      case_file: 1,
    });
    expect(await readsOf(query, keys(60))).toEqual(forOne);
  });
});

describe('the statements for a page', () => {
  it('are the same for one row and for sixty', async () => {
    const families = (first: number) =>
      readsOf(
        `{ families(first: ${first}, status: ACTIVE) { edges { node { case { number } members { role } } } } }`,
      );
    const forOne = await families(1);
    expect(forOne).toEqual({ family: 1, case_file: 1, family_member: 1 });
    expect(await families(60)).toEqual(forOne);
  });
});
