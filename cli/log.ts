import { Command, InvalidArgumentError, Option } from 'commander';
import { calendarDay } from './calendarDay';
import { interruptible } from './interruptible';
import { reconcileCommand } from './reconcile';

const work = {
  verify: () => require('./verifyRecords') as typeof import('./verifyRecords'),
  redact: () => require('./redactRecords') as typeof import('./redactRecords'),
  export: () => require('./exportRecords') as typeof import('./exportRecords'),
};

const surroundings = `
Settings by environment variable:
  TRANSPARENCY_DATABASE_URL   PostgreSQL that holds the log (default: the embedded one, also while Lotse runs)
  LOTSE_DATA                  folder of the embedded databases (default: .lotse)`;

/** `lotse log`: the disclosure log, looked at by whoever runs the hub. */
export const logCommand = (): Command =>
  new Command('log')
    .description(
      'the disclosure log: verify it, take away what may not be kept, export it, compare it with the agencies’ records',
    )
    .addCommand(verifyCommand())
    .addCommand(redactCommand())
    .addCommand(exportCommand())
    .addCommand(reconcileCommand());

const verifyCommand = (): Command =>
  new Command('verify')
    .description('read the whole log and say whether every record is as it was written')
    .option('--noted <ends...>', 'ends of chains as an earlier run has printed them (hub@number:hash)', ends)
    .addHelpText(
      'after',
      `
Example: lotse log verify

Status 0: the log is as it was written. 2: it is not; the first record that was changed, moved, taken out or slipped in is named.
1: it could not be read. A log that somebody has written anew from the beginning is found by a noted end only.
${surroundings}`,
    )
    .action((choice) => interruptible((interrupted) => work.verify().verifyRecords(choice, interrupted)));

const redactCommand = (): Command =>
  new Command('redact')
    .description('take the content of records away whose retention is over; the log still verifies')
    .option('--until <day>', 'of records whose retention ended before this day (default: today)', calendarDay)
    .option('--keep-case <numbers...>', 'cases that have not ended: what belongs to them is kept')
    .option(
      '--rewrite',
      'also write the files of the table anew, so that nothing stays in their free space; nothing can be recorded meanwhile',
    )
    .option('--dry-run', 'say how many there are and do nothing')
    .addHelpText(
      'after',
      `
Example: lotse log redact --dry-run

How long a record is kept is written in it: retrievals six months (section 79 SGB X), what proves a consent or an emergency access until
the limitation period is over. The command may be interrupted at any moment: run it again, and it goes on where it was.
${surroundings}`,
    )
    .action((choice) => interruptible((interrupted) => work.redact().redactRecords(choice, interrupted)));

const exportCommand = (): Command =>
  new Command('export')
    .description('write records to standard output; that they were read is recorded')
    .requiredOption('--from <day>', 'first day, in Germany', calendarDay)
    .requiredOption('--to <day>', 'last day, in Germany', calendarDay)
    .option('--person <id>', 'only what is about this person (hub id), and nothing about others', uuid)
    .addOption(
      new Option('--purpose <purpose>', 'what for')
        .choices(['DATA_PROTECTION_CONTROL', 'DATA_SUBJECT_ACCESS'])
        .default('DATA_PROTECTION_CONTROL'),
    )
    .addOption(new Option('--format <format>', 'how').choices(['jsonl']).default('jsonl'))
    .addHelpText(
      'after',
      `
Example: lotse log export --from 2026-11-01 --to 2026-11-30 > november.jsonl

One record is one line of JSON. The last line is a trailer with the number of records and the SHA-256 of everything before it.
${surroundings}`,
    )
    .action((choice) => interruptible((interrupted) => work.export().exportRecords(choice, interrupted)));

function uuid(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It must be an id of this hub: a UUID, 8-4-4-4-12 hexadecimal digits.');
}

interface End {
  readonly hub: string;
  readonly seq: number;
  readonly entryHash: string;
}

function ends(text: string, before: readonly End[] = []): readonly End[] {
  const [, hub, seq, entryHash] = /^([A-Za-z0-9._:-]{1,63})@(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hub !== undefined && seq !== undefined && entryHash !== undefined) {
    return [...before, { hub, seq: Number(seq), entryHash }];
  }
  throw new InvalidArgumentError('It must be an end as "lotse log verify" prints it: hub@number:hash.');
}
