import { readFile, writeFile } from 'node:fs/promises';
import { processingRecord } from './processingRecord';

/** What `lotse record-of-processing` was asked for. */
export interface RecordChoice {
  readonly into?: string;
}

/** Between these marks a page holds the record. */
export const recordMarks = {
  begin: '<!-- record of processing: begin -->',
  end: '<!-- record of processing: end -->',
} as const;

/** Prints the record, or writes it into a page. @throws when the page cannot be read or has no marks */
export async function printRecordOfProcessing({ into }: RecordChoice): Promise<void> {
  const record = processingRecord();
  if (into === undefined) {
    process.stdout.write(record);
    return;
  }
  const page = await readFile(into, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    throw new Error(
      `${into} cannot be read: ${problem.code === 'ENOENT' ? 'there is no such file' : (problem.code ?? 'unknown reason')}.`,
    );
  });
  const written = pageWith(page, record);
  if (written === null) {
    throw new Error(
      `${into} has no place for the record: put "${recordMarks.begin}" and "${recordMarks.end}" into it.`,
    );
  }
  await writeFile(into, written);
  process.stdout.write(written === page ? `${into} is current.\n` : `${into} was written.\n`);
}

/** A page with the record between its marks; null when it has none. */
export function pageWith(page: string, record: string): string | null {
  const begin = page.indexOf(recordMarks.begin);
  const end = page.indexOf(recordMarks.end);
  if (begin < 0 || end < begin) return null;
  return `${page.slice(0, begin + recordMarks.begin.length)}\n\n${record}\n${page.slice(end)}`;
}
