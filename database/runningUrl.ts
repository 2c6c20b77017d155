import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount } from './chooseAccount';
import { folderOwner } from './claimFolder';
import { clusterData } from './initData';
import { Passwords } from './Passwords';
import { settleHome } from './settleHome';

/**
 * URL of a database of the embedded PostgreSQL that another process runs on a folder right now: for commands that look at a running
 * Lotse. Null when nobody runs one there, or it is still starting.
 * @param name database and role
 */
export function runningUrl(name: string, folder: string): string | null {
  if (!existsSync(folder)) return null;
  const real = realpathSync(folder);
  if (folderOwner(real) === null) return null;
  const lines = postmasterFile(path.join(clusterData(settleHome(real, chooseAccount())), 'postmaster.pid'));
  // The fourth line is the port, the eighth what PostgreSQL is doing.
  const port = Number(lines[3]);
  if (!Number.isInteger(port) || lines[7]?.trim() !== 'ready') return null;
  return `postgres://${name}:${new Passwords(real, true).of(name)}@127.0.0.1:${port}/${name}`;
}

function postmasterFile(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
