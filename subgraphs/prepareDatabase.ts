import type { Agency } from './defineAgency';
import { openDataSource } from './openDataSource';
import { Dataset } from './vocabulary/Dataset';

/**
 * Brings an agency's database to the newest migration and looks what it holds.
 * @returns null when it holds no complete data set: the row that says so is written last, so an interrupted seeding left none
 */
export async function prepareDatabase(agency: Agency, databaseUrl: string): Promise<Dataset | null> {
  const database = await openDataSource(agency, databaseUrl, 2);
  try {
    await database.runMigrations();
    return await database.getRepository(Dataset).findOne({ where: { only: true } });
  } finally {
    await database.destroy();
  }
}
