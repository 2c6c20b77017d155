import { parentalAllowance } from '../../../../subgraphs/guidance/offers/parentalAllowance';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const baby = (born = '2026-05-05', own: object = {}) =>
  aMember(aChild('noor', born, own as Parameters<typeof aPerson>[1]), { role: 'CHILD' });
const mother = (own: object = {}, livesInHousehold = true) =>
  aMember(aPerson('amina', own as Parameters<typeof aPerson>[1]), { livesInHousehold });
const job = (hoursPerWeek: number) => ({
  jobs: [{ hoursPerWeek, insured: true, from: '2024-01-01', until: null }],
});

describeRule(parentalAllowance, {
  positive: {
    family: aFamily([mother(), baby()]),
    finds: [{ subjects: [idOf('noor')], result: 'LIKELY', taken: false }],
  },
  negatives: [
    { because: 'the child is older than 14 months', family: aFamily([mother(), baby('2025-05-05')]) },
    { because: 'the parent lives elsewhere', family: aFamily([mother({}, false), baby()]) },
    { because: 'the parent has a full job', family: aFamily([mother(job(40)), baby()]) },
    {
      because: 'the right to stay does not carry it',
      family: aFamily([
        mother({ immigration: { currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55' } } }),
        baby(),
      ]),
    },
  ],
  boundaries: [
    {
      of: '14 months of life',
      family: (day) => aFamily([mother(), baby(day)]),
      limit: '2025-09-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([mother(), baby(), aMember(aChild('omar', '2021-05-05'), { role: 'CHILD' })]),
    finds: [{ subjects: [idOf('noor')] }],
  },
  union: {
    family: aFamily([mother({ nationalities: ['ROU'], immigration: null }), baby()]),
    finds: [{ subjects: [idOf('noor')] }],
  },
  leapDay: { family: aFamily([mother(), baby('2027-01-01')]), finds: [{ subjects: [idOf('noor')] }] },
  birthYearOnly: { family: aFamily([mother(), baby('2025')]), unknown: true },
});

describe('parental allowance', () => {
  const found = (parent: object, child: object = {}) =>
    certain(foundIn(parentalAllowance, aFamily([mother(parent), baby('2026-05-05', child)]), today));

  it('is open beside a job of 32 hours, not of 33', () => {
    expect([found(job(32)).length, found(job(33)).length]).toEqual([1, 0]);
  });

  it('is paid back to three months before the application', () => {
    expect(found({}).map(({ finding }) => 'retroactiveUntil' in finding && finding.retroactiveUntil)).toEqual(
      ['2026-08-23'],
    );
  });

  it('is drawn once for a child, also when it has ended', () => {
    const ended = { benefits: [{ type: 'PARENTAL_ALLOWANCE', status: 'ENDED' }] };
    expect(found({}, ended).map(({ finding }) => 'taken' in finding && finding.taken.value)).toEqual([true]);
  });
});
