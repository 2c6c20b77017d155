import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Below npm one Ctrl-C arrives twice, from the terminal and from npm; what comes this soon after is no second thought. */
const sameKeyMs = 500;

/**
 * Runs work that the user may interrupt by Ctrl-C, SIGTERM or by closing the terminal. The first signal aborts `interrupted`: the
 * work stops what it has started, in its own order, and ends. The next one ends the process at once.
 *
 * Work that was cut short (it throws after the signal) leaves the exit status that shells give to interrupted programs, 128 and
 * the signal's number, and nothing is said about what it threw; work that ends by itself leaves status 0.
 */
export async function interruptible(work: (interrupted: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  let status = 0;
  let since = 0;
  const interrupt = (signal: (typeof signals)[number]) => {
    status = 128 + constants.signals[signal];
    if (interruption.signal.aborted && performance.now() - since > sameKeyMs) process.exit(status);
    if (interruption.signal.aborted) return;
    since = performance.now();
    process.stderr.write('… stopping; once more to stop at once\n');
    interruption.abort();
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    await work(interruption.signal);
  } catch (problem) {
    if (!interruption.signal.aborted) throw problem;
    process.exitCode = status;
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}
