import { Command } from 'commander';
import { interruptible } from './interruptible';
import type { MigrateChoice } from './migrateAll';

const work = () => require('./migrateAll') as typeof import('./migrateAll');

/** `lotse migrate`: brings the subgraphs' databases to the newest migration, or drafts the next one. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring the databases of all subgraphs to the newest migration')
    .option('--only <names...>', 'only these subgraphs')
    .option(
      '--draft <name>',
      'write a new migration from the difference between entities and database instead',
    )
    .action((options: MigrateChoice) =>
      interruptible((interrupted) => work().migrateAll(options, interrupted)),
    );
