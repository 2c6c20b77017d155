import { join } from 'node:path';
import { dataFolder } from '../database/dataFolder';
import { projectFolder } from '../schema/projectFolder';

/** Where the keys are: `LOTSE_KEYS`, else `keys` in the folder of the databases. */
export const keysFolder = (data: string = dataFolder(projectFolder())): string =>
  process.env.LOTSE_KEYS || join(data, 'keys');
