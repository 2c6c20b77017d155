import { forwardingClaim } from '../../../../subgraphs/guidance/offers/forwardingClaim';
import { certain, describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const handOff = (own: object = {}, of = 'amina') => ({
  id: idOf('handOff'),
  need: 'LIVELIHOOD',
  from: 'JOB_CENTER',
  to: 'HOUSING_OFFICE',
  at: '2026-10-01',
  trigger: 'NOT_RESPONSIBLE',
  resolved: false,
  person: { id: idOf(of) },
  ...own,
});
const referral = (own: object = {}) => ({
  id: idOf('referral'),
  need: 'HOUSING',
  status: 'REJECTED',
  sentAt: '2026-09-08T10:00:00.000Z',
  rejection: 'NOT_RESPONSIBLE',
  persons: [{ id: idOf('amina') }],
  ...own,
});
const family = (handOffs: readonly object[], referrals: readonly object[] = []) =>
  aFamily([aMember(aPerson('amina')), aMember(aPerson('karim'), { role: 'SPOUSE' })], {
    case: { handOffs, referrals },
  } as Parameters<typeof aFamily>[1]);

describeRule(forwardingClaim, {
  positive: {
    family: family([handOff()]),
    finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }],
  },
  negatives: [
    { because: 'it has been settled', family: family([handOff({ resolved: true })]) },
    { because: 'papers were missing', family: family([handOff({ trigger: 'MISSING_DOCUMENT' })]) },
    { because: 'it is about the right to stay', family: family([handOff({ need: 'RESIDENCE' })]) },
    { because: 'there was no room', family: family([], [referral({ rejection: 'NO_CAPACITY' })]) },
  ],
  boundaries: 'the law knows no time limit for it',
  two: {
    family: family([handOff({}, 'karim')], [referral()]),
    finds: [{ subjects: [idOf('amina')] }, { subjects: [idOf('karim')] }],
  },
  union: 'everybody may hand in an application, whatever the citizenship',
  leapDay: { family: family([handOff({ at: '2028-02-29' })]), finds: [{ subjects: [idOf('amina')] }] },
  birthYearOnly: 'age takes no part',
});

describe('the forwarding of what was turned away', () => {
  const found = (...given: Parameters<typeof family>) =>
    certain(foundIn(forwardingClaim, family(...given), today)).map(({ finding }) =>
      'taken' in finding ? [finding.taken.value, finding.retroactiveUntil] : [],
    );

  it('counts from the day of the first receipt', () => {
    expect(found([handOff()], [referral()])).toEqual([[false, '2026-09-08']]);
  });

  it('has happened once another office has taken it on', () => {
    const accepted = referral({ status: 'ACCEPTED', rejection: null });
    expect(found([], [referral(), accepted])).toEqual([[true, '2026-09-08']]);
    expect(found([handOff()], [referral(), accepted])).toEqual([[false, '2026-09-08']]);
  });
});
