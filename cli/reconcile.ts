import { Command } from 'commander';
import { interruptible } from './interruptible';
import type { ReconcileChoice } from './reconcileLogs';

const work = () => require('./reconcileLogs') as typeof import('./reconcileLogs');

/** `lotse log reconcile`: whether the hub's log and the agencies' own records tell the same. */
export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description('lay the disclosure log and the agencies’ own records side by side, message by message')
    .option('--only <names...>', 'only these subgraphs')
    .addHelpText(
      'after',
      `
Example: lotse log reconcile --only health

Status 0: both sides tell the same. 2: they do not; every difference is listed. 1: one of them could not be read.
What the log no longer holds because its retention is over is not compared.
Settings by environment variable:
  <SUBGRAPH>_DATABASE_URL     PostgreSQL of a subgraph (default: the embedded one, also while Lotse runs)
  LOTSE_DATA                  folder of the embedded databases (default: .lotse)`,
    )
    .action((options: ReconcileChoice) =>
      interruptible((interrupted) => work().reconcileLogs(options, interrupted)),
    );
