import { lateApplicationLoss } from '../../../../subgraphs/guidance/obstacles/lateApplicationLoss';
import { certain, describeRule, foundIn, type Situation } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const asOf = `${today}T06:00:00.000Z`;
const permit = (basis: string, own: object = {}) =>
  aPerson('amina', {
    arrivedInGermany: '2024-01-10',
    immigration: {
      currentStatus: {
        kind: 'RESIDENCE_PERMIT',
        basis: basis as never,
        since: '2024-03-01',
        validUntil: null,
      },
      titles: [{ employment: 'UNRESTRICTED', validFrom: '2024-03-01', validUntil: null }],
    },
    ...own,
  });
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own), { role: 'CHILD' });
const drawn = {
  benefits: [
    { type: 'CHILD_BENEFIT', status: 'GRANTED', grantedUntil: null, asOf, source: 'FAMILY_BENEFITS_OFFICE' },
  ],
};
const sami = child('sami', '2020-02-02');
/** With a wage that leaves no need, so that child benefit is all that can be lost. */
const household = {
  household: {
    members: [],
    accommodation: { type: 'OWNED' as const, grossRent: null },
    income: [
      {
        type: 'EMPLOYMENT' as const,
        amount: { from: 4000, to: 4100 },
        from: '2024-06-01',
        until: null,
        person: { id: idOf('amina') },
      },
    ],
  },
};
const family = (
  parent = permit('P25_2_SUBSIDIARY'),
  ...children: readonly ReturnType<typeof child>[]
): Situation => aFamily([aMember(parent), ...(children.length > 0 ? children : [sami])], household as never);

describeRule(lateApplicationLoss, {
  positive: {
    family: family(),
    finds: [
      {
        subjects: [idOf('sami')],
        variant: 'O01',
        severity: 'MEDIUM',
        dueAt: '2026-11-30',
        result: 'MATCH',
      },
    ],
  },
  negatives: [
    { because: 'child benefit is drawn', family: family(undefined, child('sami', '2020-02-02', drawn)) },
    { because: 'the title carries no child benefit', family: family(permit('P16B')) },
  ],
  boundaries: [
    {
      of: 'eighteen years',
      family: (day) => family(undefined, child('sami', `2008${day.slice(4)}`)),
      limit: '2026-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(undefined, child('sami', '2020-02-02', drawn), child('lina', '2024-06-30')),
    finds: [{ subjects: [idOf('lina')], variant: 'O01' }],
  },
  union: {
    family: family(
      permit('OTHER', { nationalities: ['ROU'], immigration: null, arrivedInGermany: '2023-05-01' }),
    ),
    finds: [{ subjects: [idOf('sami')], variant: 'O01' }],
  },
  leapDay: {
    family: family(undefined, child('sami', '2010-03-01')),
    finds: [{ subjects: [idOf('sami')], dueAt: '2028-02-29' }],
  },
  birthYearOnly: { family: family(undefined, child('sami', '2008')), unknown: true },
});

describe('what follows from an offer that is an estimate', () => {
  const poor = aFamily([aMember(permit('P25_2_SUBSIDIARY')), child('sami', '2020-02-02', drawn)], {
    household: { ...household.household, income: [] },
  } as never);

  it('is likely at most', () => {
    const found = certain(foundIn(lateApplicationLoss, poor, today));
    expect(found.map(({ finding, result }) => [finding.variant, result])).toEqual([['O04', 'LIKELY']]);
  });

  it('says so of each benefit by its own name', () => {
    const [found] = certain(foundIn(lateApplicationLoss, poor, today));
    expect(found?.finding.text.de).toContain('Grundsicherungsgeld');
    expect(found?.finding).toMatchObject({ agencies: ['JOB_CENTER'] });
  });
});
