import { settlementPermit } from '../../../../subgraphs/guidance/offers/settlementPermit';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

interface Given {
  readonly applied?: string;
  readonly status?: object;
  readonly level?: string;
  readonly own?: object;
}
const holder = ({ applied = '2021-03-01', status, level = 'A2', own }: Given = {}) =>
  aPerson('amina', {
    languages: [{ code: 'de', level, literateIn: true }],
    immigration: {
      currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2024-01-01', ...status },
      asylum: { stage: 'FINAL_PROTECTION', appliedAt: applied, decidedAt: '2023-12-01' },
    },
    jobs: [{ hoursPerWeek: 30, insured: true, from: '2025-03-01', until: null }],
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (given: Given = {}) => aFamily([aMember(holder(given))]);
const onBasicIncome = { benefitUnit: { status: 'GRANTED', members: [] } };
const subsidiary = { basis: 'P25_2_SUBSIDIARY' };

describeRule(settlementPermit, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('amina')], result: 'LIKELY', variant: 'REFUGEE', taken: false }],
  },
  negatives: [
    { because: 'German is too little', family: family({ level: 'A1' }) },
    { because: 'nobody has a steady job', family: family({ own: { jobs: [] } }) },
    { because: 'others need B1', family: family({ status: subsidiary }) },
    {
      because: 'others may draw no basic income support',
      family: family({ status: subsidiary, level: 'B1', own: onBasicIncome }),
    },
    {
      because: 'the title is for study',
      family: family({ status: { basis: 'P16B', since: '2020-01-01' }, level: 'B2' }),
    },
  ],
  boundaries: [
    { of: 'five years', family: (day) => family({ applied: day }), limit: '2021-11-23', holds: 'UNTIL' },
    {
      of: 'three years with C1',
      family: (day) => family({ applied: day, level: 'C1' }),
      limit: '2023-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'five years of others',
      family: (day) => family({ applied: day, level: 'B1', status: subsidiary }),
      limit: '2021-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(holder()),
      aMember({ ...holder({ status: subsidiary }), id: idOf('karim') }, { role: 'SPOUSE' }),
    ]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  union: { family: family({ own: { nationalities: ['ITA'], immigration: null } }), finds: [] },
  leapDay: {
    family: family({ applied: '2023-02-28', status: { since: '2025-01-01' } }),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family({ own: { dateOfBirth: '2008' } }), unknown: true },
});
