import type { DataSource } from 'typeorm';
import { Dataset } from './vocabulary/Dataset';

/** What a database holds; null when no complete data set: the row that says so is written last, so an interrupted seeding left none. */
export const readDataset = (database: DataSource): Promise<Dataset | null> =>
  database.getRepository(Dataset).findOne({ where: { only: true } });
