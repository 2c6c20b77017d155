import { describeSearch } from './describeSearch';
import { explore, type Found } from './explore';
import { type Feature, features } from './featuresOf';

describe('the hub over several agencies', () => {
  const operations = 2_050;
  const seed = '61';
  let found: Found;
  beforeAll(async () => {
    found = await explore({ seed, operationsPerWorld: 50, goesOn: (done) => done < operations });
    process.stderr.write(`\n${describeSearch(seed, found)}\n`);
  }, 900_000);

  it('answers every operation as one server of the whole would: same data, same places of errors', () => {
    expect(found.disagreement).toBeNull();
    expect(found.operations).toBe(operations);
  });

  it('refuses few operations because they could not be planned', () => {
    expect(found.notPlanned.length).toBeLessThan(operations / 50);
  });

  it('calls few whole answers incomplete', () => {
    expect(found.cautious.length).toBeLessThan(operations / 100);
  });

  it('is tried on worlds whose agencies fit together', () => {
    expect(found.notComposed.length).toBeLessThan(found.worlds / 20);
  });

  it('has been tried on every feature often enough', () => {
    const short = Object.entries(features)
      .map(([feature, least]) => ({ feature, least, cases: found.features.get(feature as Feature) ?? 0 }))
      .filter(({ cases, least }) => cases < least);
    expect(short).toEqual([]);
  });
});
