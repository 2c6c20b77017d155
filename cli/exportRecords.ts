import { once } from 'node:events';
import { userInfo } from 'node:os';
import { type ExportOptions, exportLog } from '../gateway/disclosure/exportLog';
import { withLog } from './withLog';

/** What `lotse log export` was asked for. */
export interface ExportChoice {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly purpose: ExportOptions['purpose'];
}

/** Writes the log to standard output, line by line. */
export async function exportRecords(choice: ExportChoice, interrupted: AbortSignal): Promise<void> {
  const { from, to, person = null, purpose } = choice;
  if (from > to) throw new Error(`--from ${from} is after --to ${to}.`);
  const write = async (line: string): Promise<void> => {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
  };
  const operator = userInfo().username;
  const lines = await withLog((url) =>
    exportLog(url, { from, to, person, purpose, operator, interrupted }, write),
  );
  process.stderr.write(
    `${lines} ${lines === 1 ? 'record' : 'records'} exported. That the log was read is recorded.\n`,
  );
}
