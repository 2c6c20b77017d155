import 'reflect-metadata';
import { Command } from 'commander';
import { benchCommand } from './bench';
import { demoCommand } from './demo';
import { explainCommand } from './explain';
import { gatewayCommand } from './gateway';
import { migrateCommand } from './migrate';
import { schemaCommand } from './schema';
import { seedCommand } from './seed';
import { startCommand } from './start';
import { tellOperator } from './tellOperator';

const program = new Command('lotse')
  .description('Lotse: one query, one family, no copy of anybody’s data.')
  .showHelpAfterError()
  .addCommand(startCommand())
  .addCommand(demoCommand())
  .addCommand(gatewayCommand())
  .addCommand(seedCommand())
  .addCommand(migrateCommand())
  .addCommand(schemaCommand())
  .addCommand(explainCommand())
  .addCommand(benchCommand());

// Whoever reads our output may stop reading (`lotse explain … | head`); that is no failure of ours.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') tellOperator(problem);
  process.exit();
});

program.parseAsync().catch(tellOperator);
