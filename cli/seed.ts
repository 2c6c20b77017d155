import { Command, Option } from 'commander';
import { interruptible } from './interruptible';
import type { SeedChoice } from './seedCity';

const work = () => require('./seedCity') as typeof import('./seedCity');

/** `lotse seed`: fills the databases with a synthetic city, replacing what is in them. */
export const seedCommand = (): Command =>
  new Command('seed')
    .description('fill the databases with a synthetic city, replacing what they hold')
    .addOption(
      new Option('--edition <edition>', 'S: fifteen stories, M: 300 families, L: 40,000 persons')
        .choices(['S', 'M', 'L'])
        .default('S'),
    )
    .option('--seed <text>', 'another city of the same kind; the same text gives the same city')
    .option('--today <day>', 'the day on which the city lives, YYYY-MM-DD')
    .option('--only <names...>', 'only these subgraphs')
    .option('--truth <file>', 'where the truth file goes (default: truth-<edition>.jsonl in the data folder)')
    .action((options: SeedChoice) => interruptible((interrupted) => work().seedCity(options, interrupted)));
