import { Command } from 'commander';
import type { RecordChoice } from './printRecordOfProcessing';

const work = () => require('./printRecordOfProcessing') as typeof import('./printRecordOfProcessing');

/** `lotse record-of-processing`: what is processed on which basis for whom, out of the schemas and rules. */
export const recordOfProcessingCommand = (): Command =>
  new Command('record-of-processing')
    .description(
      'print the record of processing activities (Art. 30 DSGVO) that follows from schemas and rules, as Markdown',
    )
    .option(
      '--into <file>',
      'write it between the marks in a Markdown file instead, for example docs/data-protection.md',
    )
    .addHelpText(
      'after',
      `
Examples:
  lotse record-of-processing > record.md
  lotse record-of-processing --into docs/data-protection.md

It is made of the labels that the agencies publish and of the rules that the hub decides by: no database and no hub has to run.`,
    )
    .action((choice: RecordChoice) => work().printRecordOfProcessing(choice));
