/**
 * The one place where a command fails: says what went wrong in a sentence and ends with status 1.
 * A stack trace is shown only with NODE_DEBUG=lotse, because it means nothing to whoever runs the command.
 */
export function tellOperator(problem: unknown): void {
  const sentence = problem instanceof Error ? problem.message : String(problem);
  process.stderr.write(`${sentence}\n`);
  if (process.env.NODE_DEBUG?.includes('lotse') && problem instanceof Error) {
    process.stderr.write(`${problem.stack ?? ''}\n`);
  }
  process.exitCode = 1;
}
