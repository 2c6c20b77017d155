/**
 * The one place where a command fails: says what went wrong in a sentence and ends with status 1.
 * A stack trace is shown only with NODE_DEBUG=lotse, because it means nothing to whoever runs the command.
 */
export function tellOperator(problem: unknown): void {
  process.stderr.write(`${sentenceOf(problem)}\n`);
  if (process.env.NODE_DEBUG?.includes('lotse') && problem instanceof Error) {
    process.stderr.write(`${problem.stack ?? ''}\n`);
  }
  process.exitCode = 1;
}

function sentenceOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  // A connection that was tried at several addresses: the text is in the parts.
  if (problem instanceof AggregateError && problem.message === '') {
    return problem.errors.map(sentenceOf).join('\n');
  }
  return problem.message || problem.name;
}
