import { cityOperation } from './cityOperation';
import { openCityProperties, publicSchema } from './cityProperties';
import { endOfFuzz, fuzzSeed } from './fuzzLength';

describe('any question about the city', () => {
  it('is planned, whole, the sum of its halves, and the same in other words', async () => {
    const seed = fuzzSeed();
    const goesOn = endOfFuzz();
    const city = await openCityProperties();
    let operations = 0;
    try {
      for (; goesOn(operations); operations++) {
        const asked = cityOperation(publicSchema, `${seed}/${operations}`);
        for (const property of [
          'isPlanned',
          'isWhole',
          'isTheSumOfItsHalves',
          'isTheSameInOtherWords',
        ] as const) {
          const broken = await city[property](asked);
          if (broken !== null) {
            throw new Error(
              `SEED=${seed}, operation ${operations}, ${property}: ${broken}\n${asked.operation}`,
            );
          }
        }
      }
    } finally {
      process.stderr.write(`\ncity SEED=${seed}: ${operations} operations\n`);
      await city.stop();
    }
  });
});
