import { coaching } from '../../../../subgraphs/guidance/offers/coaching';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const receiver = (own: object = {}) =>
  aPerson('amina', {
    benefitUnit: {
      asOf: `${today}T06:00:00.000Z`,
      status: 'GRANTED',
      members: [{ role: 'REPRESENTATIVE', person: { id: idOf('amina') } }],
    },
    ...own,
  } as Parameters<typeof aPerson>[1]);
const need = (area: string, severity = 'HIGH', of = 'amina') => ({
  area,
  severity,
  status: 'OPEN',
  persons: [{ id: idOf(of) }],
});
const two = [need('HEALTH'), need('DEBT', 'CRITICAL')];
const family = (person = receiver(), needs: readonly object[] = two) =>
  aFamily([aMember(person)], { case: { needs } } as Parameters<typeof aFamily>[1]);

describeRule(coaching, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'there is one grave need only', family: family(receiver(), [need('HEALTH')]) },
    {
      because: 'the needs are not grave',
      family: family(receiver(), [need('HEALTH'), need('DEBT', 'MEDIUM')]),
    },
    { because: 'no basic income support is drawn', family: family(aPerson('amina')) },
    {
      because: 'she is excluded from it',
      family: family(
        receiver({
          benefitUnit: {
            status: 'GRANTED',
            members: [{ role: 'EXCLUDED_MEMBER', person: { id: idOf('amina') } }],
          },
        }),
      ),
    },
  ],
  boundaries: [
    {
      of: '18th birthday',
      family: (day) => family(receiver({ dateOfBirth: day })),
      limit: '2008-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily(
      [aMember(receiver()), aMember({ ...receiver(), id: idOf('karim') }, { role: 'SPOUSE' })],
      { case: { needs: two } } as Parameters<typeof aFamily>[1],
    ),
    finds: [{ subjects: [idOf('amina')], taken: false }],
  },
  union: {
    family: family(receiver({ nationalities: ['ITA'], immigration: null })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  leapDay: {
    family: family(receiver({ dateOfBirth: '2010-02-28' })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family(receiver({ dateOfBirth: '2008' })), unknown: true },
});

describe('coaching of a parent', () => {
  it('counts the needs of her child at home', () => {
    const members = [aMember(receiver()), aMember(aChild('noor', '2022-05-05'), { role: 'CHILD' })];
    const needs = [need('HEALTH'), need('CHILDCARE', 'HIGH', 'noor')];
    const parent = aFamily(members, { case: { needs } } as Parameters<typeof aFamily>[1]);
    expect(certain(foundIn(coaching, parent, today)).map(({ finding }) => finding.subjects)).toEqual([
      [idOf('amina')],
    ]);
  });
});
