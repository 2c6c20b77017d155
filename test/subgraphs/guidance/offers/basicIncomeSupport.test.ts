import { basicIncomeSupport } from '../../../../subgraphs/guidance/offers/basicIncomeSupport';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const asOf = `${today}T06:00:00.000Z`;
const wage = (from: number, own: object = {}) => ({
  type: 'EMPLOYMENT',
  amount: { from, to: from + 100 },
  from: '2024-01-01',
  until: null,
  person: { id: idOf('amina') },
  ...own,
});
const family = (income: readonly object[] = [], parent: object = {}, others: readonly object[] = []) =>
  aFamily([aMember(aPerson('amina', parent)), ...(others as never[])], {
    household: {
      income: income as never,
      accommodation: { type: 'PRIVATE_RENTAL', grossRent: { from: 450, to: 500 } },
    },
  });
const unit = (role: string, id = idOf('amina')): object => ({
  benefitUnit: { asOf, source: 'JOB_CENTER', status: 'GRANTED', members: [{ role, person: { id } }] },
});
const asylum = { immigration: { currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55' } } };
const romanian = (own: object) => ({
  nationalities: ['ROU'],
  immigration: null,
  arrivedInGermany: '2024-05-01',
  ...own,
});
const job = { from: '2026-03-01', until: null, hoursPerWeek: 10, insured: true, asOf };

describeRule(basicIncomeSupport, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], taken: false, result: 'LIKELY' }] },
  negatives: [
    { because: 'the wage is enough', family: family([wage(1700)]) },
    { because: 'she is under the asylum seekers’ act', family: family([], asylum) },
    { because: 'she is of pension age', family: family([], { dateOfBirth: '1950-01-05' }) },
    {
      because: 'she came two months ago as a spouse and does not work',
      family: family([], {
        arrivedInGermany: '2026-09-23',
        immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P30', since: '2026-09-23' } },
      }),
    },
    { because: 'a citizen of the Union only looks for work', family: family([], romanian({})) },
  ],
  boundaries: [
    {
      of: 'three months after the arrival',
      family: (day) =>
        family([], {
          arrivedInGermany: day,
          immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P30', since: day } },
        }),
      limit: '2026-08-23',
      holds: 'UNTIL',
    },
    {
      of: 'pension age',
      family: (day) => family([], { dateOfBirth: `${Number(day.slice(0, 4)) - 67}${day.slice(4)}` }),
      limit: '2026-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: family([], unit('REPRESENTATIVE'), [
      aMember(aPerson('karim', { ...(asylum as object), ...unit('EXCLUDED_MEMBER', idOf('karim')) }), {
        role: 'SPOUSE',
      }),
      aMember(aChild('sami', '2025-02-02'), { role: 'CHILD' }),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: true },
      { subjects: [idOf('sami')], taken: false },
    ],
  },
  union: {
    family: family([wage(300)], romanian({ jobs: [job] })),
    finds: [{ subjects: [idOf('amina')], taken: false }],
  },
  leapDay: { family: family(), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: { family: family([], { dateOfBirth: '1959' }), unknown: true },
});
