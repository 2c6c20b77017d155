import { storyId, storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { askedWithGuidance, wholeAnswer } from './wholeAnswer';

/** What a family draws and the facts that decide about the rest. An empty list is an office that knows of nothing; null is one that does not know the person. */
interface Answered {
  readonly offers: readonly Offer[];
}

interface Offer {
  readonly rule: { readonly id: string };
  readonly variant: string | null;
  readonly result: string;
  readonly confidence: string;
  readonly benefitedPersons: readonly { readonly id: string }[];
  readonly missingFacts: readonly { readonly path: string; readonly askWhom: string }[];
  readonly applyAt: { readonly name: string };
  readonly latestUsefulDate: string | null;
  readonly retroactiveUntil: string | null;
  readonly risk: string | null;
}

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

const askedOf = async (family: string, withheld: readonly string[]) =>
  wholeAnswer(
    await hub.operation<{ readonly family: Answered }>('BenefitsNobodyToldThemAbout', { f: family }),
    askedWithGuidance,
    withheld,
  ).family;

const benefitsOf = async (family: string, withheld: readonly string[]): Promise<object> => {
  const { offers: _, ...facts } = await askedOf(family, withheld);
  return facts;
};

/** The form names neither housing at the social assistance unit nor recognition at the labour offices. */
const household = 'family.household NO_CONSENT ASK_CONSENT';
const recognition = (member: number) => `family.members.${member}.person.recognition NO_CONSENT ASK_CONSENT`;

/** A person of whom no agency knows anything. */
const unknown = {
  immigration: null,
  benefits: null,
  benefitUnit: null,
  education: null,
  childcare: null,
  languageCourses: null,
  employment: null,
  recognition: null,
  health: null,
};
const member = (role: string, person: object, caresFor: readonly string[] = []) => ({
  role,
  livesInHousehold: true,
  caresFor: caresFor.map((id) => ({ id })),
  person,
});
const status = (kind: string, basis: string, [validUntil, work]: readonly [string, string]) => ({
  currentStatus: { kind, basis, validUntil },
  workPermission: { state: work },
});
const insured = (type: string, cardIssued = true) => ({ coverage: { type, cardIssued } });

describe('a newborn whose birth nobody has certified', () => {
  it('is known to the health office alone, so no office can pay for it', async () => {
    const ids = storyIds.newborn;
    const asylumBenefit = storyId('benefit', 'newborn', 'asylum');
    const unit = {
      id: ids.benefitUnit,
      status: 'GRANTED',
      grantedUntil: '2027-05-31',
      missing: ['BIRTH_CERTIFICATE'],
    };
    // The mother has opened the papers and the asylum benefits, nothing else; what concerns the household both would have to open.
    const hers = ['benefitUnit', 'benefits', 'childcare', 'education', 'employment', 'health', 'immigration'];
    const withheld = [
      household,
      recognition(0),
      ...[...hers, 'languageCourses'].map(
        (field) => `family.members.1.person.${field} NO_CONSENT ASK_CONSENT`,
      ),
      recognition(1),
      recognition(2),
    ];
    expect(await benefitsOf(ids.family, withheld)).toEqual({
      household: null,
      members: [
        member('ADULT_REFERENCE', {
          ...unknown,
          id: ids.father,
          dateOfBirth: '1994-02-11',
          nationalities: ['ERI'],
          immigration: status('RESIDENCE_PERMIT', 'P25_2_REFUGEE', ['2027-06-02', 'FREE']),
          // The offices know him and pay him nothing: neither Kindergeld nor parental allowance has been applied for.
          benefits: [],
          benefitUnit: unit,
          languageCourses: { entitlement: null },
          employment: { registeredAs: ['EMPLOYED'], highestQualification: 'LOWER_SECONDARY' },
          recognition: [],
          health: insured('STATUTORY_MEMBER'),
        }),
        member(
          'PARTNER',
          {
            ...unknown,
            id: ids.mother,
            dateOfBirth: '1998-08-19',
            nationalities: ['ETH'],
            immigration: status('TOLERATION', 'P60A_2_3', ['2027-04-05', 'ON_APPLICATION']),
            benefits: [
              {
                id: asylumBenefit,
                type: 'ASYLBLG_BASIC',
                status: 'GRANTED',
                controller: 'ASYLUM_BENEFITS_UNIT',
                grantedFrom: '2024-10-07',
                grantedUntil: '2027-03-31',
                components: null,
                applications: [{ kind: 'FIRST', submittedAt: '2024-09-07', status: 'GRANTED', missing: [] }],
              },
            ],
          },
          [ids.newborn],
        ),
        member('CHILD', {
          ...unknown,
          id: ids.newborn,
          dateOfBirth: '2026-10-12',
          nationalities: ['XXX'],
          health: insured('NONE', false),
        }),
      ],
    });
  });
});

/** What is told of offers, by rule: with all facts known, and what has to be found out first. */
const told = ({ offers }: Answered) =>
  offers
    .filter(({ result }) => result !== 'INSUFFICIENT')
    .map(({ rule, variant, result }) => [rule.id, variant, result]);
const openFor = ({ offers }: Answered, rule: string) =>
  offers
    .filter((offer) => offer.rule.id === rule && offer.result === 'INSUFFICIENT')
    .map(({ confidence, benefitedPersons, missingFacts }) => ({
      confidence,
      for: benefitedPersons.map(({ id }) => id),
      ask: missingFacts.map(({ path, askWhom }) => `${path} ${askWhom}`),
    }));

describe('what nobody told the newborn’s parents', () => {
  const ids = storyIds.newborn;
  let family: Answered;
  beforeAll(async () => {
    const { data } = await hub.operation<{ readonly family: Answered }>('BenefitsNobodyToldThemAbout', {
      f: ids.family,
    });
    family = data.family;
  });

  it('is child benefit, parental allowance, the third check-up and permission to work, each with where and until when', () => {
    expect(told(family)).toEqual(
      expect.arrayContaining([
        ['O01', null, 'MATCH'],
        ['O18', null, 'LIKELY'],
        ['O21', null, 'LIKELY'],
        ['O23', null, 'LIKELY'],
        ['O33', 'U3', 'MATCH'],
      ]),
    );
    expect(family.offers.find(({ rule }) => rule.id === 'O01')).toMatchObject({
      rule: { title: 'Kindergeld', legalRefs: expect.arrayContaining(['§ 62 EStG']) },
      confidence: 'HIGH',
      benefitedPersons: [{ id: ids.newborn }],
      applyAt: { name: 'Familienkasse' },
      latestUsefulDate: '2026-11-30',
      retroactiveUntil: '2026-05-01',
      // No office has paid it so far as anybody knows; whether it was asked for nobody has written down.
      missingFacts: [{ path: 'person.benefits', askWhom: 'SOCIAL_ASSISTANCE_UNIT' }],
    });
  });

  it('cannot be told where the mother has agreed to nothing: a course as a duty, her health card; that is no "no"', () => {
    expect(openFor(family, 'O30')[0]).toEqual({
      confidence: 'LOW',
      for: [ids.mother],
      ask: ['person.health.coverage PUBLIC_HEALTH_OFFICE'],
    });
    expect(told(family).map(([rule]) => rule)).not.toContain('O30');
  });
});

describe('what nobody told the Romanian father', () => {
  const ids = storyIds.romanianFather;
  let family: Answered;
  beforeAll(async () => {
    const { data } = await hub.operation<{ readonly family: Answered }>('BenefitsNobodyToldThemAbout', {
      f: ids.family,
    });
    family = data.family;
  });

  it('is child benefit and maintenance advance for both children, a course that he pays himself, and recognition', () => {
    expect(told(family)).toEqual([
      ['O01', null, 'MATCH'],
      ['O15', 'SELF_PAYING', 'LIKELY'],
      ['O19', null, 'LIKELY'],
      ['O20', null, 'LIKELY'],
      ['O20', null, 'LIKELY'],
    ]);
    expect(family.offers.find(({ rule }) => rule.id === 'O20')).toMatchObject({
      applyAt: { name: 'Jugendamt' },
      retroactiveUntil: '2026-10-01',
      confidence: 'MEDIUM',
    });
  });

  it('is not told of housing benefit, child supplement and basic income support before somebody asks about his income', () => {
    const ask = ['family.household.income HOUSING_OFFICE'];
    for (const rule of ['O02', 'O03', 'O04'])
      expect(openFor(family, rule)).toEqual([expect.objectContaining({ confidence: 'LOW', ask })]);
    expect(openFor(family, 'O03')[0]?.for).toEqual([ids.father, ids.daughter, ids.son]);
  });
});

describe('a Romanian father alone with two children', () => {
  it('works, owes rent and draws nothing, although every office but one knows all three', async () => {
    const ids = storyIds.romanianFather;
    // A citizen of the Union needs no title: that there is no immigration file is right and no gap.
    const known = { ...unknown, nationalities: ['ROU'], benefits: [] };
    const withheld = [household, recognition(0), recognition(1), recognition(2)];
    expect(await benefitsOf(ids.family, withheld)).toEqual({
      household: {
        accommodation: {
          type: 'PRIVATE_RENTAL',
          grossRent: { from: 550, to: 650 },
          heating: { from: 75, to: 100 },
          eviction: 'RENT_ARREARS',
        },
        income: [
          {
            person: { id: ids.father },
            type: 'EMPLOYMENT',
            amount: { from: 1300, to: 1500 },
            from: '2024-03-01',
            until: null,
          },
        ],
        benefits: [],
      },
      members: [
        member(
          'ADULT_REFERENCE',
          {
            ...known,
            id: ids.father,
            dateOfBirth: '1990-07-21',
            employment: { registeredAs: ['EMPLOYED'], highestQualification: 'VOCATIONAL' },
            recognition: [],
            health: insured('STATUTORY_MEMBER'),
          },
          [ids.daughter, ids.son],
        ),
        member('CHILD', {
          ...known,
          id: ids.daughter,
          dateOfBirth: '2019-11-02',
          education: {
            obligation: { state: 'OBLIGED' },
            enrolment: { type: 'PRIMARY', grade: 1 },
            allDay: { status: 'PLACED' },
          },
          health: insured('STATUTORY_FAMILY'),
        }),
        member('CHILD', {
          ...known,
          id: ids.son,
          dateOfBirth: '2022-06-30',
          childcare: { placement: { type: 'DAYCARE_CENTRE' }, feeStatus: 'FREE_LAST_TWO_YEARS' },
          health: insured('STATUTORY_FAMILY'),
        }),
      ],
    });
  });
});

describe('three generations at one table', () => {
  const ids = storyIds.threeGenerations;
  const protection = status('RESIDENCE_PERMIT', 'P24', ['2027-03-04', 'FREE']);
  const granted = (
    key: string,
    type: string,
    [controller, grantedFrom, grantedUntil, submittedAt]: readonly [string, string, string | null, string],
    components: readonly string[] | null = null,
  ) => ({
    id: storyId('benefit', 'threeGenerations', key),
    type,
    status: 'GRANTED',
    controller,
    grantedFrom,
    grantedUntil,
    components,
    applications: [{ kind: 'FIRST', submittedAt, status: 'GRANTED', missing: [] }],
  });
  const childBenefit = granted('childBenefit', 'CHILD_BENEFIT', [
    'FAMILY_BENEFITS_OFFICE',
    '2022-07-01',
    null,
    '2022-06-01',
  ]);
  const pupils = granted(
    'pupils',
    'EDUCATION_PARTICIPATION',
    ['SOCIAL_ASSISTANCE_UNIT', '2026-08-01', '2027-07-31', '2026-07-01'],
    ['SCHOOL_SUPPLIES', 'LUNCH'],
  );
  const oldAge = granted('oldAge', 'BASIC_SECURITY_OLD_AGE', [
    'SOCIAL_ASSISTANCE_UNIT',
    '2026-06-01',
    '2027-05-31',
    '2026-05-01',
  ]);
  const unit = { id: ids.benefitUnit, status: 'GRANTED', grantedUntil: '2027-04-30', missing: [] };
  const filed = { ...unknown, nationalities: ['UKR'], immigration: protection };

  it('live on two codes: the grandmother on basic security in old age, the others on the Jobcenter', async () => {
    // The grandmother has said no to what doctors know of her; it is the social assistance unit that keeps the household's file.
    const family = await benefitsOf(ids.family, [
      household,
      recognition(0),
      'family.members.1.person.health NO_CONSENT ASK_PERSON',
      recognition(1),
      recognition(2),
      recognition(3),
    ]);
    expect(family).toMatchObject({ household: null });
    expect(family).toMatchObject({
      members: [
        member(
          'ADULT_REFERENCE',
          {
            ...filed,
            id: ids.mother,
            dateOfBirth: '1986-09-12',
            benefits: [childBenefit, pupils],
            benefitUnit: unit,
            languageCourses: {
              entitlement: {
                basis: 'ADMITTED_5A_JOBCENTER',
                feeExempt: 'EXEMPT',
                travelGrant: true,
                expiresAt: '2027-03-09',
              },
            },
            employment: { registeredAs: ['IN_LANGUAGE_COURSE'], highestQualification: 'ACADEMIC' },
            // A degree and no recognition procedure: O19 is open.
            recognition: [],
            health: insured('STATUTORY_MEMBER'),
          },
          [ids.son, ids.daughter],
        ),
        member(
          'GRANDPARENT',
          {
            ...filed,
            id: ids.grandmother,
            dateOfBirth: '1957-04-09',
            benefits: [oldAge],
            health: null,
          },
          [ids.son],
        ),
        member('CHILD', {
          ...filed,
          id: ids.daughter,
          dateOfBirth: '2013-02-17',
          benefits: [childBenefit, pupils],
          benefitUnit: unit,
          education: {
            obligation: { state: 'OBLIGED' },
            enrolment: { type: 'SECONDARY_MIDDLE', grade: 8 },
            allDay: null,
          },
          recognition: [],
          health: insured('STATUTORY_FAMILY'),
        }),
        member('CHILD', {
          ...filed,
          id: ids.son,
          dateOfBirth: '2017-10-03',
          benefits: [childBenefit, pupils],
          benefitUnit: unit,
          education: {
            obligation: { state: 'OBLIGED' },
            enrolment: { type: 'PRIMARY', grade: 3 },
            allDay: { status: 'PLACED' },
          },
          recognition: [],
          // The health office was never told of him.
          health: null,
        }),
      ],
    });
  });
});
