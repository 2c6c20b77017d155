import { trainingResidence } from '../../../../subgraphs/guidance/offers/trainingResidence';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

interface Given {
  readonly from?: string;
  readonly until?: string;
  readonly recognised?: boolean;
  readonly status?: object;
  readonly file?: object;
}
const trainee = ({
  from = '2026-08-01',
  until = '2029-07-31',
  recognised = true,
  status,
  file,
}: Given = {}) =>
  aPerson('amina', {
    immigration: {
      currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2026-01-01', ...status },
      ...file,
    },
    trainings: [{ occupation: 'Bäckerin', from, until, recognised }],
  } as Parameters<typeof aPerson>[1]);
const family = (given: Given = {}) => aFamily([aMember(trainee(given))]);
const seeker = { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55' };

describeRule(trainingResidence, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'the occupation is not recognised', family: family({ recognised: false }) },
    { because: 'the training is over', family: family({ from: '2020-08-01', until: '2023-07-31' }) },
    {
      because: 'the identity is not clarified',
      family: family({ file: { identityClarified: 'NOT_CLARIFIED' } }),
    },
    {
      because: 'it has been agreed after the toleration of two months began',
      family: family({ from: '2026-11-01', status: { since: '2026-10-01' } }),
    },
    {
      because: 'an asylum seeker has not begun yet',
      family: family({ from: '2027-02-01', status: seeker }),
    },
    { because: 'there is no training', family: aFamily([aMember({ ...trainee(), trainings: [] })]) },
  ],
  boundaries: [
    {
      of: 'seven months before the training begins',
      family: (day) => family({ from: day, until: '2030-07-31' }),
      limit: '2027-06-23',
      holds: 'UNTIL',
    },
    {
      of: 'three months of toleration',
      family: (day) => family({ from: '2026-11-01', status: { since: day } }),
      limit: '2026-08-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(trainee({ status: seeker })),
      aMember({ ...trainee({ from: '2027-02-01', status: seeker }), id: idOf('karim') }, { role: 'SIBLING' }),
      aMember(
        {
          ...trainee({ status: { basis: 'P60C' }, file: { identityClarified: 'NOT_CLARIFIED' } }),
          id: idOf('samir'),
        },
        { role: 'SIBLING' },
      ),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: {
    family: aFamily([aMember({ ...trainee(), nationalities: ['ITA'], immigration: null })]),
    finds: [],
  },
  leapDay: {
    family: family({ from: '2028-02-29', until: '2031-02-28' }),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: 'age takes no part',
});
