import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeCluster } from '../../database/removeCluster';

const folders: string[] = [];

/** A path for a database folder that does not exist yet, below a new temporary folder of the given mode. */
export function ownFolder(parentMode = 0o711): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'lotse-database-test-'));
  chmodSync(parent, parentMode);
  const folder = path.join(parent, 'databases');
  folders.push(folder);
  return folder;
}

/** Removes all folders given out, with servers that a failed test left on them. For afterAll. */
export async function removeOwnFolders(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await removeCluster(folder);
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}
