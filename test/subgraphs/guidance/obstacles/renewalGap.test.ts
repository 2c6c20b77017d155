import { renewalGap } from '../../../../subgraphs/guidance/obstacles/renewalGap';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const benefit = (own: object = {}, ...names: readonly string[]): object => ({
  id: idOf('benefit'),
  type: 'HOUSING_BENEFIT',
  controller: 'HOUSING_BENEFIT_UNIT',
  status: 'GRANTED',
  grantedUntil: '2026-12-10',
  covered: (names.length > 0 ? names : ['tenant']).map((name) => ({ id: idOf(name) })),
  applications: [{ kind: 'FIRST' }],
  ...own,
});
const tenant = (own: object = {}) => aPerson('tenant', { benefits: [benefit(own)] });
const unit = (own: object = {}): object => ({
  benefitUnit: {
    id: idOf('unit'),
    status: 'GRANTED',
    grantedFrom: '2026-01-01',
    grantedUntil: '2026-12-31',
    appliedAt: '2026-01-20',
    missing: ['PAYSLIPS'],
    ...own,
  },
});
const family = (person = tenant()) => aFamily([aMember(person)]);

describeRule(renewalGap, {
  positive: {
    family: family(),
    finds: [
      { subjects: [idOf('tenant')], variant: 'HOUSING_BENEFIT', severity: 'HIGH', dueAt: '2026-12-10' },
    ],
  },
  negatives: [
    { because: 'the grant lasts', family: family(tenant({ grantedUntil: '2027-06-30' })) },
    { because: 'it has no end', family: family(tenant({ grantedUntil: null })) },
    {
      because: 'the renewal is applied for',
      family: family(tenant({ applications: [{ kind: 'FIRST' }, { kind: 'RENEWAL' }] })),
    },
    { because: 'it ends by law', family: family(tenant({ type: 'PARENTAL_ALLOWANCE' })) },
    { because: 'it covers somebody else', family: family(tenant({ covered: [{ id: idOf('child') }] })) },
    { because: 'it was refused', family: family(tenant({ status: 'REJECTED' })) },
  ],
  boundaries: [
    {
      of: 'six weeks',
      family: (day) => family(tenant({ grantedUntil: day })),
      limit: '2027-01-04',
      holds: 'UNTIL',
    },
    { of: 'today', family: (day) => family(tenant({ grantedUntil: day })), limit: today, holds: 'FROM' },
  ],
  two: {
    family: aFamily([
      aMember(aPerson('tenant', unit())),
      aMember(aPerson('spouse', unit()), { role: 'SPOUSE' }),
      aMember(aPerson('lodger'), { role: 'OTHER_RELATIVE' }),
    ]),
    finds: [
      {
        subjects: [idOf('tenant'), idOf('spouse')],
        variant: 'BENEFIT_UNIT',
        severity: 'MEDIUM',
        dueAt: '2026-12-31',
      },
    ],
  },
  union: {
    family: family(aPerson('tenant', { nationalities: ['BGR'], benefits: [benefit()] })),
    finds: [{ subjects: [idOf('tenant')] }],
  },
  leapDay: {
    family: family(tenant({ grantedUntil: '2028-02-29' })),
    finds: [{ subjects: [idOf('tenant')], dueAt: '2028-02-29' }],
  },
  birthYearOnly: 'the end of a grant does not depend on age',
});

describe('X07 Renewal gap', () => {
  const found = (person: ReturnType<typeof tenant>) =>
    foundIn(renewalGap, family(person), today).map(({ finding }) => finding);

  it('takes an application within the first month of a grant for the first one, a later one for the renewal', () => {
    expect(found(aPerson('tenant', unit({ appliedAt: '2026-01-31' })))).toHaveLength(1);
    expect(found(aPerson('tenant', unit({ appliedAt: '2026-11-15' })))).toHaveLength(0);
  });

  it('names the papers that the Jobcenter is waiting for anyway', () => {
    expect(found(aPerson('tenant', unit()))).toMatchObject([{ documents: ['PAYSLIPS'] }]);
  });

  it('first asks of asylum seekers’ benefits whether another office is responsible by now', () => {
    const [finding] = found(tenant({ type: 'ASYLBLG_BASIC' }));
    expect(finding?.steps[0]?.en).toContain('Asylum Seekers’ Benefits Act still applies');
  });
});
