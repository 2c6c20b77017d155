import { placeFromOne } from '../../../../subgraphs/guidance/offers/placeFromOne';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const placed = { childcare: { placement: { type: 'DAYCARE_CENTRE', from: '2026-08-01', until: null } } };
const asked = { childcare: { requests: [{ status: 'WAITLISTED', priorityGrounds: [] }] } };
const family = (...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina')), ...children]);

describeRule(placeFromOne, {
  positive: {
    family: family(child('sami', '2025-05-05')),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'the child has a place', family: family(child('sami', '2025-05-05', placed)) },
    { because: 'it is three years old', family: family(child('sami', '2023-05-05')) },
    {
      because: 'it lives elsewhere',
      family: family({ ...child('sami', '2025-05-05'), livesInHousehold: false }),
    },
  ],
  boundaries: [
    {
      of: 'first birthday',
      family: (day) => family(child('sami', day)),
      limit: '2025-11-23',
      holds: 'UNTIL',
    },
    { of: 'third birthday', family: (day) => family(child('sami', day)), limit: '2023-11-24', holds: 'FROM' },
  ],
  two: {
    family: family(child('sami', '2025-05-05', asked), child('lina', '2024-05-05')),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'the claim asks for no citizenship (§ 6 SGB VIII)',
  leapDay: { family: family(child('sami', '2027-02-28')), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: { family: family(child('sami', '2025')), unknown: true },
});
