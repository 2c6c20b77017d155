import { housingBenefit } from '../../../../subgraphs/guidance/offers/housingBenefit';
import { housingBenefitAmount } from '../../../../subgraphs/guidance/predicates/housingBenefitAmount';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const asOf = `${today}T06:00:00.000Z`;
const wage = (from: number, own: object = {}) => ({
  type: 'EMPLOYMENT',
  amount: { from, to: from + 100 },
  from: '2024-01-01',
  until: null,
  person: { id: idOf('amina') },
  ...own,
});
const family = (income: readonly object[] = [wage(1500)], parent: object = {}, type = 'PRIVATE_RENTAL') =>
  aFamily([aMember(aPerson('amina', parent))], {
    household: {
      income: income as never,
      accommodation: { type: type as never, grossRent: { from: 450, to: 500 } },
    },
  });
const assistance = {
  benefits: [
    {
      type: 'SOCIAL_ASSISTANCE',
      status: 'GRANTED',
      grantedUntil: null,
      asOf,
      source: 'SOCIAL_ASSISTANCE_UNIT',
    },
  ],
};
const tolerated = { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1' } };

describeRule(housingBenefit, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], taken: false, result: 'LIKELY' }] },
  negatives: [
    { because: 'the income is too high', family: family([wage(3200)]) },
    { because: 'there is no income to live on', family: family([]) },
    { because: 'social assistance has the rent in it', family: family([wage(1500)], assistance) },
    { because: 'the flat is their own', family: family([wage(1500)], {}, 'OWNED') },
    {
      because: 'she is obliged to leave',
      family: family([wage(1500)], { immigration: { currentStatus: { kind: 'OBLIGED_TO_LEAVE' } } }),
    },
  ],
  boundaries: [
    {
      of: 'the last day of the wage',
      family: (day) => family([wage(1500, { until: day })]),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily(
      [
        aMember(aPerson('amina', { immigration: tolerated as never })),
        aMember(aChild('sami', '2020-02-02'), { role: 'CHILD' }),
        aMember(aPerson('karim'), { role: 'SIBLING', livesInHousehold: false }),
      ],
      {
        household: {
          income: [wage(1800)] as never,
          accommodation: { type: 'MUNICIPAL_FLAT', grossRent: { from: 450, to: 500 } },
        },
      },
    ),
    finds: [{ subjects: [idOf('amina'), idOf('sami')] }],
  },
  union: {
    family: family([wage(1500)], { nationalities: ['ITA'], immigration: null }),
    finds: [{ subjects: [idOf('amina')] }],
  },
  leapDay: { family: family(), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: 'of adults at home the age plays no part, of children only the standard rate',
});

describe('the formula of § 19 WoGG', () => {
  it('is the published one: one person, 450 EUR of rent, 1,000 EUR of income', () => {
    // M = 450 + 110.40; 1.15 · (560.40 − (0.04 + 0.26882 + 0.0408) · 1000) = 242.4
    expect(housingBenefitAmount({ size: 1, rent: 450, income: 1000 })).toBe(242);
  });

  it('considers no more rent than the ceiling, and pays nothing below 10 EUR', () => {
    expect(housingBenefitAmount({ size: 2, rent: 2000, income: 1000 })).toBe(
      housingBenefitAmount({ size: 2, rent: 575.8, income: 1000 }),
    );
    expect(housingBenefitAmount({ size: 1, rent: 450, income: 1900 })).toBe(0);
  });
});
