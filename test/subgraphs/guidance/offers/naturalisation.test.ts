import { naturalisation } from '../../../../subgraphs/guidance/offers/naturalisation';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const settled = (own: object = {}, level = 'B1') =>
  aPerson('amina', {
    languages: [{ code: 'de', level, literateIn: true }],
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (person = settled(), others: Parameters<typeof aFamily>[0] = []) =>
  aFamily([aMember(person), ...others]);
const onBasicIncome = { benefitUnit: { status: 'GRANTED', members: [] } };
const job = (hoursPerWeek: number, from: string) => ({
  jobs: [{ hoursPerWeek, insured: true, from, until: null }],
});
const status = (given: object) => ({ immigration: { currentStatus: given } });

describeRule(naturalisation, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'B1 is not reached', family: family(settled({}, 'A2')) },
    { because: 'basic income support is drawn', family: family(settled(onBasicIncome)) },
    { because: 'she is German too', family: family(settled({ nationalities: ['SYR', 'DEU'] })) },
    {
      because: 'the title is one of those excluded',
      family: family(settled(status({ kind: 'RESIDENCE_PERMIT', basis: 'P24', since: '2020-03-01' }))),
    },
    {
      because: 'the identity is not clarified',
      family: family(settled({ immigration: { identityClarified: 'IN_PROCESS' } })),
    },
  ],
  boundaries: [
    {
      of: 'five years',
      family: (day) =>
        family(
          settled(status({ kind: 'RESIDENCE_PERMIT', basis: 'P30', since: day, validUntil: '2027-12-01' })),
        ),
      limit: '2021-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'sixteenth birthday',
      family: (day) => family(settled({ dateOfBirth: day })),
      limit: '2010-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(settled(), [
      aMember(
        {
          ...settled(status({ kind: 'RESIDENCE_PERMIT', basis: 'P25_3', since: '2019-03-01' })),
          id: idOf('karim'),
        },
        { role: 'SPOUSE' },
      ),
    ]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  union: {
    family: family(settled({ nationalities: ['ITA'], immigration: null })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  leapDay: {
    family: family(settled({ arrivedInGermany: '2023-02-28' })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family(settled({ dateOfBirth: '2010' })), unknown: true },
});

describe('naturalisation beside basic income support', () => {
  const found = (...given: Parameters<typeof family>) =>
    certain(foundIn(naturalisation, family(...given), today)).flatMap(({ finding }) => finding.subjects);
  const child = aMember(aChild('noor', '2020-05-05'), { role: 'CHILD' });
  const partner = aMember(aPerson('karim', job(38, '2024-01-01')), { role: 'SPOUSE' });

  it('is open to who has worked full time for 20 months', () => {
    expect(found(settled({ ...onBasicIncome, ...job(35, '2025-03-23') }))).toEqual([idOf('amina')]);
    expect(found(settled({ ...onBasicIncome, ...job(35, '2025-03-24') }))).toEqual([]);
    expect(found(settled({ ...onBasicIncome, ...job(34, '2025-03-23') }))).toEqual([]);
  });

  it('is open to the spouse of such a person where a minor child lives with them', () => {
    expect(found(settled(onBasicIncome), [partner, child])).toEqual([idOf('amina')]);
    expect(found(settled(onBasicIncome), [partner])).toEqual([]);
  });
});
