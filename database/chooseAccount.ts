import { readFileSync } from 'node:fs';
import { DatabaseFault } from './DatabaseFault';

/** An account of this machine; ids as the system's account file gives them. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'] as const;

/**
 * The account PostgreSQL has to run as, or null when it may run as ourselves. PostgreSQL refuses to run as root, so root lends
 * the server to `postgres` or else `nobody`; no account is ever added to the machine.
 * @throws {DatabaseFault} when we are root and neither account exists.
 */
export function chooseAccount(
  ownUid: number | undefined = process.getuid?.(),
  accounts: () => string = () => readFileSync('/etc/passwd', 'utf8'),
): Account | null {
  if (ownUid !== 0) return null;
  const rows = accounts()
    .split('\n')
    .map((row) => row.split(':'));
  for (const name of candidates) {
    const row = rows.find((fields) => fields[0] === name);
    if (row?.[2] && row[3]) return { name, uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new DatabaseFault(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody" to lend it to. ' +
      'Start Lotse as an ordinary user, or set <NAME>_DATABASE_URL for every subgraph.',
  );
}

/** Spawn options that run a child as the account (libuv drops root's further groups by itself). */
export function runningAs(account: Account | null): { cwd: string; uid?: number; gid?: number } {
  // The current folder may be closed to the account, so children start in the root folder.
  return account === null ? { cwd: '/' } : { cwd: '/', uid: account.uid, gid: account.gid };
}
