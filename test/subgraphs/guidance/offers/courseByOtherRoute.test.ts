import { courseByOtherRoute } from '../../../../subgraphs/guidance/offers/courseByOtherRoute';
import type { OfferFinding } from '../../../../subgraphs/guidance/Rule';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const german = (level: string) => ({
  languages: [
    { code: 'ar', level: 'MOTHER_TONGUE' },
    { code: 'de', level },
  ],
});
const title = (issuedAt: string, own: object = {}) => ({
  immigration: {
    currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY' },
    titles: [{ basis: 'P25_2_SUBSIDIARY', firstIssue: true, issuedAt, validUntil: '2029-03-01', ...own }],
  },
});
const learner = (own: object = {}): object => ({ ...german('A1'), ...title('2026-03-01'), ...own });
const family = (own: object, ...others: readonly object[]) =>
  aFamily([aMember(aPerson('amina', own as Own)), ...(others as never[])]);
const asOf = `${today}T06:00:00.000Z`;
const ukrainian = (own: object = {}) =>
  learner({
    nationalities: ['UKR'],
    immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P24' }, titles: [] },
    ...own,
  });
const unit = {
  benefitUnit: {
    asOf,
    source: 'JOB_CENTER',
    status: 'GRANTED',
    members: [{ role: 'REPRESENTATIVE', person: { id: idOf('amina') } }],
  },
};
const asylum = {
  benefits: [
    { type: 'ASYLBLG_BASIC', status: 'GRANTED', grantedUntil: null, asOf, source: 'ASYLUM_BENEFITS_UNIT' },
  ],
  immigration: { currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55' }, titles: [] },
};

describeRule(courseByOtherRoute, {
  positive: {
    family: family(ukrainian(unit)),
    finds: [{ subjects: [idOf('amina')], variant: 'JOBCENTER_5A', taken: false, result: 'LIKELY' }],
  },
  negatives: [
    { because: 'she has a right of her own', family: family(learner()) },
    { because: 'she speaks German well', family: family(ukrainian(german('B2'))) },
    {
      because: 'she lives elsewhere',
      family: aFamily([aMember(aPerson('amina', ukrainian() as Own), { livesInHousehold: false })]),
    },
  ],
  boundaries: [
    {
      of: 'a year after the first title',
      family: (day) => family(learner(title(day))),
      limit: '2025-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(ukrainian(unit), aMember(aPerson('karim', learner(asylum) as Own), { role: 'SPOUSE' })),
    finds: [
      { subjects: [idOf('amina')], variant: 'JOBCENTER_5A' },
      { subjects: [idOf('karim')], variant: 'ASYLBLG_5B' },
    ],
  },
  union: {
    family: family(learner({ nationalities: ['ITA'], immigration: null })),
    finds: [{ subjects: [idOf('amina')], variant: 'SELF_PAYING' }],
  },
  leapDay: { family: family(ukrainian()), finds: [{ subjects: [idOf('amina')], variant: 'BAMF_44_4' }] },
  birthYearOnly: { family: family(ukrainian({ dateOfBirth: '2008' })), unknown: true },
});

describe('what a course costs that is had by an obligation', () => {
  const told = (own: object, day: string = today) =>
    foundIn(courseByOtherRoute, family(ukrainian(own)), day)[0]?.finding as OfferFinding;

  it('is told: sanctions for missing it', () => {
    expect(told(unit).risk?.de).toMatch(/Kürzungen/);
    expect(told({}).risk).toBeNull();
  });

  it('is admission by the BAMF where it admits: until its circular, and after the year of the stop', () => {
    expect(told({}, '2026-02-08').variant).toBe('BAMF_44_4');
    expect(told({}, '2026-02-09').variant).toBe('SELF_PAYING');
    expect(told({}, '2026-02-09').steps[0]?.de).toMatch(/Freiwillige Zulassungen/);
    expect(told({}, '2027-01-01').variant).toBe('BAMF_44_4');
  });
});
