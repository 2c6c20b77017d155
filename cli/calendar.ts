import { Command, InvalidArgumentError } from 'commander';
import type { CalendarChoice } from './exportCalendar';

const work = () => require('./exportCalendar') as typeof import('./exportCalendar');

/** `lotse calendar`: a case manager's deadlines as an iCalendar file. */
export const calendarCommand = (): Command =>
  new Command('calendar')
    .description('write the deadlines of a caseload as an iCalendar file (RFC 5545)')
    .option(
      '--as <persona>',
      'whose caseload, at a hub in demo mode; "lotse token --list" shows who there is',
    )
    .option('--hub <url>', 'the hub', 'http://127.0.0.1:4000/graphql')
    .option('--within <days>', 'how far ahead, in days', days, 60)
    .option(
      '--details',
      'say of each date what it is about and at which office; without it only "Frist" or "Termin" and the reference',
    )
    .option('--out <file>', 'file to write; standard output when left out')
    .addHelpText(
      'after',
      `
Examples:
  lotse calendar --as case-manager --out week.ics
  LOTSE_TOKEN=… lotse calendar --hub https://hub.example.org/graphql --within 14

The token of the case manager comes from --as (demo) or from the variable LOTSE_TOKEN. A family whose deadlines could not be told is
named on standard error: its dates are missing from the file.`,
    )
    .action((choice: CalendarChoice) => work().exportCalendar(choice));

function days(text: string): number {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= 366) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 to 366, such as 60.');
}
