import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsFolder } from '../schema/publishedRegister';
import { askHub, callerHeaders } from './askHub';
import { calendarOf, type ToldFamily } from './calendarOf';
import { demoToken } from './demoToken';

export interface CalendarChoice {
  readonly as?: string;
  readonly hub: string;
  readonly within: number;
  readonly details?: boolean;
  readonly out?: string;
}

interface Caseload {
  readonly me: { readonly caseload: readonly { readonly family: ToldFamily | null }[] | null } | null;
}

/**
 * Asks the hub for the deadlines of a caseload and writes them as a calendar.
 * @throws Error with a sentence for the operator
 */
export async function exportCalendar({
  as,
  hub,
  within,
  details = false,
  out,
}: CalendarChoice): Promise<void> {
  const query = readFileSync(join(operationsFolder(), 'MyDeadlines.graphql'), 'utf8');
  const headers = callerHeaders(await tokenFor(as), 'CASE_COORDINATION');
  const { data, errors } = await askHub<Caseload>(hub, query, { withinDays: within }, headers).catch(() => {
    throw new Error(`There is no hub at ${hub}. Start one with "npm start", or name yours with --hub.`);
  });
  const caseload = data?.me?.caseload;
  if (!caseload)
    throw new Error(
      errors?.[0]?.message ?? 'The hub knows no caseload of this caller: is it a case manager?',
    );
  const families = caseload.flatMap(({ family }) => (family === null ? [] : [family]));
  const untold = families.filter(({ deadlines }) => deadlines === null).map(({ reference }) => reference);
  if (untold.length > 0) process.stderr.write(`Not told, so missing from the file: ${untold.join(', ')}\n`);
  const text = calendarOf(families, { details });
  if (out === undefined) process.stdout.write(text);
  else {
    writeFileSync(out, text, { mode: 0o600 });
    process.stdout.write(
      `${families.flatMap(({ deadlines }) => deadlines ?? []).length} dates written to ${out}\n`,
    );
  }
}

async function tokenFor(persona: string | undefined): Promise<string> {
  if (persona !== undefined) return demoToken(persona, 5);
  const token = process.env.LOTSE_TOKEN;
  if (token) return token;
  throw new Error(
    'Say whose caseload: --as PERSONA at a hub in demo mode, or a token in the variable LOTSE_TOKEN.',
  );
}
