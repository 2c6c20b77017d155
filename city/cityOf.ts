import { baseOn } from './base';
import type { City, Edition } from './facts/City';
import type { Day } from './facts/values';
import { clientSketches } from './generator/clientSketches';
import { familyOf } from './generator/familyOf';
import { residentSketch } from './generator/residentSketch';
import type { Sketch } from './generator/Sketch';
import { stories } from './stories';
import { today as usualDay } from './today';

export interface CityOptions {
  /** Another seed gives another city of the same kind. */
  readonly seed?: string;
  /** The day on which the city lives. */
  readonly today?: Day;
}

/** Rises when the same seed would give other facts than before. */
const version = 1;
const usualSeed = 'oberhausen';

/** How many families of each kind an edition has (domain.md 6.2). */
const counts = {
  M: { client: 300, former: 0, resident: 0 },
  L: { client: 260, former: 578, resident: 13_200 },
} as const;

/**
 * The synthetic city: always the same for the same edition, seed and day.
 *
 * The volumes of domain.md 6.2 hold in L within 5 %. They leave room for few Union citizens, and the 260 client families have more than 900
 * members by their published household sizes: the 720 clients are those of them who are named in a need.
 * @param edition S: the fifteen hand-written stories. M: 300 client families. L: a city of 40,000 persons, 260 client families among them.
 * @throws RangeError when the stories are asked for on another day, as they are written for theirs
 */
export function cityOf(edition: Edition, options: CityOptions = {}): City {
  return edition === 'S' ? storyCity(options) : generatedCity(edition, options);
}

function storyCity({ today = usualDay }: CityOptions): City {
  if (today !== usualDay)
    throw new RangeError(`edition S lives on ${usualDay}; editions M and L can live on ${today}`);
  return {
    edition: 'S',
    generator: `stories/${version}`,
    today,
    base: baseOn(today),
    familyCount: stories.length,
    families: () => stories,
  };
}

function generatedCity(edition: 'M' | 'L', { seed = usualSeed, today = usualDay }: CityOptions): City {
  const { client, former, resident } = counts[edition];
  const base = baseOn(today);
  const clients = (['client', 'former'] as const).flatMap((group) => {
    const count = counts[edition][group];
    return count === 0 ? [] : clientSketches({ edition, seed, group, count, today, base });
  });
  const sketch = (index: number): Sketch =>
    clients[index] ?? residentSketch({ edition, seed, number: index - clients.length, today });
  const familyCount = client + former + resident;
  return {
    edition,
    generator: `city/${version} ${seed}`,
    today,
    base,
    familyCount,
    *families() {
      for (let index = 0; index < familyCount; index++) yield familyOf(sketch(index), today, base);
    },
  };
}
