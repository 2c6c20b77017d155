import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { federate } from '../../subgraphs/federate';
import { differences } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { social } from '../../subgraphs/social/agency';
import { blankFamily, blankPerson, cityOf, fileAsOf, personId } from '../fixtures/blankCity';
import { readSdl } from '../fixtures/readSdl';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { benefitIdOf, householdAsOf, householdIdOf, personsOf, socialFamily } from '../fixtures/socialFamily';
import { tablesOf } from '../fixtures/tablesOf';

const sixty = Array.from({ length: 60 }, (_, index) => `family ${index}`);
const families = sixty.map(socialFamily);
const childless = blankFamily('known without anything', [blankPerson('known', ['social'])]);
const [mother, child, father, lodger] = personsOf('family 7').map(personId) as [
  string,
  string,
  string,
  string,
];
const nobody = personId('nobody');
const benefit = (which: string) => benefitIdOf('family 7', which);

const benefitFields = `id asOf source type controller applicant { id } covered { id }
  applications { asOf source kind submittedAt completeAt decidedAt status missing }
  status grantedFrom grantedUntil renewalDueAt monthly { from to } reducedReason components`;
const counsellingFields = 'asOf source provider { id name kind phone } programme since nextAppointment';
const householdFields = `id asOf source district { code }
  members { asOf source person { id } relation since }
  accommodation { asOf source type since livingSpaceSqm rooms grossRent { from to } heating { from to } eviction noticeUntil }
  income { asOf source person { id } type amount { from to } from until }`;

let office: SeededAgency;
beforeAll(async () => {
  office = await serveSeeded(social, cityOf([...families, childless]), 'social_fields');
});
afterAll(() => office.stop());

describe('the contract of the social offices', () => {
  const { sdl } = federate(social);
  const { fieldsOf, labelOf, undescribedValues } = readSdl(sdl);

  it('composes', () => {
    const { errors } = composeServices([{ name: 'social', url: 'http://social', typeDefs: parse(sdl) }]);
    expect(errors ?? []).toEqual([]);
  });

  it('has entities of its own and only keys of other people’s', () => {
    expect(sdl).toMatch(/type Household @key\(fields: "id"\)/);
    expect(sdl).toMatch(/type Benefit @key\(fields: "id"\)/);
    expect(fieldsOf('Person')).toEqual(['id', 'benefits', 'counselling']);
    expect(fieldsOf('Family')).toEqual(['id', 'household']);
    expect(fieldsOf('District')).toEqual(['code']);
  });

  it('marks counselling as a professional secret whose very existence is protected', () => {
    for (const [type, field] of [
      ['Person', 'counselling'],
      ['CounsellingEnrolment', 'provider'],
      ['CounsellingEnrolment', 'asOf'],
    ] as const) {
      expect(labelOf(type, field)).toMatchObject({ class: 'S5', existenceSensitive: true });
    }
  });

  it('does not let file numbers or agencies’ spellings into the graph', () => {
    expect(sdl).not.toMatch(/fileNumber|familyId|householdId|applicantId|PersonOnFile/);
  });

  it('describes every enum value in German', () => {
    expect(undescribedValues).toEqual([]);
  });

  it('is what the migrations make of the database', async () => {
    const database = await openDataSource(social, office.databaseUrl, 1);
    try {
      expect(await differences(database)).toEqual([]);
    } finally {
      await database.destroy();
    }
  });
});

describe('a household', () => {
  const family = families[7];

  it('is found by its family, with where it lives, who belongs to it and what they live on', async () => {
    const [answer] = await office.entities('Family', [family?.id ?? ''], `household { ${householdFields} }`);
    const record = { asOf: householdAsOf, source: 'ASYLUM_BENEFITS_UNIT' };
    expect(answer).toEqual({
      household: {
        ...record,
        id: householdIdOf('family 7'),
        district: { code: 'OSTERFELD' },
        members: [
          { ...record, person: { id: mother }, relation: 'REFERENCE_PERSON', since: '2025-02-01' },
          { ...record, person: { id: child }, relation: 'CHILD', since: '2025-02-01' },
          { ...record, person: { id: father }, relation: 'PARTNER', since: null },
        ],
        accommodation: {
          ...record,
          type: 'COLLECTIVE_ACCOMMODATION',
          since: '2025-02-01',
          livingSpaceSqm: 42.3,
          rooms: 2,
          grossRent: { from: 400, to: 500 },
          heating: null,
          eviction: 'NONE',
          noticeUntil: null,
        },
        income: [
          {
            ...record,
            person: { id: father },
            type: 'MINI_JOB',
            amount: { from: 400, to: 600 },
            from: '2026-05-01',
            until: null,
          },
        ],
      },
    });
  });

  it('is found by its own id as well', async () => {
    expect(await office.entities('Household', [householdIdOf('family 7')], 'id source')).toEqual([
      { id: householdIdOf('family 7'), source: 'ASYLUM_BENEFITS_UNIT' },
    ]);
  });

  it('names each benefit of its members once', async () => {
    const [answer] = await office.entities('Household', [householdIdOf('family 7')], 'benefits { id }');
    expect(answer).toEqual({
      benefits: [{ id: benefit('basic') }, { id: benefit('participation') }, { id: benefit('applied') }],
    });
  });

  it('names only the benefits granted for a day when asked for that day', async () => {
    const [answer] = await office.entities(
      'Household',
      [householdIdOf('family 7')],
      'benefits(activeOn: "2026-11-23") { type }',
    );
    expect(answer).toEqual({ benefits: [{ type: 'ASYLBLG_BASIC' }] });
  });

  it('is null for a family without one and for an id that nobody gave', async () => {
    const unknown = [childless.id, nobody];
    expect(await office.entities('Family', unknown, 'household { id }')).toEqual([
      { household: null },
      { household: null },
    ]);
    expect(await office.entities('Household', [nobody], 'id')).toEqual([null]);
  });
});

describe('the benefits of a person', () => {
  it('say all that the paying office has on file', async () => {
    const [answer] = await office.entities('Person', [child], `benefits { ${benefitFields} }`);
    const basic = { asOf: fileAsOf, source: 'ASYLUM_BENEFITS_UNIT' };
    const application = { ...basic, decidedAt: null, status: 'GRANTED' };
    expect(answer).toEqual({
      benefits: [
        {
          ...basic,
          id: benefit('basic'),
          type: 'ASYLBLG_BASIC',
          controller: 'ASYLUM_BENEFITS_UNIT',
          applicant: { id: mother },
          covered: [{ id: mother }, { id: child }],
          applications: [
            {
              ...application,
              kind: 'FIRST',
              submittedAt: '2025-02-03',
              completeAt: '2025-02-03',
              missing: ['PASSPORT', 'BANK_ACCOUNT'],
            },
            {
              ...application,
              kind: 'RENEWAL',
              submittedAt: '2026-01-05',
              completeAt: '2026-01-05',
              missing: [],
            },
          ],
          status: 'GRANTED',
          grantedFrom: '2025-02-01',
          grantedUntil: '2026-12-31',
          renewalDueAt: '2026-11-30',
          monthly: { from: 700, to: 800 },
          reducedReason: 'INCOME',
          components: null,
        },
        expect.objectContaining({
          id: benefit('participation'),
          source: 'SOCIAL_ASSISTANCE_UNIT',
          components: ['LUNCH', 'SCHOOL_SUPPLIES'],
          applications: [],
          monthly: null,
        }),
      ],
    });
  });

  it('are those applied for as well as those that cover the person', async () => {
    const answers = await office.entities('Person', [mother, child, father], 'benefits { id }');
    expect(answers).toEqual([
      { benefits: [{ id: benefit('basic') }, { id: benefit('participation') }] },
      { benefits: [{ id: benefit('basic') }, { id: benefit('participation') }] },
      { benefits: [{ id: benefit('applied') }] },
    ]);
  });

  it.each([
    ['2025-01-31', []],
    ['2025-02-01', ['ASYLBLG_BASIC']],
    ['2026-07-31', ['ASYLBLG_BASIC', 'EDUCATION_PARTICIPATION']],
    ['2026-08-01', ['ASYLBLG_BASIC']],
    ['2027-01-01', []],
  ])('active on %s are %j', async (day, types) => {
    const [answer] = await office.entities('Person', [child], `benefits(activeOn: "${day}") { type }`);
    expect(answer).toEqual({ benefits: types.map((type) => ({ type })) });
  });

  it('cannot be asked for a day that does not exist', async () => {
    await expect(
      office.entities('Person', [child], 'benefits(activeOn: "2026-02-30") { type }'),
    ).rejects.toThrow(/2026-02-30/);
  });

  it('are none for somebody known who has none, and unknown for somebody unknown', async () => {
    expect(
      await office.entities(
        'Person',
        [personId('known'), lodger, nobody],
        'benefits { id } counselling { since }',
      ),
    ).toEqual([
      { benefits: [], counselling: [] },
      { benefits: null, counselling: null },
      { benefits: null, counselling: null },
    ]);
  });

  it('are not lost to a neighbour whose key nobody can have given', async () => {
    const keys = ['not-a-key', father];
    expect(await office.entities('Person', keys, 'benefits { type } counselling { since }')).toEqual([
      { benefits: null, counselling: null },
      { benefits: [{ type: 'HOUSING_BENEFIT' }], counselling: [] },
    ]);
    expect(await office.entities('Benefit', ['not-a-key', benefit('applied')], 'status')).toEqual([
      null,
      { status: 'APPLIED' },
    ]);
  });

  it('are found one by one, and not at all when nobody gave the id', async () => {
    const ids = [benefit('applied'), benefit('of the lodger'), nobody];
    expect(await office.entities('Benefit', ids, 'type status grantedFrom')).toEqual([
      { type: 'HOUSING_BENEFIT', status: 'APPLIED', grantedFrom: null },
      null,
      null,
    ]);
  });
});

describe('counselling', () => {
  it('tells who counsels and when, and nothing of what is said', async () => {
    const [answer] = await office.entities('Person', [mother], `counselling { ${counsellingFields} }`);
    expect(answer).toEqual({
      counselling: [
        {
          asOf: fileAsOf,
          source: 'REFUGEE_COUNSELLING',
          provider: { id: 'test-counsel', name: 'Testberatung', kind: 'REFUGEE_COUNSELLING', phone: null },
          programme: 'WOMEN_VIOLENCE',
          since: '2026-08-03',
          nextAppointment: '2026-12-01T09:00:00.000Z',
        },
      ],
    });
  });
});

describe('the number of SQL statements', () => {
  const ofPersons = `benefits { ${benefitFields} } counselling { ${counsellingFields} }`;
  const ofFamilies = `household { ${householdFields} benefits(activeOn: "2026-11-23") { ${benefitFields} } }`;
  const mothers = sixty.map((name) => personId(`${name} mother`));

  it('is one per table for one person as for sixty', async () => {
    const one = await office.sqlDuring(() => office.entities('Person', mothers.slice(0, 1), ofPersons));
    const all = await office.sqlDuring(() => office.entities('Person', mothers, ofPersons));
    expect(tablesOf(one)).toEqual([
      'benefit',
      'benefit_application',
      // whom a benefit covers is asked by benefit, whose benefits they are by person
      'benefit_person',
      'benefit_person',
      'counselling_enrolment',
      'person_on_file',
    ]);
    expect(tablesOf(all)).toEqual(tablesOf(one));
  });

  it('is one per table for one household as for sixty', async () => {
    const ids = families.map(({ id }) => id);
    const one = await office.sqlDuring(() => office.entities('Family', ids.slice(0, 1), ofFamilies));
    const all = await office.sqlDuring(() => office.entities('Family', ids, ofFamilies));
    expect(tablesOf(one)).toEqual([
      'accommodation',
      'benefit',
      'benefit_application',
      'benefit_person',
      'benefit_person',
      'household',
      'household_member',
      'income_source',
    ]);
    expect(tablesOf(all)).toEqual(tablesOf(one));
  });
});
