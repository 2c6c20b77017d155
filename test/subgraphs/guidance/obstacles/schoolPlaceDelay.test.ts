import { schoolPlaceDelay } from '../../../../subgraphs/guidance/obstacles/schoolPlaceDelay';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, idOf } from '../situation';

const pupil = (registeredAt: string, own: object = {}, born = '2016-05-05') =>
  aChild('samir', born, {
    education: {
      obligation: { state: 'OBLIGED', since: null },
      newcomerRegistration: { registeredAt, counselledAt: null, status: 'WAITING_FOR_PLACE' },
      enrolment: null,
      ...own,
    },
  });
const family = (...children: readonly ReturnType<typeof aChild>[]) =>
  aFamily(children.map((child) => aMember(child, { role: 'CHILD' })));

const enrolled = { enrolment: { type: 'PRIMARY', grade: 3, from: '2026-11-01', until: null } };

describeRule(schoolPlaceDelay, {
  positive: {
    family: family(pupil('2026-09-01')),
    finds: [{ subjects: [idOf('samir')], severity: 'HIGH', result: 'MATCH' }],
  },
  negatives: [
    { because: 'the child goes to school', family: family(pupil('2026-09-01', enrolled)) },
    {
      because: 'the child is not obliged yet',
      family: family(pupil('2026-09-01', { obligation: { state: 'NOT_YET_SCHOOL_AGE', since: null } })),
    },
    { because: 'the child was registered a week ago', family: family(pupil('2026-11-16')) },
    { because: 'the person is grown up', family: family(pupil('2026-09-01', {}, '2000-05-05')) },
  ],
  boundaries: [
    {
      of: 'four weeks since the registration',
      family: (day) => family(pupil(day)),
      limit: '2026-10-25',
      holds: 'UNTIL',
    },
    {
      of: 'four weeks since the duty began',
      family: (day) => family(pupil('2026-11-20', { obligation: { state: 'OBLIGED', since: day } })),
      limit: '2026-10-25',
      holds: 'UNTIL',
    },
    {
      of: 'the end of the last school',
      family: (day) =>
        family(pupil('2026-09-01', { enrolment: { type: 'PRIMARY', from: '2026-08-01', until: day } })),
      limit: '2026-11-22',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(pupil('2026-09-01'), aChild('lina', '2018-02-02')),
    finds: [{ subjects: [idOf('samir')] }],
  },
  union: {
    family: family({ ...pupil('2026-09-01'), nationalities: ['ROU'] }),
    finds: [{ subjects: [idOf('samir')] }],
  },
  leapDay: { family: family(pupil('2028-01-31')), finds: [{ subjects: [idOf('samir')] }] },
  birthYearOnly: { family: family(pupil('2026-09-01', {}, '2016')), unknown: false },
});
