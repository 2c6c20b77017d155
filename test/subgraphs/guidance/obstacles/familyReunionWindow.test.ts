import { familyReunionWindow } from '../../../../subgraphs/guidance/obstacles/familyReunionWindow';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const holder = (privilegedUntil: string | null, own: object = {}) =>
  aPerson('nasser', {
    immigration: {
      familyReunification: [
        { relation: 'SPOUSE', appliedAt: null, privilegedUntil, status: 'SUBMITTED', ...own } as never,
      ],
    },
  });
const family = (...people: Parameters<typeof aMember>[0][]) => aFamily(people.map((one) => aMember(one)));

describeRule(familyReunionWindow, {
  positive: {
    family: family(holder('2027-01-30')),
    finds: [{ subjects: [idOf('nasser')], variant: 'SPOUSE', severity: 'HIGH', dueAt: '2027-01-30' }],
  },
  negatives: [
    { because: 'it is applied for', family: family(holder('2027-01-30', { appliedAt: '2026-11-10' })) },
    { because: 'the protection carries no easier terms', family: family(holder(null)) },
    { because: 'nobody is abroad', family: family(aPerson('nasser')) },
  ],
  boundaries: [
    { of: 'the end of the window', family: (day) => family(holder(day)), limit: '2026-11-23', holds: 'FROM' },
  ],
  two: {
    // The window opened on 23 September, 61 days ago.
    family: family(holder('2026-12-23'), aPerson('leyla')),
    finds: [{ subjects: [idOf('nasser')], severity: 'CRITICAL' }],
  },
  union: 'family members of citizens of the Union come by the law of the Union',
  leapDay: { family: family(holder('2028-02-29')), finds: [{ subjects: [idOf('nasser')] }] },
  birthYearOnly: 'the window does not depend on age',
});
