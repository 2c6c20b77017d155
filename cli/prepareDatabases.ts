import { cityOf } from '../city/cityOf';
import type { City, Edition } from '../city/facts/City';
import type { Databases } from '../database/openDatabases';
import type { SectorKeys } from '../gateway/pseudonyms/SectorKeys';
import type { Agency } from '../subgraphs/defineAgency';
import { prepareDatabase } from '../subgraphs/prepareDatabase';
import { seed } from '../subgraphs/seed';
import type { Dataset } from '../subgraphs/vocabulary/Dataset';
import { cityOfDataset, seedCommandFor } from './cityOfDataset';
import { openKeyringToSeed } from './keyrings';
import { type Held, requireOneCity } from './requireOneCity';
import { requirePseudonyms } from './rotatePseudonyms';
import { pseudonymsFor } from './sectorKeys';

interface Preparation {
  readonly agencies: readonly Agency[];
  /** Edition for databases that are still empty, when no other one holds a city. */
  readonly edition: Edition;
  /** Under which agencies know people. */
  readonly sectorKeys: SectorKeys;
  /** Lotse's own folder. */
  readonly folder: string;
  readonly onStep: (step: string) => void;
  readonly onFamily: (done: number, of: number) => void;
}

/**
 * Migrates the embedded databases and fills those that are empty with the city that the others hold, else with the edition asked
 * for. External databases are their owner's: `lotse migrate` and `lotse seed` change them, a start does not.
 * @throws when the databases hold different cities
 */
export async function prepareDatabases(databases: Databases, preparation: Preparation): Promise<void> {
  const { agencies, edition, sectorKeys, folder, onStep, onFamily } = preparation;
  const embedded = agencies.filter(({ name }) => databases.origin(name) === 'embedded');
  if (embedded.length === 0) return;
  onStep('migrations');
  const datasets = await Promise.all(
    embedded.map((agency) => prepareDatabase(agency, databases.url(agency.name))),
  );
  const held: Held = new Map(embedded.map(({ name }, index) => [name, datasets[index] ?? null]));
  requireOneCity(held);
  const present = datasets.find((dataset) => dataset !== null) ?? null;
  const empty = embedded.filter(({ name }) => held.get(name) === null);
  if (present !== null && edition !== 'S' && present.edition !== edition) {
    onStep(
      `edition ${edition} was asked for, but the databases hold edition ${present.edition}; npm run seed replaces it`,
    );
  }
  for (const agency of embedded) {
    if (held.get(agency.name) !== null)
      await requirePseudonyms(agency, databases.url(agency.name), sectorKeys);
  }
  if (empty.length === 0) return;
  const city = present === null ? cityOf(edition) : sameCity(present, empty);
  onStep(`synthetic city, edition ${city.edition}`);
  const targets = empty.map((agency) => ({
    agency,
    databaseUrl: databases.url(agency.name),
    pseudonyms: pseudonymsFor(agency, sectorKeys),
    keyring: openKeyringToSeed(agency, folder),
  }));
  await seed(city, targets, (done) => onFamily(done, city.familyCount));
}

function sameCity(present: Dataset, empty: readonly Agency[]): City {
  const city = cityOfDataset(present);
  if (city !== null) return city;
  throw new Error(
    `The databases of ${empty.map(({ name }) => name).join(', ')} are empty, and the others hold a city that this version of Lotse ` +
      `does not make any more (${present.generator ?? 'unknown'}). Put one city into all of them: ${seedCommandFor(present)}`,
  );
}
