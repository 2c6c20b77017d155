import { titleEndingNoApplication } from '../../../../subgraphs/guidance/obstacles/titleEndingNoApplication';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const until = (validUntil: string, applications: readonly object[] = []) =>
  aPerson('amina', {
    immigration: {
      currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY', validUntil },
      applications,
    },
  });

const open = { kind: 'EXTENSION', status: 'IN_REVIEW', decidedAt: null };
const family = (person = until('2027-01-10')) => aFamily([aMember(person)]);

describeRule(titleEndingNoApplication, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('amina')], severity: 'HIGH', dueAt: '2027-01-10' }],
  },
  negatives: [
    { because: 'the title ends much later', family: family(until('2028-01-10')) },
    { because: 'an extension is applied for', family: family(until('2027-01-10', [open])) },
    {
      because: 'another title is applied for',
      family: family(until('2027-01-10', [{ ...open, kind: 'SETTLEMENT_PERMIT' }])),
    },
    { because: 'the stay has no end', family: family(aPerson('amina')) },
  ],
  boundaries: [{ of: '90 days', family: (day) => family(until(day)), limit: '2027-02-21', holds: 'UNTIL' }],
  two: {
    family: aFamily([aMember(until('2027-01-10')), aMember(aPerson('karim'), { role: 'SPOUSE' })]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  union: {
    family: family(
      aPerson('amina', {
        nationalities: ['ITA'],
        immigration: { currentStatus: { kind: 'EU_FREE_MOVEMENT', basis: null, validUntil: null } },
      }),
    ),
    finds: [],
  },
  leapDay: { family: family(until('2028-05-29')), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: 'the end of a title does not depend on age',
});

const found = (application: object) =>
  foundIn(titleEndingNoApplication, family(until('2027-01-10', [application])), today);

describe('X03 Right of residence ends', () => {
  it.each(['WORK_PERMISSION', 'RESIDENCE_REQUIREMENT_CHANGE', 'CERTIFICATE', 'NATURALISATION'])(
    'is not helped by an application about something else: %s',
    (kind) => {
      expect(found({ ...open, kind }).map(({ result }) => result)).toEqual(['MATCH']);
    },
  );

  it('is not helped by an application that was taken back', () => {
    expect(found({ ...open, status: 'WITHDRAWN' }).map(({ result }) => result)).toEqual(['MATCH']);
  });
});
