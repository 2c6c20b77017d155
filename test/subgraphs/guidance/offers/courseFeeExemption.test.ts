import { courseFeeExemption } from '../../../../subgraphs/guidance/offers/courseFeeExemption';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const asOf = `${today}T06:00:00.000Z`;
const unit = {
  benefitUnit: {
    asOf,
    source: 'JOB_CENTER',
    status: 'GRANTED',
    members: [{ role: 'REPRESENTATIVE', person: { id: idOf('amina') } }],
  },
};
const right = (own: object = {}, registrations: readonly object[] = []) => ({
  languageCourses: {
    entitlement: { basis: 'ENTITLED_44_1', feeExempt: 'NOT_APPLIED', travelGrant: false, ...own },
    registrations,
  },
});
const wage = (from: number, until: string | null = null) => ({
  type: 'EMPLOYMENT',
  amount: { from, to: from + 100 },
  from: '2025-01-01',
  until,
  person: { id: idOf('amina') },
});
const family = (own: object, income: readonly object[] = [wage(4000)], ...others: readonly object[]) =>
  aFamily([aMember(aPerson('amina', own as Own)), ...(others as never[])], {
    household: {
      income: income as never,
      accommodation: { type: 'PRIVATE_RENTAL', grossRent: { from: 500, to: 550 } },
    },
  });
const child = (word: string) => aMember(aChild(word, '2020-05-05'), { role: 'CHILD' });

describeRule(courseFeeExemption, {
  positive: {
    family: family({ ...right(), ...unit }),
    finds: [
      { subjects: [idOf('amina')], variant: 'FEE_EXEMPTION', taken: false, result: 'MATCH' },
      { subjects: [idOf('amina')], variant: 'TRAVEL_GRANT', taken: false, result: 'MATCH' },
    ],
  },
  negatives: [
    { because: 'she draws nothing and earns well', family: family(right()) },
    { because: 'she has no right to a course', family: family(unit) },
    {
      because: 'the course is completed',
      family: family({ ...right({}, [{ status: 'COMPLETED' }]), ...unit }),
    },
    { because: 'she pays herself', family: family({ ...right({ basis: 'SELF_PAYING' }), ...unit }) },
  ],
  boundaries: [
    {
      of: 'the last day of the wage',
      family: (day) => family(right(), [wage(4000, day)]),
      limit: '2026-11-22',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(
      { ...right({ feeExempt: 'EXEMPT' }) },
      [wage(2700)],
      aMember(aPerson('karim', right() as Own), { role: 'SPOUSE' }),
      aMember(aPerson('rana'), { role: 'SIBLING' }),
    ),
    finds: [
      { subjects: [idOf('amina')], variant: 'FEE_EXEMPTION', taken: true },
      { subjects: [idOf('karim')], variant: 'FEE_EXEMPTION', taken: false },
    ],
  },
  union: 'the right to the course has looked at citizenship already',
  leapDay: {
    family: family(right({ travelGrant: true }), [wage(1000)]),
    finds: [{ subjects: [idOf('amina')], variant: 'FEE_EXEMPTION' }],
  },
  birthYearOnly: { family: family({ ...right(), ...unit, dateOfBirth: '1990' }), unknown: false },
});

describe('the wage up to which the course is free', () => {
  // 33 % of 8,450 EUR are 2,788; with one child 43 % are 3,633, with two 53 % are 4,478.
  it.each([
    [2700, 0, 1],
    [2800, 0, 0],
    [3600, 1, 1],
    [3700, 1, 0],
    [4400, 2, 1],
    [4500, 2, 0],
  ])('%i EUR with %i children', (gross, children, found) => {
    const others = ['sami', 'lina'].slice(0, children).map(child);
    expect(
      certain(foundIn(courseFeeExemption, family(right(), [wage(gross)], ...others), today)),
    ).toHaveLength(found);
  });
});
