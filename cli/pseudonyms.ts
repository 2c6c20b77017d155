import { Command } from 'commander';
import { interruptible } from './interruptible';

const work = () => require('./rotatePseudonyms') as typeof import('./rotatePseudonyms');

/** `lotse pseudonyms`: the keys under which agencies know people. */
export const pseudonymsCommand = (): Command =>
  new Command('pseudonyms').description('the keys under which agencies know people').addCommand(
    new Command('rotate')
      .description('give agencies new pseudonyms for everybody, under a new key')
      .option('--only <names...>', 'only these agencies (default: all)')
      .addHelpText(
        'after',
        `
Examples:
  lotse pseudonyms rotate
  lotse pseudonyms rotate --only health schools

Each agency's database is rewritten in one transaction. The command may be interrupted at any moment: run it again, and it goes on
where it was. A running gateway notices the new key within a second; questions to the agency fail in between, and say so.

Settings by environment variable:
  LOTSE_SECTOR_KEYS   file with the keys (default: sectors.json in LOTSE_KEYS, else keys/sectors.json in LOTSE_DATA)
  LOTSE_DATA          folder of the embedded databases (default: .lotse)`,
      )
      .action((options: { readonly only?: string[] }) =>
        interruptible((interrupted) => work().rotatePseudonyms(options, interrupted)),
      ),
  );
