import { join } from 'node:path';
import { projectFolder } from '../schema/projectFolder';

/** Where Lotse keeps its embedded databases: LOTSE_DATA, or `.lotse` beside package.json. */
export const dataFolder = (): string => process.env.LOTSE_DATA ?? join(projectFolder(), '.lotse');
