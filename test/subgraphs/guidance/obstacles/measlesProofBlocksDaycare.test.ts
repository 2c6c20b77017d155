import { measlesProofBlocksDaycare } from '../../../../subgraphs/guidance/obstacles/measlesProofBlocksDaycare';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

interface Given {
  readonly born?: string;
  readonly from?: string;
  readonly request?: string;
  readonly measles?: object | null;
  readonly name?: string;
}

const unproven = { status: 'NO_PROOF', nextDoseFrom: null, proofDueAt: null };

const offered = ({ born = '2024-01-10', from = '2027-01-04', ...given }: Given = {}) =>
  aChild(given.name ?? 'child', born, {
    childcare: {
      requests: [{ status: given.request ?? 'OFFERED', offers: [{ from }] }],
    },
    health: { measlesProof: given.measles === null ? null : { ...unproven, ...given.measles } },
  } as object);
const family = (child = offered()) => aFamily([aMember(child, { role: 'CHILD' })]);

describeRule(measlesProofBlocksDaycare, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('child')], variant: 'OFFER', severity: 'HIGH', dueAt: '2027-01-04' }],
  },
  negatives: [
    { because: 'both doses are proven', family: family(offered({ measles: { status: 'COMPLETE' } })) },
    {
      because: 'immunity is certified',
      family: family(offered({ measles: { status: 'IMMUNITY_CERTIFIED' } })),
    },
    { because: 'the offer was declined', family: family(offered({ request: 'DECLINED' })) },
    { because: 'the child is below one when it begins', family: family(offered({ born: '2026-01-05' })) },
  ],
  boundaries: [
    { of: '60 days', family: (day) => family(offered({ from: day })), limit: '2027-01-22', holds: 'UNTIL' },
    {
      of: 'the first birthday, on the day on which the place begins',
      family: (day) => family(offered({ born: day })),
      limit: '2026-01-04',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(offered(), { role: 'CHILD' }),
      aMember(offered({ name: 'twin', measles: { status: 'COMPLETE' } }), { role: 'CHILD' }),
      aMember(aPerson('mother')),
    ]),
    finds: [{ subjects: [idOf('child')] }],
  },
  union: 'the law on measles asks about nobody’s citizenship',
  leapDay: {
    family: family(offered({ born: '2027-02-28', from: '2028-02-29' })),
    finds: [{ subjects: [idOf('child')], dueAt: '2028-02-29' }],
  },
  birthYearOnly: { family: family(offered({ born: '2026' })), unknown: true },
});

describe('X08 Measles proof', () => {
  const found = (given: Given) =>
    foundIn(measlesProofBlocksDaycare, family(offered(given)), today).map(({ result }) => result);

  it('is two doses from the second birthday on, one before', () => {
    expect(found({ measles: { status: 'ONE_DOSE' }, born: '2025-01-04' })).toEqual(['MATCH']);
    expect(found({ measles: { status: 'ONE_DOSE' }, born: '2025-01-05' })).toEqual([]);
  });

  it('may wait as long as a child cannot be vaccinated', () => {
    const until = (day: string) => ({
      status: 'CONTRAINDICATION_TEMPORARY',
      nextDoseFrom: day,
      proofDueAt: null,
    });
    expect(found({ measles: until('2027-01-05') })).toEqual([]);
    expect(found({ measles: until('2027-01-04') })).toEqual(['MATCH']);
  });

  it('is missing where the office has none, unknown where the office says nothing', () => {
    expect(found({ measles: null })).toEqual(['MATCH']);
    const silent = { ...offered(), health: null };
    expect(foundIn(measlesProofBlocksDaycare, family(silent), today)).toMatchObject([
      { result: 'INSUFFICIENT' },
    ]);
  });

  it('is asked for before a place that is settled, too, but not for care beside a course', () => {
    const placed = (type: string) =>
      family(
        aChild('child', '2024-01-10', {
          childcare: { placement: { type, from: '2026-12-01' } },
          health: { measlesProof: unproven },
        } as object),
      );
    const variants = (type: string) =>
      foundIn(measlesProofBlocksDaycare, placed(type), today).map(({ finding }) => finding.variant);
    expect(variants('FAMILY_DAY_CARE')).toEqual(['PLACEMENT']);
    expect(variants('COURSE_ACCOMPANYING')).toEqual([]);
  });

  it('is no reason to keep a pupil out of school, and says so', () => {
    expect(found({ born: '2019-01-10' })).toEqual([]);
    const [one] = foundIn(measlesProofBlocksDaycare, family(), today);
    expect(one?.finding.steps.some(({ en }) => en.includes('may not be kept out'))).toBe(true);
  });
});
