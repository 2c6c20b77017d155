import { placeBelowOne } from '../../../../subgraphs/guidance/offers/placeBelowOne';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const placed = { childcare: { placement: { type: 'DAYCARE_CENTRE', from: '2026-08-01', until: null } } };
const asked = { childcare: { requests: [{ status: 'WAITLISTED', priorityGrounds: [] }] } };
const works = { jobs: [{ from: '2025-01-01', until: null, asOf: `${today}T06:00:00.000Z` }] };
const seeks = { employment: { registeredAs: ['UNEMPLOYED'] } };
const rests = { employment: { registeredAs: ['NOT_AVAILABLE_CHILDCARE'] } };
const family = (parent: object, ...others: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina', parent as Own)), ...others]);
const father = (own: object) => aMember(aPerson('karim', own as Own), { role: 'SPOUSE' });
const baby = child('sami', '2026-05-05');

describeRule(placeBelowOne, {
  positive: {
    family: family(works, baby, father(seeks)),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'one of the parents does neither', family: family(works, baby, father(rests)) },
    { because: 'the child has a place', family: family(works, child('sami', '2026-05-05', placed)) },
    { because: 'there is no parent', family: aFamily([baby]) },
  ],
  boundaries: [
    {
      of: 'first birthday',
      family: (day) => family(works, child('sami', day)),
      limit: '2025-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(seeks, child('sami', '2026-05-05', asked), child('lina', '2026-05-05')),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'the claim asks for no citizenship (§ 6 SGB VIII)',
  leapDay: { family: family(works, child('sami', '2027-03-01')), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: { family: family(works, child('sami', '2025')), unknown: true },
});
