import type { City } from '../../city/facts/City';
import { migrate } from '../../subgraphs/migrate';
import { roster } from '../../subgraphs/roster';
import { seed } from '../../subgraphs/seed';
import { emptyDatabase } from './postgres';
import { pseudonymsOf } from './sectorKeys';
import { testKeyringOf } from './testKeyring';

/**
 * This worker's own databases of all subgraphs, filled with a city of the test's choice, by subgraph name.
 * @param prefix one per test file, so that files can run at the same time
 */
export async function databasesOf(city: City, prefix: string): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const agency of roster) {
    const databaseUrl = await emptyDatabase(`${prefix}_${agency.name}`);
    await migrate(agency, databaseUrl);
    urls.set(agency.name, databaseUrl);
  }
  const targets = roster.map((agency) => ({
    agency,
    databaseUrl: urls.get(agency.name) ?? '',
    pseudonyms: pseudonymsOf(agency),
    keyring: testKeyringOf(agency),
  }));
  await seed(city, targets);
  return urls;
}
