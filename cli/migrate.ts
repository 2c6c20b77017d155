import { Command } from 'commander';
import { dataFolder } from '../database/dataFolder';
import { openDatabases } from '../database/openDatabases';
import { projectFolder } from '../schema/projectFolder';
import type { Agency } from '../subgraphs/defineAgency';
import { draftMigration } from '../subgraphs/draftMigration';
import { migrate } from '../subgraphs/migrate';
import { chosenAgencies } from './chosenAgencies';
import { interruptible } from './interruptible';

interface Options {
  readonly only?: string[];
  readonly draft?: string;
}

/** `lotse migrate`: brings the subgraphs' databases to the newest migration, or drafts the next one. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring the databases of all subgraphs to the newest migration')
    .option('--only <names...>', 'only these subgraphs')
    .option(
      '--draft <name>',
      'write a new migration from the difference between entities and database instead',
    )
    .action((options: Options) => interruptible((interrupted) => migrateAll(options, interrupted)));

async function migrateAll({ only, draft }: Options, interrupted: AbortSignal): Promise<void> {
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
