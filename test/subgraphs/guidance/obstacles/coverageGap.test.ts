import { coverageGap } from '../../../../subgraphs/guidance/obstacles/coverageGap';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const covered = (type: string, validUntil: string | null, constraints: readonly object[] = []) => ({
  health: {
    coverage: { type: type as never, validUntil },
    functionalConstraints: constraints as never,
  },
});
const adult = (type: string, validUntil: string | null, constraints: readonly object[] = []) =>
  aMember(aPerson('amina', covered(type, validUntil, constraints)));
const child = (born: string) => aMember(aChild('samir', born, covered('NONE', null)), { role: 'CHILD' });
const maternity = { kind: 'MATERNITY_PROTECTION', from: '2026-10-01', until: '2027-02-01' };

describeRule(coverageGap, {
  positive: {
    family: aFamily([adult('ASYLBLG_HEALTH_CARD', '2026-11-30')]),
    finds: [{ subjects: [idOf('amina')], variant: 'ENDING', severity: 'CRITICAL', dueAt: '2026-11-30' }],
  },
  negatives: [
    { because: 'the cover has no end', family: aFamily([adult('STATUTORY_MEMBER', null)]) },
    { because: 'it ends much later', family: aFamily([adult('STATUTORY_MEMBER', '2027-06-30')]) },
    { because: 'somebody grown up has chosen none', family: aFamily([adult('NONE', null)]) },
  ],
  boundaries: [
    {
      of: '30 days',
      family: (day) => aFamily([adult('STATUTORY_MEMBER', day)]),
      limit: '2026-12-22',
      holds: 'UNTIL',
    },
    {
      of: 'the 18th birthday of a child without cover',
      family: (day) => aFamily([child(`2008${day.slice(4)}`)]),
      limit: '2026-11-24',
      holds: 'FROM',
    },
    {
      of: 'the beginning of maternity protection',
      family: (from) => aFamily([adult('NONE', null, [{ ...maternity, from }])]),
      limit: today,
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([adult('STATUTORY_MEMBER', null), child('2020-05-05')]),
    finds: [{ subjects: [idOf('samir')], variant: 'NONE' }],
  },
  union: {
    family: aFamily([adult('EU_CARD', '2026-12-01')].map((one) => ({ ...one }))),
    finds: [{ subjects: [idOf('amina')], variant: 'ENDING' }],
  },
  leapDay: {
    family: aFamily([adult('STATUTORY_MEMBER', '2028-03-29')]),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: aFamily([child('2008')]), unknown: true },
});

it('does not tell by its words that a child is expected', () => {
  const [found] = foundIn(coverageGap, aFamily([adult('NONE', null, [maternity])]), today);
  expect(found?.result).toBe('MATCH');
  const words = JSON.stringify([found?.finding.text, found?.finding.steps]).toLowerCase();
  expect(words).not.toMatch(/schwanger|mutterschutz|pregnan|matern|expect/);
});
