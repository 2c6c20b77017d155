import { sustainablyIntegrated } from '../../../../subgraphs/guidance/offers/sustainablyIntegrated';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

const rooted = (own: object = {}, level = 'A2') =>
  aPerson('amina', {
    arrivedInGermany: '2019-03-01',
    languages: [{ code: 'de', level, literateIn: true }],
    immigration: { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2025-03-01' } },
    jobs: [{ hoursPerWeek: 30, insured: true, from: '2025-03-01', until: null }],
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (person = rooted(), others: Parameters<typeof aFamily>[0] = []) =>
  aFamily([aMember(person), ...others]);
const child = aMember(aChild('noor', '2023-05-05'), { role: 'CHILD' });
const withoutSchool = aMember(
  aChild('noor', '2016-05-05', { education: { obligation: { state: 'OBLIGED' }, enrolment: null } }),
  { role: 'CHILD' },
);

describeRule(sustainablyIntegrated, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    {
      because: 'five years are too few without a child',
      family: family(rooted({ arrivedInGermany: '2021-11-01' })),
    },
    { because: 'German is too little', family: family(rooted({}, 'A1')) },
    { because: 'nobody has a steady job', family: family(rooted({ jobs: [] })) },
    { because: 'a child does not go to school', family: family(rooted(), [withoutSchool]) },
  ],
  boundaries: [
    {
      of: 'six years',
      family: (day) => family(rooted({ arrivedInGermany: day })),
      limit: '2020-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'four years with a minor child',
      family: (day) => family(rooted({ arrivedInGermany: day }), [child]),
      limit: '2022-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(rooted({ jobs: [] }), [
      aMember(
        aPerson('karim', { jobs: [{ hoursPerWeek: 38, insured: true, from: '2024-03-01', until: null }] }),
        { role: 'SPOUSE' },
      ),
    ]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  union: { family: family(rooted({ nationalities: ['ITA'], immigration: null })), finds: [] },
  leapDay: {
    family: family(rooted({ arrivedInGermany: '2022-02-28' })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family(rooted({ dateOfBirth: '2008' })), unknown: true },
});
