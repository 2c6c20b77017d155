import { type NotedEnd, verifyLog, type WholeChain } from '../gateway/disclosure/verifyLog';
import { progressBar } from './progressBar';
import { withLog } from './withLog';

/** Status of a command that has verified the log and found it changed; that it could not be verified is status 1. */
const brokenStatus = 2;

/** What `lotse log verify` was asked for. */
export interface VerifyChoice {
  readonly noted?: readonly NotedEnd[];
}

/** Says whether the log is as it was written, and where it is not. */
export async function verifyRecords({ noted }: VerifyChoice, interrupted: AbortSignal): Promise<void> {
  const bar = progressBar('records');
  try {
    const verdict = await withLog((url) =>
      verifyLog(url, { noted, interrupted, onProgress: (done, of) => bar.update(done, of) }),
    );
    bar.stop();
    if (verdict.kind === 'whole') {
      process.stdout.write(
        verdict.chains.length === 0
          ? 'The log is empty.\n'
          : `${verdict.chains.map(wholeLine).join('\n')}\nThe log is as it was written.\n`,
      );
      return;
    }
    const { hub, seq, problem } = verdict;
    process.stderr.write(`The log is broken at record ${seq} of ${hub}: ${problem}.\n`);
    process.exitCode = brokenStatus;
  } finally {
    bar.stop();
  }
}

const wholeLine = ({ hub, links, redacted, end }: WholeChain): string =>
  `${hub}: ${links} ${links === 1 ? 'record' : 'records'}, ${redacted} of them redacted; note this end elsewhere: ${hub}@${end.seq}:${end.entryHash}`;
