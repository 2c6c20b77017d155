import { changeOfCodeGap } from '../../../../subgraphs/guidance/obstacles/changeOfCodeGap';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, merged, today } from '../situation';

const recognised = (since: string) => ({
  currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY', since, validUntil: '2029-11-01' },
});
const drew = (name: string, grantedUntil: string | null = '2026-11-30', type = 'ASYLBLG_BASIC') => ({
  type,
  status: 'GRANTED',
  grantedUntil,
  covered: [{ id: idOf(name) }],
});
const person = (name: string, immigration: object, own: object = {}) =>
  aPerson(name, merged({ immigration, benefits: [drew(name)] } as object, own));
const father = (own: object = {}) => person('father', recognised('2026-11-05'), own);
const unit = (...names: readonly string[]) => ({
  benefitUnit: {
    status: 'APPLIED',
    members: names.map((name) => ({ role: 'PARTNER', person: { id: idOf(name) } })),
  },
});
const family = (one = father()) => aFamily([aMember(one)]);

describeRule(changeOfCodeGap, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('father')], severity: 'HIGH', dueAt: '2026-12-31' }],
  },
  negatives: [
    { because: 'the recognition is long ago', family: family(person('father', recognised('2026-08-20'))) },
    { because: 'the Jobcenter has been asked', family: family(father(unit('father'))) },
    {
      because: 'social assistance is drawn',
      family: family(father({ benefits: [drew('father'), drew('father', null, 'SOCIAL_ASSISTANCE')] })),
    },
    { because: 'asylum benefits were never drawn', family: family(father({ benefits: [] })) },
    {
      because: 'the AsylbLG still applies',
      family: family(
        person('father', { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2026-11-05' } }),
      ),
    },
  ],
  boundaries: [
    {
      // A change in October can be made good until the end of November.
      of: 'the month before',
      family: (day) => family(person('father', recognised(day), { benefits: [drew('father', null)] })),
      limit: '2026-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(father()),
      aMember(person('mother', { currentStatus: { kind: 'PERMISSION_TO_RESIDE', since: '2026-11-05' } }), {
        role: 'SPOUSE',
      }),
    ]),
    finds: [{ subjects: [idOf('father')] }],
  },
  union: {
    family: family(
      aPerson('father', {
        nationalities: ['ITA'],
        immigration: { currentStatus: { kind: 'EU_FREE_MOVEMENT', basis: null, since: '2026-11-05' } },
      }),
    ),
    finds: [],
  },
  leapDay: {
    family: family(person('father', recognised('2028-02-10'), { benefits: [drew('father', '2028-02-29')] })),
    finds: [{ subjects: [idOf('father')], severity: 'CRITICAL', dueAt: '2028-03-31' }],
  },
  birthYearOnly: 'for an adult the exact age takes no part',
});

describe('X06 Gap at the change of code', () => {
  const subjects = (situation: ReturnType<typeof aFamily>) =>
    foundIn(changeOfCodeGap, situation, today).map(({ finding, result }) => [
      result,
      finding.subjects.length,
    ]);
  const child = { ...person('child', recognised('2026-11-05')), dateOfBirth: '2020-01-01' };
  const household = (one: ReturnType<typeof father>) =>
    aFamily([aMember(one), aMember(child, { role: 'CHILD' })]);

  it('is one obstacle for all whom it concerns', () => {
    expect(subjects(household(father()))).toEqual([['MATCH', 2]]);
  });

  it('does not ask whether the Jobcenter knows a child: the parents would have applied for it', () => {
    const silent = { ...child, benefitUnit: null, jobs: null };
    const all = (one: ReturnType<typeof father>) =>
      aFamily([aMember(one), aMember(silent, { role: 'CHILD' })]);
    expect(subjects(all(father()))).toEqual([['MATCH', 2]]);
    expect(subjects(all(father(unit('father', 'child'))))).toEqual([]);
  });

  it('sees who has been left out of an application', () => {
    expect(subjects(household(father(unit('father'))))).toEqual([['MATCH', 1]]);
  });

  it('is critical from the last day of the month on', () => {
    const findingsOn = (asOf: string) =>
      foundIn(changeOfCodeGap, family(), asOf).map(({ finding }) => finding);
    expect(findingsOn('2026-11-29')).toMatchObject([{ severity: 'HIGH' }]);
    expect(findingsOn('2026-11-30')).toMatchObject([{ severity: 'CRITICAL' }]);
    expect(findingsOn('2026-12-31')).toMatchObject([{ severity: 'CRITICAL' }]);
    expect(findingsOn('2027-01-01')).toEqual([]);
  });
});
