import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Account } from './chooseAccount';
import { DatabaseFault } from './DatabaseFault';
import { type Binaries, runToEnd } from './openBinaries';

/** The one superuser of an embedded cluster; used by the launcher only. */
export const adminRole = 'lotse_admin';

/** The role by which the gateway hears that something has changed: it may connect to every database, and read nothing in any. */
export const eventsRole = 'lotse_events';

/** What a data folder is made with. */
export interface DataSettings {
  readonly home: string;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly adminPassword: string;
  readonly durable: boolean;
}

// A role gets to the database of its own name (or of a role it is a member of) and nowhere else, who hears events to those that let it
// connect; nobody without a password.
const hostRules = [`all ${adminRole}`, `all ${eventsRole}`, 'samerole all']
  .map((who) => `host ${who} 127.0.0.1/32 scram-sha-256\n`)
  .join('');

/** Where the data of a home is. */
export function clusterData(home: string): string {
  return path.join(home, 'data');
}

/**
 * Makes the data folder of a new cluster; of one that is there already it renews the access rules only.
 * @throws {DatabaseFault} when initdb fails or when the data belongs to another major version of PostgreSQL.
 */
export async function initData(settings: DataSettings): Promise<void> {
  const data = clusterData(settings.home);
  if (existsSync(data)) {
    await refuseOtherVersion(data, settings);
    // Made by an earlier version, it may have other rules.
    writeFileSync(path.join(data, 'pg_hba.conf'), hostRules);
    return;
  }
  // Made aside and renamed when whole: a first start killed in the middle is simply done again.
  const incoming = `${data}.incoming`;
  const passwordFile = path.join(settings.home, 'initdb-password');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { mode: 0o700 });
  chmodSync(incoming, 0o700);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, settings.adminPassword, { mode: 0o600, flag: 'wx' });
  try {
    for (const place of [incoming, passwordFile]) lend(place, settings.account);
    const { status, output } = await runToEnd(
      settings.binaries.initdb,
      initArguments(incoming, passwordFile, settings),
      settings.account,
    );
    if (status !== 0)
      throw new DatabaseFault(`PostgreSQL could not make its data folder ${incoming}: ${lastLine(output)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(path.join(incoming, 'pg_hba.conf'), hostRules);
  renameSync(incoming, data);
}

function initArguments(data: string, passwordFile: string, settings: DataSettings): string[] {
  return [
    ...['-D', data, '-U', adminRole, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
    // PostgreSQL's own locale: the same order and the same upper case on every machine, whatever is installed there.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=german'],
    ...(settings.durable ? [] : ['--no-sync']),
  ];
}

async function refuseOtherVersion(data: string, { binaries, account }: DataSettings): Promise<void> {
  const held = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const { output } = await runToEnd(binaries.postgres, ['--version'], account);
  const installed = /(\d+)\.\d+/.exec(output)?.[1];
  if (installed === held) return;
  throw new DatabaseFault(
    `The folder ${data} holds data of PostgreSQL ${held}, but PostgreSQL ${installed ?? 'unknown'} is installed. ` +
      'Start with the earlier version of Lotse, or remove the folder to begin with empty databases.',
  );
}

function lend(place: string, account: Account | null): void {
  // macOS writes ids below zero; >>> 0 is the same id as the system counts it.
  if (account !== null) chownSync(place, account.uid >>> 0, account.gid >>> 0);
}

function lastLine(output: string): string {
  // What initdb says last is that it clears up.
  const lines = output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/removing (contents|data)/.test(line));
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? 'no message';
}
