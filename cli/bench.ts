import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { dataFolder } from '../database/dataFolder';
import { projectFolder } from '../schema/projectFolder';

const work = () => require('../bench/familyView') as typeof import('../bench/familyView');

/** `lotse bench`: measures; nothing here is a test. */
export const benchCommand = (): Command =>
  new Command('bench')
    .description('measure on this machine; the databases of edition L are made on the first run')
    .addArgument(new Argument('<question>', 'family-view: Q2 on edition L').choices(['family-view']))
    .option('--questions <number>', 'questions per load', questionCount, 1_000)
    .action((_question: string, options: { questions: number }) =>
      work().familyView(join(dataFolder(projectFolder()), 'bench'), options.questions),
    );

function questionCount(given: string): number {
  const count = Number(given);
  if (given !== '' && Number.isInteger(count) && count > 0 && count <= 1_000_000) return count;
  throw new InvalidArgumentError('It must be a whole number from 1 to 1000000.');
}
