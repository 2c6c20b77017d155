import type { Case } from '../../../../subgraphs/guidance/facts/records/casework';
import { pingPong } from '../../../../subgraphs/guidance/obstacles/pingPong';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, type Partly, today } from '../situation';

const people = [aMember(aPerson('amina')), aMember(aPerson('karim'), { role: 'SPOUSE' })];
const family = (own: Partly<Case>) => aFamily(people, { case: own });

const handOff = (at: string, own: object = {}) => ({
  id: idOf(`handOff ${at}`),
  need: 'HOUSING' as const,
  from: 'HOUSING_OFFICE' as const,
  to: 'JOB_CENTER' as const,
  at,
  resolved: false,
  person: { id: idOf('amina') },
  ...own,
});
const thrice = (first: string, own: object = {}) => [
  handOff(first, own),
  handOff('2026-10-20'),
  handOff('2026-11-10'),
];

const rejected = (sentAt: string, own: object = {}) => ({
  id: idOf(`referral ${sentAt}`),
  need: 'HOUSING' as const,
  status: 'REJECTED' as const,
  rejection: 'NOT_RESPONSIBLE' as const,
  sentAt: `${sentAt}T09:00:00.000Z`,
  persons: [{ id: idOf('karim') }],
  ...own,
});

describeRule(pingPong, {
  positive: {
    family: family({ handOffs: thrice('2026-10-05') }),
    finds: [{ subjects: [idOf('amina')], variant: 'HAND_OFFS', severity: 'HIGH' }],
  },
  negatives: [
    { because: 'there were only two', family: family({ handOffs: thrice('2026-10-05').slice(1) }) },
    { because: 'one was resolved', family: family({ handOffs: thrice('2026-10-05', { resolved: true }) }) },
    {
      because: 'one was about something else',
      family: family({ handOffs: thrice('2026-10-05', { need: 'LANGUAGE' }) }),
    },
    { because: 'the case is closed', family: family({ status: 'CLOSED', handOffs: thrice('2026-10-05') }) },
    {
      because: 'only one office was not responsible',
      family: family({
        referrals: [rejected('2026-10-20'), rejected('2026-11-01', { rejection: 'NO_CAPACITY' })],
      }),
    },
    {
      because: 'two were not responsible for different needs',
      family: family({ referrals: [rejected('2026-10-20'), rejected('2026-11-01', { need: 'LANGUAGE' })] }),
    },
  ],
  boundaries: [
    {
      of: '60 days, hand-offs',
      family: (day) => family({ handOffs: thrice(day) }),
      limit: '2026-09-24',
      holds: 'FROM',
    },
    {
      of: '60 days, referrals',
      family: (day) => family({ referrals: [rejected(day), rejected('2026-11-01')] }),
      limit: '2026-09-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: family({
      handOffs: thrice('2026-10-05'),
      referrals: [rejected('2026-10-20'), rejected('2026-11-01')],
    }),
    finds: [
      { subjects: [idOf('karim')], variant: 'REFERRALS' },
      { subjects: [idOf('amina')], variant: 'HAND_OFFS' },
    ],
  },
  union: 'whoever is sent to and fro, § 16 SGB I is for everybody',
  leapDay: {
    family: family({ referrals: [rejected('2027-12-31'), rejected('2028-02-29')] }),
    finds: [{ subjects: [idOf('karim')] }],
  },
  birthYearOnly: 'being sent to and fro does not depend on age',
});

it('names the offices between which the family goes to and fro', () => {
  const [found] = foundIn(pingPong, family({ handOffs: thrice('2026-10-05') }), today);
  expect(found?.finding).toMatchObject({ agencies: ['HOUSING_OFFICE', 'JOB_CENTER'] });
});

it('is not about somebody of whom it is not known whether the referrals were about her', () => {
  const referrals = [rejected('2026-10-20', { persons: null }), rejected('2026-11-01', { persons: null })];
  const found = foundIn(pingPong, family({ referrals }), today);
  expect(found.map(({ result }) => result)).toEqual(['INSUFFICIENT']);
});
