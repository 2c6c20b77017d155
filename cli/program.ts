import { Command } from 'commander';
import { benchCommand } from './bench';
import { calendarCommand } from './calendar';
import { demoCommand } from './demo';
import { explainCommand } from './explain';
import { gatewayCommand } from './gateway';
import { guidanceCommand } from './guidance';
import { keysCommand } from './keys';
import { logCommand } from './log';
import { migrateCommand } from './migrate';
import { notesCommand } from './notes';
import { operationsCommand } from './operations';
import { pseudonymsCommand } from './pseudonyms';
import { recordOfProcessingCommand } from './recordOfProcessing';
import { releaseCommand } from './release';
import { schemaCommand } from './schema';
import { seedCommand } from './seed';
import { startCommand } from './start';
import { tokenCommand } from './token';

/**
 * `lotse` with all its commands, ready to read a command line. A command loads the code that does its work when it runs, by a
 * `require` of its own: together they take a second to load (entities, drivers, decorators), which `--help` and the gateway need not
 * wait for.
 */
export function program(): Command {
  const lotse = new Command('lotse')
    .description('Lotse: one query, one family, no copy of anybody’s data.')
    .showHelpAfterError('Run it with --help to see what there is.');
  const commands = [
    startCommand(),
    demoCommand(),
    gatewayCommand(),
    seedCommand(),
    migrateCommand(),
    keysCommand(),
    releaseCommand(),
    logCommand(),
    notesCommand(),
    schemaCommand(),
    operationsCommand(),
    recordOfProcessingCommand(),
    pseudonymsCommand(),
    tokenCommand(),
    calendarCommand(),
    guidanceCommand(),
    explainCommand(),
    benchCommand(),
  ];
  for (const command of commands) lotse.addCommand(command.copyInheritedSettings(lotse));
  return lotse;
}
