import { endOfFuzz, fuzzSeed } from '../fuzzLength';
import { findProblems } from './findProblems';

describe('whoever asks whatever', () => {
  it('learns_what_the_grounds_allow_and_nothing_else', async () => {
    const seed = fuzzSeed();
    const goesOn = endOfFuzz();
    for (let round = 0; goesOn(round * 120); round++) {
      const { problems, differences } = await findProblems(`${seed}/${round}`, { well: 100, ill: 20 });
      expect({ problems, differences }).toEqual({ problems: [], differences: [] });
    }
  });
});
