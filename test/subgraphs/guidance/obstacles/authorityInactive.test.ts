import { authorityInactive } from '../../../../subgraphs/guidance/obstacles/authorityInactive';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const asks = (completeAt: string | null, own: object = {}) => ({
  kind: 'EXTENSION',
  status: 'IN_REVIEW',
  completeAt: completeAt && `${completeAt}T11:00:00.000Z`,
  decidedAt: null,
  ...own,
});
const stayOf = (...applications: readonly object[]) =>
  aFamily([aMember(aPerson('amina', { immigration: { applications: applications as never } }))]);

const benefit = (type: string, application: object, applicant = 'amina') => ({
  asOf: `${today}T06:00:00.000Z`,
  source: 'FAMILY_BENEFITS_OFFICE',
  type,
  controller: type === 'HOUSING_BENEFIT' ? 'HOUSING_BENEFIT_UNIT' : 'FAMILY_BENEFITS_OFFICE',
  applicant: { id: idOf(applicant) },
  applications: [{ kind: 'FIRST', status: 'IN_REVIEW', decidedAt: null, ...application }],
});
const benefitsOf = (...benefits: readonly object[]) =>
  aFamily([aMember(aPerson('amina', { benefits: benefits as never }))]);

describeRule(authorityInactive, {
  positive: {
    family: stayOf(asks('2026-06-01')),
    finds: [{ subjects: [idOf('amina')], variant: 'IMMIGRATION', severity: 'MEDIUM' }],
  },
  negatives: [
    { because: 'papers are missing', family: stayOf(asks(null)) },
    { because: 'it is decided', family: stayOf(asks('2026-06-01', { decidedAt: '2026-10-01T09:00:00Z' })) },
    { because: 'it was taken back', family: stayOf(asks('2026-06-01', { status: 'WITHDRAWN' })) },
    { because: 'it rests for a reason', family: stayOf(asks('2026-06-01', { status: 'SUSPENDED' })) },
    {
      because: 'the social law gives six months',
      family: benefitsOf(benefit('CHILD_SUPPLEMENT', { completeAt: '2026-07-01' })),
    },
    {
      because: 'somebody else has applied',
      family: benefitsOf(benefit('CHILD_SUPPLEMENT', { completeAt: '2026-01-01' }, 'karim')),
    },
  ],
  boundaries: [
    {
      of: 'three months for a title',
      family: (day) => stayOf(asks(day)),
      limit: '2026-08-22',
      holds: 'UNTIL',
    },
    {
      of: 'three months for housing benefit (administrative courts)',
      family: (day) => benefitsOf(benefit('HOUSING_BENEFIT', { completeAt: day })),
      limit: '2026-08-22',
      holds: 'UNTIL',
    },
    {
      of: 'six months for child supplement (social courts)',
      family: (day) => benefitsOf(benefit('CHILD_SUPPLEMENT', { completeAt: day })),
      limit: '2026-05-22',
      holds: 'UNTIL',
    },
    {
      of: 'three months for an objection',
      family: (day) => benefitsOf(benefit('CHILD_SUPPLEMENT', { completeAt: day, kind: 'OBJECTION' })),
      limit: '2026-08-22',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(aPerson('amina', { immigration: { applications: [asks('2026-06-01') as never] } })),
      aMember(aPerson('karim', { immigration: { applications: [asks('2026-11-01') as never] } })),
    ]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  union: {
    family: aFamily([
      aMember(
        aPerson('amina', {
          nationalities: ['ITA'],
          immigration: { applications: [asks('2026-06-01', { kind: 'NATURALISATION' }) as never] },
        }),
      ),
    ]),
    finds: [{ subjects: [idOf('amina')], variant: 'NATURALISATION' }],
  },
  leapDay: {
    family: stayOf(asks('2027-11-28')),
    finds: [{ subjects: [idOf('amina')], variant: 'IMMIGRATION' }],
  },
  birthYearOnly: 'how long an office takes does not depend on age',
});

describe('which court the reminder names', () => {
  const namesIn = (family: Parameters<typeof foundIn>[1]) =>
    foundIn(authorityInactive, family, today).map(({ finding }) => ({
      variant: finding.variant,
      court: /Verwaltungsgericht|Sozialgericht/.exec(finding.steps.map(({ de }) => de).join(' '))?.[0],
    }));
  it('is the administrative one for housing benefit, the social one for child supplement', () => {
    const late = { completeAt: '2026-01-10' };
    const family = benefitsOf(benefit('HOUSING_BENEFIT', late), benefit('CHILD_SUPPLEMENT', late));
    expect(namesIn(family)).toEqual([
      { variant: 'HOUSING_BENEFIT', court: 'Verwaltungsgericht' },
      { variant: 'CHILD_SUPPLEMENT', court: 'Sozialgericht' },
    ]);
  });
});
