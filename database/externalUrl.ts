import { readFileSync } from 'node:fs';
import { DatabaseFault } from './DatabaseFault';

/** The name of the variable that gives a subgraph a PostgreSQL of the operator's own, e.g. `IMMIGRATION_DATABASE_URL`. */
export function urlVariable(name: string, use: DatabaseUse = 'DATABASE'): string {
  return `${name.toUpperCase()}_${use}_URL`;
}

/** What a connection to a subgraph's database is for: to work with its tables, or only to hear that something has changed. */
export type DatabaseUse = 'DATABASE' | 'EVENTS';

/**
 * The external database URL of a subgraph, or null when its variable is not set. A password may be kept out of the environment:
 * `<NAME>_DATABASE_PASSWORD_FILE` names a file with it (first line), which then takes the place of the one in the URL. For events the
 * variables are `<NAME>_EVENTS_URL` and `<NAME>_EVENTS_PASSWORD_FILE`.
 * @throws {DatabaseFault} naming the variable, and never its value, when the value cannot be a PostgreSQL URL.
 */
export function externalUrl(
  name: string,
  env: NodeJS.ProcessEnv,
  use: DatabaseUse = 'DATABASE',
): string | null {
  const variable = urlVariable(name, use);
  const text = env[variable];
  const passwordVariable = `${name.toUpperCase()}_${use}_PASSWORD_FILE`;
  const file = env[passwordVariable];
  if (text === undefined) {
    if (file === undefined) return null;
    // Somebody meant an external database: an embedded one in its place would be empty, and nobody would know why.
    throw new DatabaseFault(
      `${passwordVariable} is set, but ${variable} is not. Right would be postgres://user@host:5432/database there.`,
    );
  }
  const url = parse(variable, text);
  if (file !== undefined) url.password = encodeURIComponent(readPassword(passwordVariable, file));
  return url.toString();
}

function parse(variable: string, text: string): URL {
  const complain = (what: string) =>
    new DatabaseFault(
      `${variable} ${what}. Right would be postgres://user:password@host:5432/database, or leave it unset to use the embedded PostgreSQL.`,
    );
  if (text.trim() === '') throw complain('is set but empty');
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw complain('is not a URL (a password with special characters must be percent-encoded)');
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw complain(`has the unsupported scheme "${url.protocol.replace(/:$/, '')}"`);
  }
  if (url.hostname === '') throw complain('names no host');
  if (url.username === '') throw complain('names no user');
  if (!/^\/[^/]+$/.test(url.pathname)) throw complain('names no database');
  for (const part of [url.username, url.password, url.pathname]) {
    try {
      decodeURIComponent(part);
    } catch {
      throw complain('has a "%" that is not followed by two hexadecimal digits (write it as %25)');
    }
  }
  return url;
}

function readPassword(variable: string, file: string): string {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DatabaseFault(
      `${variable} names the file ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code}). It must hold the password in its first line.`,
    );
  }
  const password = content.split(/\r?\n/)[0] ?? '';
  if (password === '')
    throw new DatabaseFault(
      `${variable} names the file ${file}, whose first line is empty. It must hold the password.`,
    );
  return password;
}
