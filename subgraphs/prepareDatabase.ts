import type { Agency } from './defineAgency';
import { openDataSource } from './openDataSource';
import { readDataset } from './readDataset';
import type { Dataset } from './vocabulary/Dataset';

/**
 * Brings an agency's database to the newest migration and looks what it holds.
 * @returns null when it holds no complete data set
 */
export async function prepareDatabase(agency: Agency, databaseUrl: string): Promise<Dataset | null> {
  const database = await openDataSource(agency, databaseUrl, 2);
  try {
    await database.runMigrations();
    return await readDataset(database);
  } finally {
    await database.destroy();
  }
}
