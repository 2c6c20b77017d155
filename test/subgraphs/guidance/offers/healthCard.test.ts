import { healthCard } from '../../../../subgraphs/guidance/offers/healthCard';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const seeker = (type = 'ASYLBLG_TREATMENT_VOUCHER', own: object = {}) =>
  aPerson('amina', {
    immigration: { currentStatus: { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55', since: '2026-03-01' } },
    health: { coverage: { type } },
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (person = seeker()) => aFamily([aMember(person)]);
const permit = (since: string) => ({
  arrivedInGermany: since,
  immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_5', since } },
});

describeRule(healthCard, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'MATCH', taken: false }] },
  negatives: [
    { because: 'she is insured through a job', family: family(seeker('STATUTORY_MEMBER')) },
    { because: 'the benefits are others', family: family(seeker('NONE', { immigration: {} })) },
    { because: 'she lives elsewhere', family: aFamily([aMember(seeker(), { livesInHousehold: false })]) },
  ],
  boundaries: [
    {
      of: '18 months with a permit of § 25 (5)',
      family: (day) => family(seeker('NONE', permit(day))),
      limit: '2025-05-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(seeker()),
      aMember(aPerson('karim'), { role: 'SPOUSE' }),
      aMember({ ...seeker('ASYLBLG_HEALTH_CARD'), id: idOf('samir') }, { role: 'SIBLING' }),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: { family: family(seeker('NONE', { nationalities: ['ITA'], immigration: null })), finds: [] },
  leapDay: { family: family(), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: 'the age only chooses the words',
});

describe('full care of minors', () => {
  it('is what a child is told of', () => {
    const child = { ...seeker('ASYLBLG_HEALTH_CARD'), dateOfBirth: '2018-05-05' };
    const [found] = foundIn(
      healthCard,
      aFamily([aMember(aChild('noor', '2018-05-05')), aMember(child)]),
      today,
    );
    expect(found?.finding.text.de).toContain('Minderjährige');
    expect(found?.finding.steps).toHaveLength(2);
  });
});
