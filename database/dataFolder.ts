import { join } from 'node:path';

/**
 * Where Lotse keeps its embedded databases: `LOTSE_DATA`, or `.lotse` in the project.
 * @param project folder of package.json
 */
export const dataFolder = (project: string): string => process.env.LOTSE_DATA ?? join(project, '.lotse');
