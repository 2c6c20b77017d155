import { courseRightExpiring } from '../../../../subgraphs/guidance/obstacles/courseRightExpiring';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const right = (own: object = {}): object => ({
  basis: 'ENTITLED_44_1',
  issuedAt: '2026-02-01',
  expiresAt: '2027-01-31',
  ...own,
});
const holder = (
  entitlement: object | null = right(),
  registrations: readonly object[] = [],
  own: object = {},
) => aPerson('holder', { ...own, languageCourses: { entitlement, registrations } } as object);
const family = (person = holder()) => aFamily([aMember(person)]);
const registered = (own: object = {}): object => ({
  status: 'WAITLISTED',
  registeredAt: '2026-01-15',
  startedAt: null,
  waitReason: null,
  interruptedSince: null,
  ...own,
});

describeRule(courseRightExpiring, {
  positive: {
    family: family(),
    finds: [
      { subjects: [idOf('holder')], variant: 'ENTITLED_44_1', severity: 'MEDIUM', dueAt: '2027-01-31' },
    ],
  },
  negatives: [
    { because: 'the right lasts', family: family(holder(right({ expiresAt: '2027-08-01' }))) },
    { because: 'the right is gone already', family: family(holder(right({ expiresAt: '2026-08-01' }))) },
    {
      because: 'there is a registration',
      family: family(holder(right(), [registered({ registeredAt: '2026-10-01' })])),
    },
    { because: 'there is no right', family: family(holder(null)) },
    {
      because: 'it is a duty, which does not lapse',
      family: family(holder(right({ basis: 'OBLIGED_44A_JOBCENTER' }))),
    },
  ],
  boundaries: [
    {
      of: '90 days',
      family: (day) => family(holder(right({ expiresAt: day }))),
      limit: '2027-02-21',
      holds: 'UNTIL',
    },
    {
      of: 'today',
      family: (day) => family(holder(right({ expiresAt: day }))),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(holder()),
      aMember({ ...holder(right({ expiresAt: '2027-09-30' })), id: idOf('spouse') }, { role: 'SPOUSE' }),
    ]),
    finds: [{ subjects: [idOf('holder')] }],
  },
  union: {
    family: family(holder(right({ basis: 'ADMITTED_44_4_BAMF' }), [], { nationalities: ['ROU'] })),
    finds: [{ subjects: [idOf('holder')], variant: 'ADMITTED', dueAt: '2027-01-31' }],
  },
  leapDay: {
    family: family(holder(right({ expiresAt: '2028-02-29' }))),
    finds: [{ subjects: [idOf('holder')], severity: 'HIGH' }],
  },
  birthYearOnly: 'above 15 nobody’s age takes part',
});

describe('X09 Right to a course', () => {
  const found = (person: ReturnType<typeof holder>) =>
    foundIn(courseRightExpiring, family(person), today).map(({ finding, result }) => ({
      ...finding,
      result,
    }));

  it('ends a year after the first title, whatever the certificate says (§ 44 Abs. 2 AufenthG)', () => {
    const titles = [
      { firstIssue: true, issuedAt: '2026-01-20' },
      { firstIssue: false, issuedAt: '2025-12-01' },
    ];
    const person = holder(right({ expiresAt: '2027-09-01' }), [], { immigration: { titles } });
    expect(found(person)).toMatchObject([{ variant: 'ENTITLED_44_1', dueAt: '2027-01-20' }]);
    const later = holder(right({ expiresAt: '2027-09-01' }), [], {
      immigration: { titles: titles.slice(1) },
    });
    expect(found(later)).toEqual([]);
  });

  it('is in danger when a registration is almost a year old and the course has not begun', () => {
    const person = holder(right({ expiresAt: '2027-09-01' }), [registered()]);
    expect(found(person)).toMatchObject([{ variant: 'NOT_BEGUN', dueAt: '2027-01-15' }]);
  });

  it.each(['NO_COURSE', 'NO_CHILDCARE', 'LEVEL_NOT_OFFERED', 'HEALTH'])(
    'is not in danger where nobody is to blame for the wait: %s',
    (waitReason) => {
      expect(found(holder(right({ expiresAt: '2027-09-01' }), [registered({ waitReason })]))).toEqual([]);
    },
  );

  it('is in danger when the course has been interrupted for almost a year', () => {
    const since = (interruptedSince: string) =>
      found(
        holder(right(), [registered({ status: 'INTERRUPTED', startedAt: '2025-06-02', interruptedSince })]),
      );
    expect(since('2026-02-01')).toMatchObject([{ variant: 'INTERRUPTED', dueAt: '2027-02-01' }]);
    expect(since('2026-06-01')).toEqual([]);
  });
});
