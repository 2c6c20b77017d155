import type { Agency } from './defineAgency';
import { openDataSource } from './openDataSource';
import { Dataset } from './vocabulary/Dataset';

/** Whether an agency's database holds a complete data set; the row that says so is written last. */
export async function isSeeded(agency: Agency, databaseUrl: string): Promise<boolean> {
  const database = await openDataSource(agency, databaseUrl, 1);
  try {
    return await database.getRepository(Dataset).exists();
  } finally {
    await database.destroy();
  }
}
