import { opportunityResidenceCliff } from '../../../../subgraphs/guidance/obstacles/opportunityResidenceCliff';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const holder = (validUntil: string | null, applications: readonly object[] = [], basis = 'P104C') =>
  aPerson('aram', {
    immigration: {
      currentStatus: { kind: 'RESIDENCE_PERMIT', basis: basis as never, validUntil },
      applications: applications as never,
    },
  });
const family = (...people: Parameters<typeof aMember>[0][]) => aFamily(people.map((one) => aMember(one)));
const complete = { kind: 'CHANGE_OF_PURPOSE', completeAt: '2026-10-01T09:00:00Z', status: 'IN_REVIEW' };

describeRule(opportunityResidenceCliff, {
  positive: {
    family: family(holder('2027-03-15', [{ ...complete, completeAt: null }])),
    finds: [{ subjects: [idOf('aram')], severity: 'HIGH', dueAt: '2027-03-15' }],
  },
  negatives: [
    { because: 'it is another title', family: family(holder('2027-03-15', [], 'P25B')) },
    { because: 'it ends much later', family: family(holder('2027-09-15')) },
    { because: 'a complete application is there', family: family(holder('2027-03-15', [complete])) },
  ],
  boundaries: [{ of: '180 days', family: (day) => family(holder(day)), limit: '2027-05-22', holds: 'UNTIL' }],
  two: {
    family: family(holder('2027-02-21'), aPerson('leyla')),
    finds: [{ subjects: [idOf('aram')], severity: 'CRITICAL' }],
  },
  union: 'only those who were tolerated can have this title',
  leapDay: {
    family: family(holder('2028-08-27', [{ ...complete, status: 'REJECTED' }])),
    finds: [{ subjects: [idOf('aram')] }],
  },
  birthYearOnly: 'the end of the title does not depend on age',
});
