import { dataFolder } from '../database/dataFolder';
import { openDatabases } from '../database/openDatabases';
import { projectFolder } from '../schema/projectFolder';
import type { Agency } from '../subgraphs/defineAgency';
import { draftMigration } from '../subgraphs/draftMigration';
import { migrate } from '../subgraphs/migrate';
import { chosenAgencies } from './chosenAgencies';

/** What `lotse migrate` was asked for. */
export interface MigrateChoice {
  readonly only?: string[];
  readonly draft?: string;
}

/**
 * Brings databases to the newest migration, or drafts the next one.
 * @throws with a sentence for the operator
 */
export async function migrateAll({ only, draft }: MigrateChoice, interrupted: AbortSignal): Promise<void> {
  const agencies = chosenAgencies(only);
  const databases = await openDatabases(
    agencies.map(({ name }) => name),
    { folder: dataFolder(projectFolder()) },
  );
  try {
    for (const agency of agencies) {
      interrupted.throwIfAborted();
      const url = databases.url(agency.name);
      const said = draft ? await write(agency, url, draft) : await run(agency, url);
      process.stdout.write(`${agency.name}: ${said}\n`);
    }
  } finally {
    await databases.stop();
  }
}

async function run(agency: Agency, url: string): Promise<string> {
  const ran = await migrate(agency, url);
  return ran.length === 0 ? 'up to date' : `ran ${ran.join(', ')}`;
}

async function write(agency: Agency, url: string, name: string): Promise<string> {
  await migrate(agency, url);
  const file = await draftMigration(agency, url, name);
  return file === null ? 'nothing to migrate' : `wrote ${file}; add its class to agency.ts`;
}
