import { redactLog } from '../gateway/disclosure/redactLog';
import { progressBar } from './progressBar';
import { withLog } from './withLog';

/** What `lotse log redact` was asked for. */
export interface RedactChoice {
  readonly until?: string;
  readonly dryRun?: true;
  readonly rewrite?: true;
  readonly keepCase?: readonly string[];
}

/** Takes the content of records away whose retention is over, and says of how many. */
export async function redactRecords(choice: RedactChoice, interrupted: AbortSignal): Promise<void> {
  const {
    until = new Date().toISOString().slice(0, 10),
    dryRun = false,
    rewrite = false,
    keepCase = [],
  } = choice;
  const bar = progressBar('records');
  try {
    const redacted = await withLog((url) =>
      redactLog(url, {
        until,
        dryRun,
        rewrite,
        keepCases: keepCase,
        interrupted,
        onProgress: (done, of) => bar.update(done, of),
      }),
    );
    bar.stop();
    const lines = [...redacted].map(([regime, records]) => `  ${regime}: ${records}`);
    const what = dryRun ? 'would lose their content' : 'have lost their content; their hashes stay';
    process.stdout.write(
      lines.length === 0
        ? `No record has been kept longer than it may before ${until}.\n`
        : `Records whose retention ended before ${until} ${what}:\n${lines.join('\n')}\n`,
    );
  } finally {
    bar.stop();
  }
}
