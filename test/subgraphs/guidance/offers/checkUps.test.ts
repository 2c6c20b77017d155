import { checkUps } from '../../../../subgraphs/guidance/offers/checkUps';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const check = (dueFrom = '2026-10-05', dueUntil = '2027-03-05', status = 'NOT_INVITED') => ({
  health: { earlyDetection: [{ check: 'U6', dueFrom, dueUntil, status }] },
});
const child = (own: object = check(), born = '2026-01-05') =>
  aMember(aChild('noor', born, own as Parameters<typeof aChild>[2]), { role: 'CHILD' });
const family = (...given: Parameters<typeof child>) => aFamily([child(...given)]);

describeRule(checkUps, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('noor')], variant: 'U6', result: 'MATCH', taken: false }],
  },
  negatives: [
    { because: 'its time is over', family: family(check('2026-01-05', '2026-03-05')) },
    { because: 'it is not needed', family: family(check('2026-10-05', '2027-03-05', 'NOT_NEEDED')) },
    { because: 'it is an adult', family: aFamily([aMember(aPerson('amina', check() as object))]) },
  ],
  boundaries: [
    { of: 'the first day', family: (day) => family(check(day)), limit: today, holds: 'UNTIL' },
    { of: 'the last day', family: (day) => family(check('2026-10-05', day)), limit: today, holds: 'FROM' },
  ],
  two: {
    family: aFamily([
      child(check('2026-10-05', '2027-03-05', 'DONE')),
      aMember(aChild('omar', '2021-05-05', { health: { schoolEntryExam: { status: 'INVITED' } } }), {
        role: 'CHILD',
      }),
    ]),
    finds: [
      { subjects: [idOf('noor')], variant: 'U6', taken: true },
      { subjects: [idOf('omar')], variant: 'SCHOOL_ENTRY_EXAM', taken: false },
    ],
  },
  union: {
    family: family({ ...check(), nationalities: ['ITA'], immigration: null }),
    finds: [{ subjects: [idOf('noor')], variant: 'U6' }],
  },
  leapDay: {
    family: family(check('2028-02-01', '2028-02-29'), '2027-04-05'),
    finds: [{ subjects: [idOf('noor')], variant: 'U6' }],
  },
  birthYearOnly: { family: family(check(), '2008'), unknown: true },
});

describe('the measles vaccination', () => {
  const found = (status: string, born: string) =>
    certain(foundIn(checkUps, family({ health: { measlesProof: { status } } }, born), today)).map(
      ({ finding }) => finding.variant,
    );

  it('is offered without any proof, and from two years on with one dose', () => {
    expect(found('NO_PROOF', '2025-10-05')).toEqual(['VACCINATION']);
    expect(found('ONE_DOSE', '2024-11-23')).toEqual(['VACCINATION']);
    expect(found('ONE_DOSE', '2024-11-24')).toEqual([]);
    expect(found('COMPLETE', '2022-10-05')).toEqual([]);
  });
});
