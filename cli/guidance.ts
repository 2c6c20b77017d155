import { Command } from 'commander';
import { calendarDay } from './calendarDay';
import type { EvaluationChoice } from './evaluateCity';
import { interruptible } from './interruptible';

const work = () => require('./evaluateCity') as typeof import('./evaluateCity');

/** `lotse guidance`: what the rules say, of all families at once. */
export const guidanceCommand = (): Command =>
  new Command('guidance')
    .description('what stands in the way of all families of a city, worked out at night')
    .addCommand(
      new Command('evaluate')
        .description('apply all rules to all families, each under the grounds of its case manager')
        .option('--as-of <day>', 'for another day; then it is only counted and nothing is kept', calendarDay)
        .option('--resume', 'go on with a run that was interrupted')
        .option(
          '--hub <url>',
          'GraphQL endpoint of the hub; when nobody answers there, one is started for the run',
          'http://127.0.0.1:4000/graphql',
        )
        .addHelpText(
          'after',
          `
Examples:
  lotse guidance evaluate
  lotse guidance evaluate --resume
  lotse guidance evaluate --as-of 2027-01-31

It asks the hub with grants that it signs itself, so it needs the hub's own key (LOTSE_KEYS) and the databases of casework and guidance.
Every question is recorded in the log under the name nightly-evaluation and the number of the run. Status 1 when of some family not
everything could be asked for; --resume asks for these again.`,
        )
        .action((choice: EvaluationChoice) =>
          interruptible((interrupted) => work().evaluateCity(choice, interrupted)),
        ),
    );
