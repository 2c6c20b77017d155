import { Command } from 'commander';

const work = () => require('./shredCaseNotes') as typeof import('./shredCaseNotes');

/** `lotse notes`: what case managers were told in confidence. */
export const notesCommand = (): Command =>
  new Command('notes').description('what case managers were told in confidence').addCommand(
    new Command('shred')
      .description('make the notes of a case unreadable for ever, by destroying its key')
      .requiredOption('--case <number>', 'number of the case, such as KIM-OB-2026-00421')
      .addHelpText(
        'after',
        `
Example:
  lotse notes shred --case KIM-OB-2026-00421

The notes stay where they are and nobody reads them any more, not in copies of the database either that are made from now on. In copies
from before they can be read as long as both the copy and the key file (lotse keys list) exist.

Settings by environment variable:
  CASEWORK_DATABASE_URL   an external database of casework
  LOTSE_DATA              folder of the embedded databases (default: .lotse)`,
      )
      .action((options: { readonly case: string }) => work().shredCaseNotes(options.case)),
  );
