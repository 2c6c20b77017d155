import type { Dataset } from '../subgraphs/vocabulary/Dataset';
import { seedCommandFor } from './cityOfDataset';

/** What each subgraph's database holds, by subgraph name and in the order in which they are seeded; null for none or real data. */
export type Held = ReadonlyMap<string, Dataset | null>;

/**
 * Each database is seeded as a whole or not at all, but one after the other: a seeding that was killed between two of them leaves
 * the first with the new city and the others with the old one. Their answers about one family would be about different people.
 * @throws with who holds what, and the command that mends it, when the databases hold different synthetic cities
 */
export function requireOneCity(held: Held): void {
  const namesByCity = new Map<string, { dataset: Dataset; names: string[] }>();
  for (const [name, dataset] of held) {
    if (dataset === null) continue;
    const city = describe(dataset);
    const entry = namesByCity.get(city) ?? { dataset, names: [] };
    entry.names.push(name);
    namesByCity.set(city, entry);
  }
  // Seeded in this order, so the first one holds what was wanted last.
  const [first] = namesByCity.values();
  if (first === undefined || namesByCity.size === 1) return;
  throw new Error(
    [
      'The databases hold different synthetic cities, so a family would be put together from different people:',
      ...[...namesByCity].map(([city, { names }]) => `  ${names.join(', ')}: ${city}`),
      'A seeding was interrupted between two databases, or done for some of them only.',
      `Put one city into all of them: ${seedCommandFor(first.dataset)}`,
    ].join('\n'),
  );
}

const describe = ({ edition, generator, referenceDate }: Dataset): string =>
  `edition ${edition ?? 'unknown'} (${generator ?? 'unknown'}) on ${referenceDate ?? 'no fixed day'}`;
