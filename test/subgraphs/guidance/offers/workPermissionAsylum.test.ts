import { workPermissionAsylum } from '../../../../subgraphs/guidance/offers/workPermissionAsylum';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const seeker = (since: string, own: object = {}, file: object = {}) =>
  aPerson('amina', {
    ...own,
    immigration: {
      currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55', since },
      workPermission: { state: 'ON_APPLICATION' },
      asylum: { stage: 'APPLIED', appliedAt: '2025-05-01', decidedAt: null },
      ...file,
    },
  } as Parameters<typeof aPerson>[1]);
const family = (person = seeker('2026-01-01')) => aFamily([aMember(person)]);
const asked = { applications: [{ kind: 'WORK_PERMISSION', decidedAt: null }] };

describeRule(workPermissionAsylum, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'three months are not over', family: family(seeker('2026-10-01')) },
    {
      because: 'work is excluded',
      family: family(seeker('2026-01-01', {}, { workPermission: { state: 'EXCLUDED' } })),
    },
    { because: 'the country is safe', family: family(seeker('2026-01-01', { nationalities: ['SRB'] })) },
    {
      because: 'the procedure has ended with protection',
      family: family(
        seeker('2026-01-01', {}, { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE' } }),
      ),
    },
    { because: 'it is a child', family: family(seeker('2026-01-01', { dateOfBirth: '2016-05-05' })) },
  ],
  boundaries: [
    { of: 'three months', family: (day) => family(seeker(day)), limit: '2026-08-23', holds: 'UNTIL' },
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
  leapDay: { family: family(seeker('2027-11-29')), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: { family: family(seeker('2026-01-01', { dateOfBirth: '2010' })), unknown: true },
});
