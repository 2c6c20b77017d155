import { join } from 'node:path';

/**
 * Where the demo issuer keeps its key.
 * @param folder of Lotse's data, see `dataFolder`
 */
export const demoKeyFile = (folder: string): string => join(folder, 'keys', 'demo-issuer.json');
