import { endOfFuzz, fuzzSeed } from '../properties/fuzzLength';
import { explore } from './explore';
import { features } from './featuresOf';
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
    const met = features.map(
      (feature) => `${String(found.features.get(feature) ?? 0).padStart(8)}  ${feature}`,
    );
    process.stderr.write(
      `\nfederatedEqualsWhole SEED=${seed}: ${found.operations} operations in ${found.worlds} worlds, ` +
        `${found.notPlanned} not planned\n${met.join('\n')}\n`,
    );
    if (found.disagreement === null) return;
    const { world, asked, disagreement } = found.disagreement;
    const file = saveCase({ incident: disagreement, knownDefect: null, world, asked });
    throw new Error(
      `SEED=${seed} found a disagreement, saved as ${file}:\n${disagreement}\n${asked.operation}`,
    );
  });
});
