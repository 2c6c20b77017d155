import { daycareFeeWaiver } from '../../../../subgraphs/guidance/offers/daycareFeeWaiver';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const asOf = `${today}T06:00:00.000Z`;
const drawing = (until: string | null = null, status = 'GRANTED') => ({
  benefits: [{ type: 'HOUSING_BENEFIT', status, grantedUntil: until, asOf, source: 'HOUSING_BENEFIT_UNIT' }],
});
const placed = (feeStatus = 'WAIVER_POSSIBLE') => ({
  childcare: { placement: { type: 'DAYCARE_CENTRE', from: '2025-08-01', until: null }, feeStatus },
});
const child = (word: string, born: string, own: object = placed()) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const family = (parent: object, ...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina', parent as Own)), ...children]);
const sami = child('sami', '2024-05-05');

describeRule(daycareFeeWaiver, {
  positive: {
    family: family(drawing(), sami),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'nobody draws anything', family: family({}, sami) },
    { because: 'the benefit is only applied for', family: family(drawing(null, 'APPLIED'), sami) },
    { because: 'the child has no place', family: family(drawing(), child('sami', '2024-05-05', {})) },
    { because: 'the last two years are free anyway', family: family(drawing(), child('sami', '2021-05-05')) },
  ],
  boundaries: [
    {
      of: 'the end of the benefit',
      family: (day) => family(drawing(day), sami),
      limit: today,
      holds: 'FROM',
    },
    {
      of: 'four years by 30 September',
      family: (day) => family(drawing(), child('sami', day)),
      limit: '2022-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      drawing(),
      child('sami', '2024-05-05', placed('WAIVED_90_4')),
      child('lina', '2024-05-05'),
    ),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'the benefit that frees has looked at citizenship already',
  leapDay: { family: family(drawing(), child('sami', '2023-10-01')), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: { family: family(drawing(), child('sami', '2022')), unknown: true },
});
