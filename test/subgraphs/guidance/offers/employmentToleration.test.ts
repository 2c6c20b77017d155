import { employmentToleration } from '../../../../subgraphs/guidance/offers/employmentToleration';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

interface Given {
  readonly own?: object;
  readonly status?: object;
  readonly job?: object;
  readonly level?: string;
}
const worker = ({ own, status, job, level = 'A2' }: Given = {}) =>
  aPerson('amina', {
    arrivedInGermany: '2020-03-01',
    languages: [{ code: 'de', level, literateIn: true }],
    immigration: {
      currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2025-03-01', ...status },
    },
    jobs: [{ hoursPerWeek: 30, insured: true, from: '2025-03-01', until: null, ...job }],
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (given: Given = {}, others: Parameters<typeof aFamily>[0] = []) =>
  aFamily([aMember(worker(given)), ...others]);
const pupil = (born: string) =>
  aMember(aChild('noor', born, { education: { obligation: { state: 'OBLIGED' }, enrolment: null } }), {
    role: 'CHILD',
  });
const spouse = (arrivedInGermany: string) =>
  aMember(aPerson('karim', { arrivedInGermany }), { role: 'SPOUSE' });

describeRule(employmentToleration, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'the spouse came later', family: family({}, [spouse('2023-06-01')]) },
    { because: 'the identity is hidden (§ 60b)', family: family({ status: { basis: 'P60B' } }) },
    { because: 'the job has too few hours', family: family({ job: { hoursPerWeek: 19 } }) },
    { because: 'the job is not insured', family: family({ job: { insured: false } }) },
    { because: 'German is too little', family: family({ level: 'A1' }) },
    {
      because: 'asylum seekers’ benefits are drawn',
      family: family({
        own: { benefits: [{ type: 'ASYLBLG_BASIC', status: 'GRANTED', grantedUntil: null }] },
      }),
    },
    { because: 'a child does not go to school', family: family({}, [pupil('2016-05-05')]) },
  ],
  boundaries: [
    {
      of: 'entry by the end of 2022',
      family: (day) => family({ own: { arrivedInGermany: day } }),
      limit: '2022-12-31',
      holds: 'UNTIL',
    },
    {
      of: 'a year of toleration',
      family: (day) => family({ status: { since: day } }),
      limit: '2025-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'a year of work',
      family: (day) => family({ job: { from: day } }),
      limit: '2025-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family({}, [
      spouse('2020-03-01'),
      aMember({ ...worker({ status: { basis: 'P60D' } }), id: idOf('samir') }, { role: 'SIBLING' }),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: { family: family({ own: { nationalities: ['ITA'], immigration: null } }), finds: [] },
  leapDay: {
    family: family({ status: { since: '2027-02-28' }, job: { from: '2027-02-28' } }),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family({}, [pupil('2020')]), unknown: true },
});
