import { asylumBenefitsBasic } from '../../../../subgraphs/guidance/offers/asylumBenefitsBasic';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const asOf = `${today}T06:00:00.000Z`;
const basic = {
  type: 'ASYLBLG_BASIC',
  status: 'GRANTED',
  grantedUntil: null,
  asOf,
  source: 'ASYLUM_BENEFITS_UNIT',
};
const gambian = (arrived: string, own: object = {}): object => ({
  nationalities: ['GMB'],
  arrivedInGermany: arrived,
  benefits: [basic],
  immigration: { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: arrived } },
  ...own,
});
const person = (word: string, own: object) => aPerson(word, own as Own);
const room = { accommodation: { type: 'COLLECTIVE_ACCOMMODATION', grossRent: null } } as const;
const wage = (from: number) => ({
  type: 'EMPLOYMENT',
  amount: { from, to: from + 100 },
  from: '2025-01-01',
  until: null,
  person: { id: idOf('amina') },
});
const family = (own: object, others: readonly object[] = [], income: readonly object[] = []) =>
  aFamily([aMember(person('amina', own)), ...(others as never[])], {
    household: { ...room, income: income as never },
  });
const recognised = { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE' } };
const child = (own: object) => aMember(aChild('sami', '2025-05-05', own as Own), { role: 'CHILD' });

describeRule(asylumBenefitsBasic, {
  positive: {
    family: family(gambian('2025-10-01')),
    finds: [{ subjects: [idOf('amina')], taken: true, result: 'LIKELY' }],
  },
  negatives: [
    { because: 'she is recognised', family: family(gambian('2025-10-01', { immigration: recognised })) },
    { because: 'she has been here for three years', family: family(gambian('2022-10-01')) },
    {
      because: 'the wage is enough',
      family: family(gambian('2025-10-01', { benefits: [] }), [], [wage(1600)]),
    },
  ],
  boundaries: [
    { of: '36 months of stay', family: (day) => family(gambian(day)), limit: '2023-11-24', holds: 'FROM' },
  ],
  two: {
    family: family(gambian('2025-10-01'), [
      aMember(person('karim', { immigration: recognised, benefits: [] }), { role: 'SPOUSE' }),
      child(gambian('2025-05-05', { arrivedInGermany: null })),
    ]),
    finds: [{ subjects: [idOf('amina'), idOf('sami')] }],
  },
  union: { family: family({ nationalities: ['ITA'], immigration: null, benefits: [basic] }), finds: [] },
  leapDay: { family: family(gambian('2025-03-01')), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: { family: family(gambian('2025-10-01', { dateOfBirth: '1990' })), unknown: false },
});
