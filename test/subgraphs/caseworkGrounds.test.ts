import { graphql } from 'graphql';
import type { DataSource } from 'typeorm';
import { caseManagerId } from '../../city/base';
import { organisations } from '../../city/organisations';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import type { CaseworkAsked } from '../../subgraphs/casework/CaseworkAsked';
import { ageSpanOn } from '../../subgraphs/casework/grounds/ageSpanOn';
import { custodiansOf } from '../../subgraphs/casework/grounds/custodiansOf';
import { caseworkLoaders } from '../../subgraphs/casework/loaders';
import { federate } from '../../subgraphs/federate';
import { migrate } from '../../subgraphs/migrate';
import { openDataSource, type StatementSent, statements } from '../../subgraphs/openDataSource';
import { seed } from '../../subgraphs/seed';
import { cityDay } from '../fixtures/blankCity';
import { caseworkCity, idsOf, manager, otherManager, strangerId } from '../fixtures/caseworkCity';
import { emptyDatabase } from '../harness/postgres';

let database: DataSource;
const { schema } = federate(casework);

beforeAll(async () => {
  const databaseUrl = await emptyDatabase('casework_grounds');
  await migrate(casework, databaseUrl);
  await seed(caseworkCity(30), [{ agency: casework, databaseUrl }]);
  database = await openDataSource(casework, databaseUrl, 3);
});
afterAll(() => database.destroy());

const caller = (facts: Partial<EnvelopeCaller> = {}): EnvelopeCaller => ({
  role: 'CASE_MANAGER',
  organisation: organisations.diakonie.id,
  unit: 'unit',
  employerType: 'WELFARE_ORGANISATION',
  districts: [],
  caseManager: manager,
  person: null,
  subject: 'somebody',
  breakGlass: null,
  ...facts,
});

const adviser = caller({
  role: 'JOB_CENTER_ADVISER',
  organisation: organisations.jobCenter.id,
  caseManager: null,
});

const text = `query ($persons: [ID!]!, $families: [ID!]!) { grounds(persons: $persons, families: $families) {
  today
  provisions { digest effect source recipient { role organisation includesDeputies } categories purposes validUntil confidentialityRelease direction }
  families { family members }
  persons { person ownCase responsible standsInFor isCaller inCustodyOfCaller markers age { from to } custodians custody relatives
    breakGlass { id ground }
    consents { id status capacity signatory coSignatory ageWhenGiven { from to } form noticesGiven givenOn expiresOn provisions revoked } } } }`;

interface Told {
  readonly today: string;
  readonly provisions: readonly { readonly digest: string; readonly effect: string }[];
  readonly families: readonly { readonly family: string; readonly members: readonly string[] }[];
  readonly persons: readonly (Readonly<Record<string, unknown>> & {
    readonly person: string;
    readonly consents: readonly Readonly<Record<string, unknown>>[];
  })[];
}

async function grounds(
  wanted: { readonly persons?: readonly string[]; readonly families?: readonly string[] },
  who: EnvelopeCaller | null = caller(),
): Promise<Told> {
  const contextValue = {
    loaders: caseworkLoaders(database, { grant: null, secret: null, keyring: null, today: '2026-11-23' }),
    caller: who,
    caseManager: null,
    purpose: 'CASE_COORDINATION',
    caseReference: null,
    grounds: null,
    desk: null,
    dataset: null,
    today: cityDay,
  } satisfies CaseworkAsked;
  const { data, errors } = await graphql({
    schema,
    source: text,
    variableValues: { persons: wanted.persons ?? [], families: wanted.families ?? [] },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.grounds)) as Told;
}

const of = (told: Told, person: string) => {
  const found = told.persons.find((candidate) => candidate.person === person);
  if (found === undefined) throw new Error('not told about this person');
  return found;
};

describe('the grounds of a person', () => {
  const { mother, father, child, former, family, consent } = idsOf(3);

  it('say whose case it is, who belongs together and what protects her', async () => {
    const told = await grounds({ persons: [mother] });
    expect(told.today).toBe(cityDay);
    const { consents, ...facts } = of(told, mother);
    expect(facts).toEqual({
      person: mother,
      ownCase: true,
      responsible: true,
      standsInFor: [],
      isCaller: false,
      inCustodyOfCaller: false,
      markers: ['ADDRESS_BLOCK'],
      age: { from: 34, to: 35 },
      custodians: [],
      custody: null,
      relatives: [father, child],
      breakGlass: [],
    });
    expect(consents).toHaveLength(2);
  });

  it('come with those of present relatives, and of nobody who has left the family', async () => {
    const told = await grounds({ persons: [mother] });
    expect(told.persons.map(({ person }) => person).sort()).toEqual([mother, father, child].sort());
    expect(told.persons.map(({ person }) => person)).not.toContain(former);
  });

  it('name both parents of a child in joint custody, of whose age nothing is known', async () => {
    const told = await grounds({ persons: [child] });
    expect(of(told, child)).toMatchObject({ age: null, custodians: [mother, father], custody: 'JOINT' });
  });

  it('tell a mother that she is herself and that the child is hers', async () => {
    const told = await grounds(
      { persons: [mother, child, father] },
      caller({ role: 'DATA_SUBJECT', caseManager: null, person: mother }),
    );
    expect(of(told, mother)).toMatchObject({ isCaller: true, inCustodyOfCaller: false, ownCase: false });
    expect(of(told, child)).toMatchObject({ isCaller: false, inCustodyOfCaller: true });
    expect(of(told, father)).toMatchObject({ isCaller: false, inCustodyOfCaller: false });
  });

  it('tell a deputy for whom she stands in', async () => {
    const told = await grounds({ persons: [mother] }, caller({ caseManager: otherManager }));
    expect(of(told, mother)).toMatchObject({
      ownCase: true,
      responsible: false,
      standsInFor: [organisations.diakonie.id],
    });
  });

  it.each([
    ['another case manager', caller({ caseManager: caseManagerId('kornblum') })],
    ['a case manager who sits in the immigration office', caller({ role: 'IMMIGRATION_OFFICER' })],
    ['an adviser', adviser],
    ['nobody at all', null],
  ])('do not make it the case of %s', async (_, who) => {
    expect(of(await grounds({ persons: [mother] }, who), mother).ownCase).toBe(false);
  });

  it('do not make a closed case anybody’s own', async () => {
    const closed = idsOf(31).mother;
    expect(of(await grounds({ persons: [closed] }), closed).ownCase).toBe(false);
  });

  it('hold the provisions for the caller’s role only', async () => {
    expect((await grounds({ persons: [mother] })).provisions).toEqual([]);
    const told = await grounds({ persons: [mother] }, adviser);
    expect(told.provisions).toEqual([
      expect.objectContaining({
        effect: 'PERMIT',
        source: 'YOUTH_OFFICE_DAYCARE',
        categories: ['DAYCARE_STATUS', 'LANGUAGE_COURSE'],
        digest: expect.stringMatching(/^[\w-]{43}$/),
      }),
      expect.objectContaining({ effect: 'PERMIT', categories: ['LANGUAGE_COURSE'] }),
      expect.objectContaining({ effect: 'DENY', categories: ['LANGUAGE_COURSE'] }),
    ]);
    expect(of(told, father).consents).toEqual([expect.objectContaining({ provisions: [1, 2], revoked: [] })]);
  });

  it('say what was taken back, alone or with all of it', async () => {
    const office = caller({
      role: 'YOUTH_OFFICE_PLACEMENT_OFFICER',
      organisation: organisations.youthWelfareOffice.id,
      caseManager: null,
    });
    const told = await grounds({ persons: [mother, child] }, office);
    const partly = of(told, mother).consents.find(({ id }) => id === consent('mother'));
    expect(partly).toMatchObject({ status: 'PARTLY_REVOKED', provisions: [0], revoked: [0] });
    expect(of(told, child).consents).toEqual([
      expect.objectContaining({
        status: 'REVOKED',
        capacity: 'BOTH_CUSTODIAL_PARENTS',
        signatory: mother,
        coSignatory: father,
        provisions: [0],
        revoked: [0],
      }),
    ]);
  });

  it('date a consent by the day in Germany', async () => {
    const told = await grounds({ persons: [mother] });
    // Given at 23:30 UTC on 1 February.
    expect(of(told, mother).consents.map(({ givenOn, ageWhenGiven }) => [givenOn, ageWhenGiven])).toEqual([
      ['2024-05-06', { from: 32, to: 33 }],
      ['2026-02-02', { from: 34, to: 35 }],
    ]);
  });

  it('list the members of a family asked about, with their grounds', async () => {
    const told = await grounds({ families: [family] });
    expect(told.families).toEqual([{ family, members: [mother, father, child] }]);
    expect(told.persons.map(({ person }) => person)).toEqual([mother, father, child]);
  });

  it('leave out whom casework does not know', async () => {
    const told = await grounds({ persons: [strangerId], families: [idsOf(99).family] });
    expect(told.persons).toEqual([]);
    expect(told.families).toEqual([{ family: idsOf(99).family, members: [] }]);
  });
});

describe('the statements for grounds', () => {
  async function readsOf(wanted: Parameters<typeof grounds>[0], who: EnvelopeCaller) {
    const reads: Record<string, number> = {};
    const note = (message: unknown) => {
      const table = /FROM "(\w+)"/.exec((message as StatementSent).sql)?.[1] ?? 'other';
      reads[table] = (reads[table] ?? 0) + 1;
    };
    statements.subscribe(note);
    await grounds(wanted, who);
    statements.unsubscribe(note);
    return reads;
  }
  const persons = (count: number) => Array.from({ length: count }, (_, n) => idsOf(n).mother);
  const families = (count: number) => Array.from({ length: count }, (_, n) => idsOf(n).family);

  it.each([
    ['case managers', caller()],
    ['deputies', caller({ caseManager: otherManager })],
    ['advisers', adviser],
  ])('do not grow with the number of persons and families, for %s', async (_, who) => {
    const forOne = await readsOf({ persons: persons(1), families: families(1) }, who);
    expect(await readsOf({ persons: persons(30), families: families(30) }, who)).toEqual(forOne);
    expect(Object.values(forOne).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(10);
  });
});

describe('an age', () => {
  it.each([
    ['2008-11-23', { from: 18, to: 18 }],
    ['2008-11-24', { from: 17, to: 17 }],
    ['2008-11', { from: 17, to: 18 }],
    ['2008-10', { from: 18, to: 18 }],
    ['2008', { from: 17, to: 18 }],
    ['2027', { from: 0, to: 0 }],
    [null, null],
  ])('is as precise as the birth date %s', (born, span) => {
    expect(ageSpanOn(born, '2026-11-23')).toEqual(span);
  });

  it('of somebody born on 29 February grows on 1 March in other years', () => {
    expect(ageSpanOn('2008-02-29', '2026-02-28')).toEqual({ from: 17, to: 17 });
    expect(ageSpanOn('2008-02-29', '2026-03-01')).toEqual({ from: 18, to: 18 });
  });
});

describe('custody', () => {
  type Member = Parameters<typeof custodiansOf>[0];
  const member = (personId: string, role: Member['role'], facts: Partial<Member> = {}): Member => ({
    id: personId,
    familyId: 'f',
    personId,
    position: 0,
    role,
    since: null,
    until: null,
    livesInHousehold: true,
    custody: null,
    caresForIds: [],
    ...facts,
  });
  const child = (custody: Member['custody']) => member('child', 'CHILD', { custody });

  it('alone has the parent who cares for the child, not her partner', () => {
    const family = [
      member('husband', 'SPOUSE'),
      member('mother', 'ADULT_REFERENCE', { caresForIds: ['child'] }),
      child('SOLE'),
    ];
    expect(custodiansOf(child('SOLE'), family)).toEqual(['mother']);
  });

  it('alone has the parent, not the grandmother whom the case is about', () => {
    const family = [
      member('grandmother', 'ADULT_REFERENCE', { caresForIds: ['child'] }),
      member('mother', 'PARENT', { caresForIds: ['child'] }),
      child('SOLE'),
    ];
    expect(custodiansOf(child('SOLE'), family)).toEqual(['mother']);
  });

  it('together has the parent who lives elsewhere too', () => {
    const family = [
      member('mother', 'ADULT_REFERENCE', { caresForIds: ['child'] }),
      child('JOINT'),
      member('father', 'PARENT', { livesInHousehold: false }),
    ];
    expect([...custodiansOf(child('JOINT'), family)].sort()).toEqual(['father', 'mother']);
  });

  it.each(['YOUTH_OFFICE', 'NONE', 'UNKNOWN', null] as const)(
    'of kind %s has nobody in the family',
    (kind) => {
      expect(custodiansOf(child(kind), [member('mother', 'ADULT_REFERENCE'), child(kind)])).toEqual([]);
    },
  );
});
