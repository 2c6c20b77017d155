import { tolerationChainAtRisk } from '../../../../subgraphs/guidance/obstacles/tolerationChainAtRisk';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const fresh = { asOf: `${today}T06:00:00.000Z`, source: 'JOB_CENTER' };
const job = (own: object = {}) => ({
  ...fresh,
  hoursPerWeek: 25,
  insured: true,
  from: '2024-01-01',
  until: null,
  ...own,
});
const worker = (jobs: readonly object[], basis = 'P60D', own: object = {}) =>
  aPerson('ibrahim', {
    immigration: {
      currentStatus: { kind: 'TOLERATION', basis: basis as never, validUntil: '2027-08-01' },
      toleration: { basis: basis as never, validUntil: '2027-08-01' },
      ...own,
    },
    jobs: jobs as never,
  });
const pupil = (attendanceConfirmed: object | null, born = '2016-05-05') =>
  aMember(
    aChild('samir', born, {
      education: { obligation: { state: 'OBLIGED' }, attendanceConfirmed: attendanceConfirmed as never },
    }),
    { role: 'CHILD' },
  );
const attested = { regular: true, schoolYear: '2026/27', issuedAt: '2026-10-01' };
const family = (...args: Parameters<typeof worker>) => aFamily([aMember(worker(...args))]);
const benefits = (type: string) => ({
  ...worker([job()]),
  benefits: [
    { ...fresh, type, status: 'GRANTED', grantedUntil: null, covered: [{ id: idOf('ibrahim') }] } as never,
  ],
});
const obliged = (...registrations: readonly string[]) => ({
  ...worker([job()], 'P60D', { courseObligation: { fulfilled: false } }),
  languageCourses: { ...fresh, registrations: registrations.map((status) => ({ status })) as never },
});

describeRule(tolerationChainAtRisk, {
  positive: {
    family: family([job({ hoursPerWeek: 15 })]),
    finds: [{ subjects: [idOf('ibrahim')], variant: 'JOB', severity: 'CRITICAL', dueAt: '2027-08-01' }],
  },
  negatives: [
    { because: 'the job is as it should be', family: family([job()]) },
    { because: 'it is another toleration', family: family([], 'P60A_2_1') },
    {
      because: 'the children go to school and can prove it',
      family: aFamily([aMember(worker([job()])), pupil(attested)]),
    },
    {
      because: 'no subsistence benefit is drawn',
      family: aFamily([aMember(benefits('EDUCATION_PARTICIPATION'))]),
    },
    { because: 'the course is running', family: aFamily([aMember(obliged('RUNNING'))]) },
  ],
  boundaries: [
    {
      of: '90 days to the end of the job',
      family: (day) => family([job({ until: day })]),
      limit: '2027-02-21',
      holds: 'UNTIL',
    },
    {
      of: 'the 18th birthday of a child without a certificate',
      family: (day) => aFamily([aMember(worker([job()])), pupil(null, `2008${day.slice(4)}`)]),
      limit: '2026-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(worker([job({ insured: false })])),
      aMember(aPerson('fatou', { jobs: [job({ hoursPerWeek: 5 })] as never }), { role: 'SPOUSE' }),
      pupil({ ...attested, schoolYear: '2025/26' }),
    ]),
    finds: [
      { subjects: [idOf('ibrahim')], variant: 'JOB' },
      { subjects: [idOf('ibrahim')], variant: 'SCHOOL' },
    ],
  },
  union: 'citizens of the Union are not tolerated',
  leapDay: {
    family: family([job({ until: '2028-05-29' })]),
    finds: [{ subjects: [idOf('ibrahim')], variant: 'JOB' }],
  },
  birthYearOnly: { family: aFamily([aMember(worker([job()])), pupil(null, '2008')]), unknown: true },
});

it('tells of subsistence benefits and of a course that was not taken, each by itself', () => {
  const both = { ...obliged('NO_SHOW'), benefits: benefits('ASYLBLG_BASIC').benefits ?? [] };
  const found = foundIn(tolerationChainAtRisk, aFamily([aMember(both)]), today);
  expect(found.map(({ finding, result }) => [finding.variant, result])).toEqual([
    ['LIVELIHOOD', 'MATCH'],
    ['COURSE', 'MATCH'],
  ]);
});
