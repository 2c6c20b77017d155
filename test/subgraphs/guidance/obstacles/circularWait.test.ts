import type { Agency, DocumentNeed } from '../../../../subgraphs/guidance/facts/records/casework';
import type { PersonRecord } from '../../../../subgraphs/guidance/facts/records/family';
import type { DocumentType } from '../../../../subgraphs/guidance/facts/records/vocabulary';
import { circularWait } from '../../../../subgraphs/guidance/obstacles/circularWait';
import { certain, describeRule, foundIn, type Situation } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, type Partly, today } from '../situation';

type Given = readonly [
  DocumentType,
  Agency,
  Agency,
  waitsFor: readonly DocumentType[],
  own?: Partly<DocumentNeed>,
];

/** Papers as [paper, issuer, needed by, what it waits for]. */
const papers = (...given: readonly Given[]): Partly<DocumentNeed>[] =>
  given.map(([document, issuer, neededBy, waitsFor, own]) => ({
    id: idOf(document),
    document,
    issuer,
    neededBy,
    forProcedure: null,
    dueAt: null,
    status: 'WAITING',
    person: { id: idOf('father') },
    waitsFor: waitsFor.map((other) => ({ id: idOf(other) })),
    ...own,
  }));
const people = (father: Partly<PersonRecord> = {}) => [
  aMember(aPerson('father', father)),
  aMember(aPerson('mother'), { role: 'SPOUSE' }),
];
const family = (documentNeeds: Partly<DocumentNeed>[], father: Partly<PersonRecord> = {}): Situation =>
  aFamily(people(father), { case: { documentNeeds } });

const contract: Given = ['RENTAL_CONTRACT', 'LANDLORD', 'IMMIGRATION_AUTHORITY', ['COST_APPROVAL']];
const approval: Given = ['COST_APPROVAL', 'JOB_CENTER', 'LANDLORD', ['RESIDENCE_TITLE']];
const title: Given = ['RESIDENCE_TITLE', 'IMMIGRATION_AUTHORITY', 'JOB_CENTER', ['RENTAL_CONTRACT']];
const flat = papers(contract, approval, title);

/** A row of five papers. */
const row = (...own: readonly Partly<DocumentNeed>[]) =>
  papers(
    ['PASSPORT', 'EMBASSY', 'IMMIGRATION_AUTHORITY', ['BIRTH_CERTIFICATE'], own[0] ?? {}],
    ['BIRTH_CERTIFICATE', 'REGISTRY_OFFICE', 'EMBASSY', ['MARRIAGE_CERTIFICATE'], own[1] ?? {}],
    [
      'MARRIAGE_CERTIFICATE',
      'REGISTRY_OFFICE',
      'REGISTRY_OFFICE',
      ['REGISTRATION_CERTIFICATE'],
      own[2] ?? {},
    ],
    [
      'REGISTRATION_CERTIFICATE',
      'RESIDENTS_REGISTRATION',
      'REGISTRY_OFFICE',
      ['RENTAL_CONTRACT'],
      own[3] ?? {},
    ],
    ['RENTAL_CONTRACT', 'LANDLORD', 'RESIDENTS_REGISTRATION', [], own[4] ?? {}],
  );

describeRule(circularWait, {
  positive: {
    family: family(flat),
    finds: [{ subjects: [idOf('father')], variant: 'CYCLE', severity: 'HIGH', result: 'MATCH' }],
  },
  negatives: [
    {
      because: 'one of the papers is issued',
      family: family(papers(contract, approval, [...title.slice(0, 4), { status: 'ISSUED' }] as never)),
    },
    {
      because: 'the last waits for nothing',
      family: family(
        papers(contract, approval, ['RESIDENCE_TITLE', 'IMMIGRATION_AUTHORITY', 'JOB_CENTER', []]),
      ),
    },
    { because: 'only four wait in a row', family: family(row().slice(0, 4)) },
    {
      because: 'a long row is within one office',
      family: family(
        row().map((paper) => ({ ...paper, issuer: 'REGISTRY_OFFICE', neededBy: 'REGISTRY_OFFICE' })),
      ),
    },
  ],
  boundaries: 'no day takes part; the rows of four and five papers are tried below and above',
  two: {
    family: family([
      ...flat,
      ...papers(['EMPLOYMENT_CONTRACT', 'EMPLOYER', 'JOB_CENTER', [], { person: { id: idOf('mother') } }]),
    ]),
    finds: [{ subjects: [idOf('father')] }],
  },
  union: 'offices wait for each other whoever asks them',
  leapDay: { family: family(flat), finds: [{ subjects: [idOf('father')] }] },
  birthYearOnly: 'papers do not depend on age',
});

const told = (situation: Situation) =>
  certain(foundIn(circularWait, situation, today)).map(({ finding }) => ({
    variant: finding.variant,
    text: finding.text.en,
    cut: finding.steps[0]?.en,
  }));

describe('the edge that can be cut', () => {
  it('is shown with the circle: the Jobcenter can decide provisionally', () => {
    const [found] = told(family(flat));
    expect(found?.text).toContain('rental contract → cost approval → residence title → rental contract');
    expect(found?.cut).toMatch(/Jobcenter can decide provisionally .*residence title.*§ 41a SGB II/);
  });

  it.each<readonly [string, RegExp, readonly Given[]]>([
    [
      'an oath at the registry office',
      /statement in lieu of oath.*birth certificate.*passport/,
      [
        ['BIRTH_CERTIFICATE', 'REGISTRY_OFFICE', 'EMBASSY', ['PASSPORT']],
        ['PASSPORT', 'EMBASSY', 'REGISTRY_OFFICE', ['BIRTH_CERTIFICATE']],
      ],
    ],
    [
      'a declaration instead of payslips',
      /instead of the payslips/,
      [
        ['RESIDENCE_TITLE', 'IMMIGRATION_AUTHORITY', 'EMPLOYER', ['PAYSLIPS']],
        ['PAYSLIPS', 'EMPLOYER', 'IMMIGRATION_AUTHORITY', ['RESIDENCE_TITLE']],
      ],
    ],
    [
      'offices of the social code that fetch evidence from each other',
      /fetch the .* itself .*§ 67f SGB X/,
      [
        ['HOUSING_ENTITLEMENT_CERTIFICATE', 'HOUSING_OFFICE', 'YOUTH_WELFARE_OFFICE', ['DAYCARE_CONTRACT']],
        ['DAYCARE_CONTRACT', 'YOUTH_WELFARE_OFFICE', 'HOUSING_OFFICE', ['HOUSING_ENTITLEMENT_CERTIFICATE']],
      ],
    ],
    [
      'an assurance of the immigration authority',
      /written assurance or a partial decision/,
      [
        ['TOLERATION_DOCUMENT', 'IMMIGRATION_AUTHORITY', 'EMPLOYER', ['EMPLOYMENT_CONTRACT']],
        ['EMPLOYMENT_CONTRACT', 'EMPLOYER', 'IMMIGRATION_AUTHORITY', ['TOLERATION_DOCUMENT']],
      ],
    ],
    [
      'nobody can be held to begin, so all are told',
      /Send all offices involved/,
      [
        ['RENTAL_CONTRACT', 'LANDLORD', 'EMPLOYER', ['EMPLOYMENT_CONTRACT']],
        ['EMPLOYMENT_CONTRACT', 'EMPLOYER', 'LANDLORD', ['RENTAL_CONTRACT']],
      ],
    ],
  ])('%s', (_, step, given) => {
    expect(told(family(papers(...given)))).toEqual([
      { variant: 'CYCLE', text: expect.any(String), cut: expect.stringMatching(step) },
    ]);
  });
});

it('tells of a row of five papers over several offices', () => {
  expect(told(family(row()))).toEqual([
    {
      variant: 'CHAIN',
      text: expect.stringContaining('passport → birth certificate → marriage certificate'),
      cut: expect.any(String),
    },
  ]);
});

it('is about the people in the circle only, and tells of no row beside it', () => {
  const wider = [
    ...flat,
    ...papers([
      'BENEFIT_NOTICE',
      'JOB_CENTER',
      'LANDLORD',
      ['RENTAL_CONTRACT'],
      { person: { id: idOf('mother') } },
    ]),
  ];
  const found = certain(foundIn(circularWait, family(wider), today));
  expect(found.map(({ finding }) => [finding.variant, finding.subjects])).toEqual([
    ['CYCLE', [idOf('father')]],
  ]);
});

describe('waits that nobody has written down', () => {
  const extension = idOf('extension');
  const unit = idOf('unit');
  const circle = papers(
    ['BENEFIT_NOTICE', 'JOB_CENTER', 'IMMIGRATION_AUTHORITY', [], { forProcedure: extension }],
    ['RESIDENCE_TITLE', 'IMMIGRATION_AUTHORITY', 'JOB_CENTER', [], { forProcedure: unit }],
  );
  const father = {
    immigration: { applications: [{ id: extension, kind: 'EXTENSION' }] },
    benefitUnit: { id: unit },
  } as Partly<PersonRecord>;

  it('follow from the procedures: the title waits for the notice that its application asks for, and the notice for the title', () => {
    expect(told(family(circle, father)).map(({ variant }) => variant)).toEqual(['CYCLE']);
  });

  it('do not, when the paper is asked for in another procedure', () => {
    const other = { ...father, immigration: { applications: [{ id: extension, kind: 'CERTIFICATE' }] } };
    expect(foundIn(circularWait, family(circle, other as Partly<PersonRecord>), today)).toEqual([]);
  });

  it('cannot be told while the procedures are withheld', () => {
    const withheld = { ...father, immigration: null } as Partly<PersonRecord>;
    const results = foundIn(circularWait, family(circle, withheld), today).map(({ result, finding }) => [
      result,
      finding.subjects,
    ]);
    expect(results).toEqual([['INSUFFICIENT', [idOf('father')]]]);
  });
});
