import { explore, type Found } from './explore';
import { features } from './featuresOf';

describe('the hub over several agencies', () => {
  const operations = 320;
  let found: Found;
  beforeAll(async () => {
    found = await explore({ seed: '2026', operationsPerWorld: 20, goesOn: (done) => done < operations });
  }, 120_000);

  it('answers every operation as one server of the whole would: same data, same places of errors', () => {
    expect(found.disagreement).toBeNull();
    expect(found.operations).toBe(operations);
  });

  it('refuses few operations because they could not be planned', () => {
    expect(found.notPlanned).toBeLessThan(operations / 20);
  });

  it.each(features)('has been tried on %s', (feature) => {
    expect(found.features.get(feature) ?? 0).toBeGreaterThan(0);
  });
});
