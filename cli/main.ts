import 'reflect-metadata';
import { Command } from 'commander';
import { migrateCommand } from './migrate';
import { tellOperator } from './tellOperator';

const program = new Command('lotse')
  .description('Lotse: one query, one family, no copy of anybody’s data.')
  .showHelpAfterError()
  .addCommand(migrateCommand());

program.parseAsync().catch(tellOperator);
