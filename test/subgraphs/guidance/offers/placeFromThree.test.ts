import { placeFromThree } from '../../../../subgraphs/guidance/offers/placeFromThree';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const placed = { childcare: { placement: { type: 'DAYCARE_CENTRE', from: '2026-08-01', until: null } } };
const asked = { childcare: { requests: [{ status: 'WAITLISTED', priorityGrounds: [] }] } };
const family = (...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina')), ...children]);

describeRule(placeFromThree, {
  positive: {
    family: family(child('sami', '2022-05-05')),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'the child has a place', family: family(child('sami', '2022-05-05', placed)) },
    { because: 'it is two years old', family: family(child('sami', '2024-05-05')) },
    { because: 'it goes to school', family: family(child('sami', '2019-05-05')) },
  ],
  boundaries: [
    {
      of: 'third birthday',
      family: (day) => family(child('sami', day)),
      limit: '2023-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'the last birthday before school',
      family: (day) => family(child('sami', day)),
      limit: '2020-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(child('sami', '2022-05-05', asked), child('lina', '2021-05-05')),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'the claim asks for no citizenship (§ 6 SGB VIII)',
  leapDay: { family: family(child('sami', '2025-02-28')), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: { family: family(child('sami', '2023')), unknown: true },
});
