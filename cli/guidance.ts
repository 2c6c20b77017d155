import { Command, InvalidArgumentError, Option } from 'commander';
import { calendarDay } from './calendarDay';
import type { CheckChoice } from './checkRules';
import type { EvaluationChoice } from './evaluateCity';
import { interruptible } from './interruptible';

const work = {
  evaluate: () => require('./evaluateCity') as typeof import('./evaluateCity'),
  check: () => require('./checkRules') as typeof import('./checkRules'),
};

/** `lotse guidance`: what the rules say, of all families at once. */
export const guidanceCommand = (): Command =>
  new Command('guidance')
    .description('what the rules say of all families of a city, and whether it is right')
    .addCommand(checkCommand())
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
          interruptible((interrupted) => work.evaluate().evaluateCity(choice, interrupted)),
        ),
    );

const checkCommand = (): Command =>
  new Command('check')
    .description('compare what the rules tell with what is really the case, on a city of its own')
    .addOption(
      new Option(
        '--edition <edition>',
        'S: fifteen stories, M: 300 families, L: 260 client families in a city of 40,000 persons',
      )
        .choices(['S', 'M', 'L'])
        .default('M'),
    )
    .option('--least <share>', 'lowest precision and lowest recall of any rule', share, 0.99)
    .addHelpText(
      'after',
      `
Example: lotse guidance check --edition M

It starts a throw-away Lotse, asks the whole hub about every client family under the grounds of its case manager, and counts person by
person. Precision: how much of what was told is true. Recall: how much of what is true was told, where the facts are known and
permitted; "undecided" counts where they are not. Status 1 when a rule is below --least or breaks.`,
    )
    .action((choice: CheckChoice) =>
      interruptible((interrupted) => work.check().checkRules(choice, interrupted)),
    );

function share(text: string): number {
  const number = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isNaN(number)) return number;
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.99.');
}
