import { integrationCourseRight } from '../../../../subgraphs/guidance/offers/integrationCourseRight';
import { describeRule } from '../describeRule';
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
const certificate = (own: object) => ({
  languageCourses: { entitlement: { basis: 'ENTITLED_44_1', used: false, expiresAt: null, ...own } },
});

describeRule(integrationCourseRight, {
  positive: {
    family: family(learner()),
    finds: [{ subjects: [idOf('amina')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'she speaks German well', family: family(learner(german('B1'))) },
    {
      because: 'the title is one of temporary protection',
      family: family(
        learner({ immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P24' }, titles: [] } }),
      ),
    },
    {
      because: 'the title is for half a year',
      family: family(learner(title('2026-03-01', { validUntil: '2026-09-01' }))),
    },
    {
      because: 'she is a pupil of 20 years',
      family: family(
        learner({ dateOfBirth: '2006-05-05', education: { enrolment: { from: '2025-08-01', until: null } } }),
      ),
    },
    {
      because: 'the certificate lapsed unused',
      family: family(learner({ ...title('2024-03-01'), ...certificate({ expiresAt: '2025-03-01' }) })),
    },
  ],
  boundaries: [
    {
      of: 'a year after the first title',
      family: (day) => family(learner(title(day))),
      limit: '2025-11-24',
      holds: 'FROM',
    },
    {
      of: 'the end of the certificate',
      family: (day) => family(learner({ ...title('2024-03-01'), ...certificate({ expiresAt: day }) })),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      learner(certificate({ used: true })),
      aMember(aPerson('karim', learner() as Own), { role: 'SPOUSE' }),
      aMember(aPerson('rana', learner(german('C1')) as Own), { role: 'SIBLING' }),
    ),
    finds: [
      { subjects: [idOf('amina')], taken: true },
      { subjects: [idOf('karim')], taken: false },
    ],
  },
  union: { family: family(learner({ nationalities: ['ITA'], immigration: null })), finds: [] },
  leapDay: { family: family(learner(title('2027-03-01'))), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: { family: family(learner({ dateOfBirth: '2008' })), unknown: true },
});
