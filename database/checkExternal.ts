import { Client } from 'pg';
import { DatabaseFault } from './DatabaseFault';

const oldestVersion = 15;

/**
 * Connects once to an external PostgreSQL and makes sure that it can serve.
 * @param variable the environment variable that the URL came from, for the complaint
 * @throws {DatabaseFault} when the host does not answer within ten seconds, does not let us in, has no such database, or is
 *   older than PostgreSQL 15. The message names host, port, user and database, never the password.
 */
export async function checkExternal(url: string, variable: string): Promise<void> {
  const target = describe(url);
  const client = clientFor(url, variable);
  // A connection cut while we say goodbye is no news.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < oldestVersion) {
      throw new DatabaseFault(
        `${variable}: ${target.place} is PostgreSQL ${version}; Lotse needs ${oldestVersion} or newer.`,
      );
    }
  } catch (error) {
    throw error instanceof DatabaseFault ? error : explain(error, variable, target);
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Target {
  readonly place: string;
  readonly user: string;
  readonly database: string;
}

function describe(url: string): Target {
  const { hostname, port, username, pathname } = new URL(url);
  return {
    place: `${hostname}:${port === '' ? '5432' : port}`,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

function clientFor(url: string, variable: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  } catch {
    // Certificate files named in the URL are read here.
    throw new DatabaseFault(
      `${variable}: the options behind "?" of the URL cannot be used (a file that cannot be read, or an unknown value).`,
    );
  }
}

function explain(error: unknown, variable: string, { place, user, database }: Target): DatabaseFault {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const told = (sentence: string) => new DatabaseFault(`${variable}: ${sentence}`);
  switch (code) {
    case '28P01':
    case '28000':
      return told(
        `${place} does not let "${user}" in to "${database}". Check user, password and the server's access rules.`,
      );
    case '42501':
      return told(
        `"${user}" may not connect to the database "${database}" on ${place}. Grant CONNECT on it.`,
      );
    case '3D000':
      return told(`${place} has no database "${database}". Create it, owned by "${user}".`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return told(`the host of ${place} is not known. Check the spelling and the name server.`);
    case 'ECONNREFUSED':
      return told(`nothing listens on ${place}. Check host and port, and that PostgreSQL runs there.`);
  }
  if (/timeout/i.test(message) || code === 'ETIMEDOUT')
    return told(`${place} did not answer within ten seconds.`);
  if (/password must be a string/i.test(message))
    return told(`${place} asks "${user}" for a password, and the URL has none.`);
  if (/SSL|certificate/i.test(message))
    return told(`no encrypted connection to ${place} could be agreed on. Check "sslmode" in the URL.`);
  return told(
    `${place} could not be used${code === '' ? '' : ` (${code})`}. Check that PostgreSQL ${oldestVersion} or newer answers there.`,
  );
}
