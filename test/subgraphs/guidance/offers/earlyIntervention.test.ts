import { earlyIntervention } from '../../../../subgraphs/guidance/offers/earlyIntervention';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, idOf, today } from '../situation';

const child = (own: object = {}, born = '2022-05-05') =>
  aMember(aChild('noor', born, own as Parameters<typeof aChild>[2]), { role: 'CHILD' });
const waits = (specialty: string) => ({ health: { waitingFor: [{ specialty }] } });
const family = (own: object = waits('SPEECH_THERAPY'), born?: string) => aFamily([child(own, born)]);

describeRule(earlyIntervention, {
  positive: { family: family(), finds: [{ subjects: [idOf('noor')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'the child goes to school', family: family(waits('SPEECH_THERAPY'), '2018-05-05') },
    { because: 'it waits for something else', family: family(waits('DENTAL')) },
    { because: 'nobody has noticed anything', family: family({}) },
  ],
  boundaries: [
    {
      of: 'school entry',
      family: (day) => family(waits('SPEECH_THERAPY'), day),
      limit: '2020-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      child(waits('EARLY_INTERVENTION')),
      aMember(aChild('omar', '2023-05-05'), { role: 'CHILD' }),
    ]),
    finds: [{ subjects: [idOf('noor')], taken: true }],
  },
  union: {
    family: family({ ...waits('SPEECH_THERAPY'), nationalities: ['ITA'], immigration: null }),
    finds: [{ subjects: [idOf('noor')] }],
  },
  leapDay: { family: family(waits('SPEECH_THERAPY'), '2022-02-28'), finds: [{ subjects: [idOf('noor')] }] },
  birthYearOnly: { family: family(waits('SPEECH_THERAPY'), '2020'), unknown: true },
});

describe('early intervention without a word about health', () => {
  const hidden = [{ path: ['members', 0, 'person', 'health'], reason: 'NO_CONSENT' }] as const;

  it.each([
    [
      'the daycare request says so',
      aFamily([child({ health: null, childcare: { requests: [{ priorityGrounds: ['DISABILITY'] }] } })]),
    ],
    [
      'the case has such a need',
      aFamily([child({ health: null })], {
        case: { needs: [{ area: 'DISABILITY', status: 'OPEN', persons: [{ id: idOf('noor') }] }] },
      }),
    ],
  ])('is found when %s', (_, visible) => {
    const found = certain(foundIn(earlyIntervention, visible, today, undefined, hidden));
    expect(found).toHaveLength(1);
    const used = found.flatMap(({ finding }) => finding.truth.facts.map(({ path }) => path));
    expect(used.filter((path) => path.startsWith('person.health'))).toEqual([]);
  });

  it('is only asked about when health is withheld and nothing else speaks for it', () => {
    const found = foundIn(earlyIntervention, aFamily([child({ health: null })]), today, undefined, hidden);
    expect(found.map(({ result }) => result)).toEqual(['INSUFFICIENT']);
  });
});
