import { endOfFuzz, fuzzSeed } from '../properties/fuzzLength';
import { describeSearch } from './describeSearch';
import { explore } from './explore';
import { saveCase } from './SavedCase';

describe('the hub over several agencies', () => {
  it('answers every operation as one server of the whole would', async () => {
    const seed = fuzzSeed();
    const found = await explore({
      seed,
      operationsPerWorld: 40,
      goesOn: endOfFuzz(),
      onDisagreement: ({ disagreement, asked }) =>
        process.stderr.write(`\nSEED=${seed}: ${disagreement}\n${asked.operation}\nMaking it small …\n`),
    });
    process.stderr.write(`\n${describeSearch(seed, found)}\n`);
    if (found.disagreement === null) return;
    const { world, asked, disagreement } = found.disagreement;
    const file = saveCase({ incident: disagreement, knownDefect: null, world, asked });
    throw new Error(
      `SEED=${seed} found a disagreement, saved as ${file}:\n${disagreement}\n${asked.operation}`,
    );
  });
});
