import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, runningAs } from './chooseAccount';
import { DatabaseFault } from './DatabaseFault';
import { makeFolder } from './makeFolder';

const pointerName = 'moved.json';

/**
 * Makes sure that the folder exists and is ours alone, and returns its real path. Ordinary users get mode 0700; root gets
 * 0711, because the server runs as another account that must be able to walk through (the secrets inside are 0600).
 * @throws {DatabaseFault} when it cannot be made, is no folder, or belongs to another user.
 */
export function prepareFolder(folder: string, account: Account | null): string {
  try {
    makeFolder(path.resolve(folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseFault(
      `The database folder ${folder} cannot be made (${code}). Choose one that this user may write.`,
    );
  }
  const real = realpathSync(folder);
  if (!isOurs(real))
    throw new DatabaseFault(`The database folder ${real} is no folder of this user. Choose another one.`);
  chmodSync(real, account === null ? 0o700 : 0o711);
  return real;
}

/**
 * The folder in which data and copied binaries live: the given one, or, when the server's account cannot reach it (a project
 * below a 0700 folder, started by root), one of our own elsewhere. The move is remembered in `moved.json`, so later starts find it.
 * @throws {DatabaseFault} when the remembered place is gone or not ours, or no other place can be made.
 */
export function settleHome(folder: string, account: Account | null): string {
  const moved = movedHome(folder);
  if (moved !== null) {
    if (existsSync(moved) && isOurs(moved)) return moved;
    throw new DatabaseFault(
      `${path.join(folder, pointerName)} says that the data of ${folder} is in ${moved}, but there is no such folder of this user. ` +
        `Restore it, or remove ${folder} to begin with empty databases.`,
    );
  }
  if (account === null || canReach(folder, account)) return folder;
  const home = makeHomeElsewhere(folder, account);
  writeFileSync(path.join(folder, pointerName), JSON.stringify({ home }), { mode: 0o600 });
  return home;
}

/** Where the content of the folder was moved to, or null when it stayed. */
export function movedHome(folder: string): string | null {
  const pointer = path.join(folder, pointerName);
  if (!existsSync(pointer)) return null;
  try {
    const { home } = JSON.parse(readFileSync(pointer, 'utf8')) as { home?: unknown };
    if (typeof home === 'string' && path.isAbsolute(home)) return home;
  } catch {
    // Falls through to the same complaint.
  }
  throw new DatabaseFault(`${pointer} is damaged. Remove ${folder} to begin with empty databases.`);
}

function canReach(folder: string, account: Account): boolean {
  // Asked of the system itself: mode bits of every parent would miss access lists and mount options.
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runningAs(account), stdio: 'ignore' })
      .status === 0
  );
}

function makeHomeElsewhere(folder: string, account: Account): string {
  for (const base of ['/var/lib', '/var/db', tmpdir()]) {
    if (!existsSync(base)) continue;
    const parent = path.join(base, 'lotse');
    try {
      if (!existsSync(parent)) mkdirSync(parent, { mode: 0o711 });
    } catch {
      continue;
    }
    // A `lotse` that somebody else planted in a shared folder is passed over.
    if (!isOurs(parent)) continue;
    chmodSync(parent, 0o711);
    const home = mkdtempSync(path.join(parent, 'database-'));
    chmodSync(home, 0o711);
    if (canReach(home, account)) return home;
  }
  throw new DatabaseFault(
    `PostgreSQL runs as "${account.name}" here, who cannot reach ${folder}, and no other place could be made. ` +
      'Start Lotse as an ordinary user, or choose a folder below one that everybody may walk through.',
  );
}

function isOurs(folder: string): boolean {
  const seen = lstatSync(folder);
  return seen.isDirectory() && (process.getuid === undefined || seen.uid === process.getuid());
}
