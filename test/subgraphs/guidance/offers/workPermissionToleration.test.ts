import { workPermissionToleration } from '../../../../subgraphs/guidance/offers/workPermissionToleration';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const seeker = (since: string, own: object = {}, file: object = {}) =>
  aPerson('amina', {
    ...own,
    immigration: {
      currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since },
      workPermission: { state: 'ON_APPLICATION' },
      asylum: { stage: 'FINAL_REJECTION', appliedAt: '2025-05-01', decidedAt: null },
      identityClarified: 'NOT_CLARIFIED',
      passport: null,
      ...file,
    },
  } as Parameters<typeof aPerson>[1]);
const family = (person = seeker('2026-01-01')) => aFamily([aMember(person)]);
const asked = { applications: [{ kind: 'WORK_PERMISSION', decidedAt: null }] };

describeRule(workPermissionToleration, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'six months are not over and the identity is open', family: family(seeker('2026-07-01')) },
    {
      because: 'the identity is hidden (§ 60b)',
      family: family(
        seeker(
          '2026-01-01',
          {},
          { currentStatus: { kind: 'TOLERATION', basis: 'P60B', since: '2026-01-01' } },
        ),
      ),
    },
    { because: 'the country is safe', family: family(seeker('2026-01-01', { nationalities: ['GHA'] })) },
    { because: 'she has a settlement permit', family: family(aPerson('amina')) },
  ],
  boundaries: [
    { of: 'six months', family: (day) => family(seeker(day)), limit: '2026-05-23', holds: 'UNTIL' },
    {
      of: 'three months with a passport',
      family: (day) => family(seeker(day, {}, { passport: { kind: 'NATIONAL_PASSPORT' } })),
      limit: '2026-08-23',
      holds: 'UNTIL',
    },
    {
      of: 'three months with a clarified identity',
      family: (day) => family(seeker(day, {}, { identityClarified: 'CLARIFIED' })),
      limit: '2026-08-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(seeker('2026-01-01')),
      aMember(aPerson('karim'), { role: 'SPOUSE' }),
      aMember({ ...seeker('2026-01-01', {}, asked), id: idOf('samir') }, { role: 'SIBLING' }),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: { family: family(aPerson('amina', { nationalities: ['ITA'], immigration: null })), finds: [] },
  leapDay: { family: family(seeker('2027-08-29')), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: { family: family(seeker('2026-01-01', { dateOfBirth: '2010' })), unknown: true },
});
