import { childSupplement } from '../../../../subgraphs/guidance/offers/childSupplement';
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
const sami = aMember(aChild('sami', '2020-02-02'), { role: 'CHILD' });
const family = (
  income: readonly object[] = [wage(1700)],
  parent: object = {},
  children = [sami],
  type = 'PRIVATE_RENTAL',
) =>
  aFamily([aMember(aPerson('amina', parent)), ...children], {
    household: {
      income: income as never,
      accommodation: { type, grossRent: { from: 600, to: 650 } } as never,
    },
  });
const unit = {
  benefitUnit: {
    asOf,
    source: 'JOB_CENTER',
    status: 'GRANTED',
    members: [{ role: 'REPRESENTATIVE', person: { id: idOf('amina') } }],
  },
};

describeRule(childSupplement, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'LIKELY' }],
  },
  negatives: [
    { because: 'there is no wage', family: family([]) },
    { because: 'the wage is so high that nothing is left of it', family: family([wage(4800)]) },
    {
      because: 'the wage leaves need open all the same',
      family: family([wage(650)], {}, [sami], 'COLLECTIVE_ACCOMMODATION'),
    },
    { because: 'the Jobcenter pays', family: family([wage(1700)], unit) },
    { because: 'there is no child', family: family([wage(1700)], {}, []) },
    {
      because: 'no title of the parent carries family benefits',
      family: family([wage(1700)], {
        immigration: { currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55' } },
      }),
    },
  ],
  boundaries: [
    {
      of: 'the last day of the wage',
      family: (day) => family([wage(1700, { until: day })]),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: family(undefined, {}, [
      sami,
      aMember(aChild('rami', '2000-02-02'), { role: 'OTHER_RELATIVE', livesInHousehold: false }),
    ]),
    finds: [{ subjects: [idOf('sami')] }],
  },
  union: {
    family: family(undefined, { nationalities: ['ITA'], immigration: null }),
    finds: [{ subjects: [idOf('sami')] }],
  },
  leapDay: { family: family(), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: {
    family: family(undefined, {}, [aMember(aChild('sami', '2008'), { role: 'CHILD' })]),
    unknown: true,
  },
});
